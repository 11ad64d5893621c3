using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter.Profiles;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// The MPN ids that Partner Center lets the calling account see: its own with its profiles (PC-P5, PC-P2, PC-P1, PC-P3), and those of the
/// partners that it is linked with (PC-P5, PC-R1).
/// </summary>
internal sealed class MpnDirectoryOfPartnerCenter(IPartnerProfilesClient profiles, LinkedPartners linked, CallerAccount caller) : IMpnDirectory
{
    public async Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        if (signedIn.Tenant is not { } tenant || tenant != await caller.TenantAsync(cancellationToken).ConfigureAwait(false)) return [];
        return await FindOwnAsync(null, cancellationToken).ConfigureAwait(false) is { } own ? [own] : [];
    }

    public async Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        var found = await profiles.FindMpnAsync(mpnId, cancellationToken).ConfigureAwait(false);
        if (!found.Exists) return null;
        if (await FindOwnAsync(mpnId, cancellationToken).ConfigureAwait(false) is { } own) return own;
        return await linked.FindAsync(mpnId, cancellationToken).ConfigureAwait(false) is { Country: { } country } partner && (found.PartnerName ?? partner.Name) is { } name
            ? Profile(mpnId, name, country)
            : null;
    }

    /// <summary>The caller's own profile; null where it has no MPN id, or another than the one that is asked for.</summary>
    private async Task<MpnProfile?> FindOwnAsync(MpnId? asked, CancellationToken cancellationToken)
    {
        var mpn = await profiles.GetMpnAsync(cancellationToken).ConfigureAwait(false);
        if (!mpn.Exists || !MpnId.TryParse(mpn.MpnId, out var own) || (asked is not null && asked != own)) return null;
        var organization = await profiles.GetOrganizationAsync(cancellationToken).ConfigureAwait(false);
        if ((mpn.PartnerName ?? organization.CompanyName) is not { } name || !CountryCode.TryParse(organization.DefaultAddress?.Country, out var country)) return null;
        var legal = await profiles.GetLegalBusinessAsync(cancellationToken: cancellationToken).OrNothingAsync().ConfigureAwait(false);
        var support = await profiles.GetSupportAsync(cancellationToken).OrNothingAsync().ConfigureAwait(false);
        return Profile(own, name, country) with
        {
            Company = ProfileReading.Company(legal),
            PrimaryContact = ProfileReading.Contact(legal),
            SupportContact = ProfileReading.Support(support),
        };
    }

    /// <summary>A profile that exists counts as active; of a membership's benefits, incentives and competencies the API says nothing.</summary>
    private static MpnProfile Profile(MpnId mpnId, string organization, CountryCode country) =>
        new() { MpnId = mpnId, Organization = organization, Country = country, IsActive = true, Benefits = [], Incentives = [], Competencies = [] };
}
