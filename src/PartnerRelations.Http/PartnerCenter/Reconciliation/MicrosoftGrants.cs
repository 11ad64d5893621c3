using Microsoft.Extensions.Options;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Reads what the customers let the caller administer (PC-G1).</summary>
internal sealed class MicrosoftGrants(IDelegatedAdminRelationshipsClient relationships, IOptions<GraphOptions> options)
{
    /// <summary>The grants in force, several of one customer as one. What a provider has made for its reseller is the reseller's.</summary>
    /// <exception cref="InvalidOperationException">Graph is asked with another partner's account.</exception>
    public async Task<Dictionary<CustomerId, ListedGrant>> ReadAsync(TenantId partner, CancellationToken cancellationToken)
    {
        if (options.Value.Credentials is { } credentials && credentials.Tenant != partner) throw new InvalidOperationException($"Graph is asked with the account of {credentials.Tenant}, so nothing can be said of {partner}.");
        var inForce = DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Active);
        var grants = new Dictionary<CustomerId, ListedGrant>();
        await foreach (var one in relationships.ListAllAsync(inForce, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (one.Status != DelegatedAdminRelationshipStatus.Active || one.IndirectProviderTenantId.AsTenant() == partner || one.Customer?.TenantId.AsCustomer() is not { } customer) continue;
            var grant = ListedGrant.Of(customer, one);
            grants[customer] = grants.TryGetValue(customer, out var other) ? other.With(grant) : grant;
        }

        return grants;
    }
}
