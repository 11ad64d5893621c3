namespace PartnerRelations.Enrollments;

/// <summary>
/// A reseller's standing by the enrollments that this library keeps: that of the one that takes its tenant. Chosen with
/// <c>UseEnrollmentsAsResellerStanding()</c>; public so that a host may ask another source where this one knows nothing.
/// </summary>
/// <param name="store">The enrollments.</param>
public sealed class EnrollmentStanding(IEnrollmentStore store) : IResellerStanding
{
    /// <inheritdoc />
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
