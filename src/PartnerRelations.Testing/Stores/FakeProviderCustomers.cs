using System.Collections.Concurrent;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Stores;

/// <summary>Says that a tenant is a provider's customer when the test has said so (K11). Safe for concurrent use.</summary>
public sealed class FakeProviderCustomers : IProviderCustomers
{
    private readonly ConcurrentDictionary<(ProviderId Provider, TenantId Tenant), bool> _customers = new();

    /// <summary>Makes the tenant a customer of the provider.</summary>
    public void Add(ProviderId provider, TenantId tenant) => _customers[(provider, tenant)] = true;

    /// <summary>The tenant is no customer of the provider any more.</summary>
    public void Remove(ProviderId provider, TenantId tenant) => _customers.TryRemove((provider, tenant), out _);

    /// <inheritdoc />
    public Task<bool> IsCustomerAsync(ProviderId provider, TenantId tenant, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<bool>(cancellationToken)
            : Task.FromResult(_customers.ContainsKey((provider, tenant)));
}
