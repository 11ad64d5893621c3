using System.Security.Claims;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;

namespace PartnerRelations.AspNetCore.Actors;

/// <summary>Reads the actor from claims. What is missing, contradictory or not believed makes no actor.</summary>
internal sealed class ClaimsActorAccessor(IOptions<PartnerRelationsHttpOptions> options, AccountService accounts) : IActorAccessor
{
    private readonly ActorClaimOptions _claims = options.Value.Claims;

    public async ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var claims = principal.Identities.Where(identity => identity.IsAuthenticated).SelectMany(identity => identity.Claims).ToList();
        if (!TenantId.TryParse(Single(claims, _claims.Tenant), out var tenant) || !UserId.TryParse(Single(claims, _claims.User), out var user)) return null;
        var values = claims.Where(claim => _claims.Role.Contains(claim.Type)).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var roles = values.Aggregate(PartnerRoles.None, (sum, value) => sum | (_claims.Roles.TryGetValue(value, out var role) ? role : PartnerRoles.None));
        var (customer, reviewer, system) = (values.Contains(_claims.CustomerRole), values.Contains(_claims.ReviewerRole), values.Contains(_claims.SystemRole));
        if (!customer && !reviewer && !system) return await PartnerAsync(tenant, user, roles, cancellationToken).ConfigureAwait(false);
        if (customer) return reviewer || system ? null : Actor.Customer(tenant, user, roles);
        if (reviewer == system || !_claims.StaffTenants.Contains(tenant)) return null;
        return reviewer ? Actor.Reviewer(user.ToString()) : Actor.System(user.ToString());
    }

    private async ValueTask<Actor> PartnerAsync(TenantId tenant, UserId user, PartnerRoles roles, CancellationToken cancellationToken)
    {
        if (!_claims.RolesFromAccounts) return Actor.User(tenant, user, roles);
        var known = await accounts.ActorAsync(tenant, user, cancellationToken).ConfigureAwait(false);
        return known.IsSuccess ? known.Value
            : known.Error.Is(AccountErrors.NotFound) ? Actor.User(tenant, user, roles)
            : Actor.User(tenant, user, PartnerRoles.None);
    }

    /// <summary>The one value that the claims agree on; null where there is none, or more than one.</summary>
    private static string? Single(List<Claim> claims, IList<string> types) =>
        claims.Where(claim => types.Contains(claim.Type)).Select(claim => claim.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [{ } value] ? value : null;
}
