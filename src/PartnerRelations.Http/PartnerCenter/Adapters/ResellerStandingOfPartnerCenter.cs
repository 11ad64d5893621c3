using PartnerRelations.CspProgram;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Profiles;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// How Microsoft sees a reseller: the calling account itself by its profiles (PC-P1, PC-P2, PC-P5), or a provider's reseller by the
/// partnership, the agreement and the check of its PartnerID (PC-R1, PC-A1, PC-A6, PC-P5). Where Microsoft has no word, the enrollment that
/// this library keeps has one; without one, the answer is no, or none.
/// </summary>
/// <param name="profiles">The caller's profiles.</param>
/// <param name="compliance">The calls about the reseller's agreement and PartnerID.</param>
/// <param name="linked">The caller's partners.</param>
/// <param name="caller">Whose account this is.</param>
/// <param name="enrollments">Our own word; null where the host keeps no enrollments.</param>
/// <param name="clock">Settles whose day's rules count.</param>
internal sealed class ResellerStandingOfPartnerCenter(
    IPartnerProfilesClient profiles, IComplianceClient compliance, LinkedPartners linked, CallerAccount caller, IResellerStanding? enrollments, TimeProvider clock) : IResellerStanding
{
    public async Task<ResellerStanding?> FindAsync(ResellerId reseller, CancellationToken cancellationToken)
    {
        var ours = enrollments is null ? null : await enrollments.FindAsync(reseller, cancellationToken).ConfigureAwait(false);
        if (await caller.TenantAsync(cancellationToken).ConfigureAwait(false) == reseller.Tenant) return await OwnAsync(reseller, ours, cancellationToken).ConfigureAwait(false);
        return caller.Programs.HasFlag(PartnerPrograms.IndirectProvider) ? await OfResellerAsync(reseller, ours, cancellationToken).ConfigureAwait(false) : ours;
    }

    /// <summary>The account itself. The API does not tell a reseller whether it has signed, so that our enrollment alone can say so.</summary>
    private async Task<ResellerStanding?> OwnAsync(ResellerId reseller, ResellerStanding? ours, CancellationToken cancellationToken)
    {
        if (!caller.Programs.HasFlag(PartnerPrograms.IndirectReseller)) return ours;
        var organization = await profiles.GetOrganizationAsync(cancellationToken).ConfigureAwait(false);
        var current = await profiles.GetLegalBusinessAsync(VettingVersion.Current, cancellationToken).ConfigureAwait(false);
        var finalized = await profiles.GetLegalBusinessAsync(VettingVersion.LastFinalized, cancellationToken).OrNothingAsync().ConfigureAwait(false);
        var mpn = await profiles.GetMpnAsync(cancellationToken).ConfigureAwait(false);
        var name = finalized?.CompanyName ?? current.CompanyName ?? organization.CompanyName ?? ours?.Name;
        var country = CountryCode.TryParse(organization.DefaultAddress?.Country, out var read) ? read : ours?.Country;
        if (name is null || country is null) return ours;

        // A profile that is looked at anew leaves the reseller what the last verdict made it (V5).
        var verdict = finalized is not null && VettingVerdicts.IsDecided(finalized.VettingStatus) ? finalized.VettingStatus : current.VettingStatus;
        var (isQualified, isSigned) = (verdict == VettingStatus.Authorized, ours?.AgreementSigned == true);
        return new()
        {
            Reseller = reseller,
            Name = name,
            Country = country,
            IsQualified = isQualified,
            IsActive = isQualified && (isSigned || !ProgramRules.AsOf(clock.GetUtcNow()).AgreementRequired),
            AgreementSigned = isSigned,
            MpnId = mpn.Exists && MpnId.TryParse(mpn.MpnId, out var id) ? id : ours?.MpnId,
        };
    }

    private async Task<ResellerStanding?> OfResellerAsync(ResellerId reseller, ResellerStanding? ours, CancellationToken cancellationToken)
    {
        var partner = await linked.FindResellerAsync(reseller, cancellationToken).ConfigureAwait(false);
        var agreement = await compliance.GetAgreementStatusByTenantAsync(reseller, cancellationToken).ConfigureAwait(false);
        if (partner is null && agreement.Code == AgreementRefusal.UnknownTenant) return null;
        var mpn = partner?.MpnId ?? ours?.MpnId;
        var name = partner?.Name ?? await NameAsync(mpn, cancellationToken).ConfigureAwait(false) ?? ours?.Name;
        if (name is null || (partner?.Country ?? ours?.Country) is not { } country) return null;
        var mayStand = await MayStandOnOrdersAsync(mpn, cancellationToken).ConfigureAwait(false);
        var isActive = mayStand ?? agreement.IsSigned;
        return new()
        {
            Reseller = reseller,
            Name = name,
            Country = country,
            // Whoever is linked and lacks the signature alone was approved; whoever has it and may not stand on orders lost its authorization.
            IsQualified = isActive || (partner is not null && (agreement.Code == AgreementRefusal.NotSigned || agreement.Code == AgreementRefusal.NotSignedInRegion)),
            IsActive = isActive,
            AgreementSigned = agreement.IsSigned,
            MpnId = mpn,
        };
    }

    private async Task<string?> NameAsync(MpnId? mpn, CancellationToken cancellationToken) =>
        mpn is not null && await profiles.FindMpnAsync(mpn, cancellationToken).ConfigureAwait(false) is { Exists: true } found ? found.PartnerName : null;

    /// <summary>Whether the PartnerID is that of an authorized, active reseller; null where there is none to ask about, or no such call in this cloud.</summary>
    private async Task<bool?> MayStandOnOrdersAsync(MpnId? mpn, CancellationToken cancellationToken)
    {
        if (mpn is null) return null;
        var answer = await compliance.ValidateResellersAsync(ResellerValidationRequest.Of(mpn), cancellationToken).OrNothingAsync().ConfigureAwait(false);
        return answer?.ValidationResults?.FirstOrDefault(one => one.PartnerId == mpn.Value)?.IsValidPartnerIdOnRecord;
    }
}
