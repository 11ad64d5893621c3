namespace PartnerRelations.Enrollments;

/// <summary>A reseller's standing by our own enrollments: that of the one that takes its tenant.</summary>
internal sealed class EnrollmentStanding(IEnrollmentStore store) : IResellerStanding
{
    public async Task<ResellerStanding?> FindAsync(ResellerId reseller, CancellationToken cancellationToken)
    {
        if (await store.FindTakingAsync(reseller.Tenant, cancellationToken).ConfigureAwait(false) is not { } enrollment) return null;
        return new ResellerStanding
        {
            Reseller = reseller,
            Name = enrollment.Company?.LegalName ?? enrollment.TenantName,
            Country = enrollment.TenantCountry,
            IsQualified = enrollment.Status is EnrollmentStatus.Qualified or EnrollmentStatus.Active,
            IsActive = enrollment.Status == EnrollmentStatus.Active,
            AgreementSigned = enrollment.Agreement is not null,
            MpnId = enrollment.MpnId,
        };
    }
}
