using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// Whose account the calls are made with: the tenant of the credentials, or, where the host brings its own tokens, what the organization
/// profile says (PC-P2), asked for once.
/// </summary>
internal sealed class CallerAccount(IPartnerProfilesClient profiles, IOptions<PartnerCenterOptions> options)
{
    private const string Remedy = "Check that the tokens are those of a partner's account.";

    private Known? _known;

    public PartnerPrograms Programs => options.Value.Programs;

    public async ValueTask<TenantId> TenantAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Credentials is { } credentials) return credentials.Tenant;
        if (Volatile.Read(ref _known) is { } known) return known.Tenant;
        var profile = await profiles.GetOrganizationAsync(cancellationToken).ConfigureAwait(false);
        if (profile.TenantId.AsTenant() is not { } tenant)
        {
            const string Meaning = "The organization profile names no tenant, so that it is not known whose account this is.";
            throw new PartnerCenterException(PartnerCenterFaultKind.Unreadable, FaultText.Of("PC-P2", null, null, Meaning, Remedy)) { Meaning = Meaning, Remedy = Remedy, WasSent = true };
        }

        Volatile.Write(ref _known, new(tenant));
        return tenant;
    }

    private sealed record Known(TenantId Tenant);
}
