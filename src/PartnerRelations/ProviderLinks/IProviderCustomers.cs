namespace PartnerRelations.ProviderLinks;

/// <summary>
/// Whether a tenant is a customer of a provider, which bars it from being its reseller (K11). Answered by the customers' store; a port of
/// its own so that this feature knows nothing else of customers.
/// </summary>
public interface IProviderCustomers
{
    /// <summary>Whether the provider holds an active customer relationship with the tenant.</summary>
    Task<bool> IsCustomerAsync(ProviderId provider, TenantId tenant, CancellationToken cancellationToken);
}
