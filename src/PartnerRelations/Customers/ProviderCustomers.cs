using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Customers;

/// <summary>Answers the provider links' question from the customers' store (K11).</summary>
internal sealed class ProviderCustomers(ICustomerStore store) : IProviderCustomers
{
    public async Task<bool> IsCustomerAsync(ProviderId provider, TenantId tenant, CancellationToken cancellationToken) =>
        await store.FindActiveRelationshipAsync(provider.Tenant, new CustomerId(tenant), cancellationToken).ConfigureAwait(false) is not null;
}
