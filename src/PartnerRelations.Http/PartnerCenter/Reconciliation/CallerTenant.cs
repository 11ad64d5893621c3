using PartnerRelations.Http.PartnerCenter.Profiles;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Whose account the calls are made with (PC-P2): another partner's lists would end all that they do not hold.</summary>
internal sealed class CallerTenant(IPartnerProfilesClient profiles)
{
    public async Task EnsureIsAsync(TenantId partner, CancellationToken cancellationToken)
    {
        var profile = await profiles.GetOrganizationAsync(cancellationToken).ConfigureAwait(false);
        if (profile.TenantId.AsTenant() is { } caller && caller != partner)
        {
            throw new InvalidOperationException($"The calls are made with the account of {caller}, so nothing can be said of {partner}.");
        }
    }
}
