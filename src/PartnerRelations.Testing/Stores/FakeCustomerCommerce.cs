using System.Collections.Concurrent;
using PartnerRelations.Customers;

namespace PartnerRelations.Testing.Stores;

/// <summary>Answers the state of a customer's purchases that the test has set; where it has set none, nothing was ever bought or agreed. Safe for concurrent use.</summary>
public sealed class FakeCustomerCommerce : ICustomerCommerce
{
    private readonly ConcurrentDictionary<(TenantId Partner, CustomerId Customer), CustomerCommerceStatus> _statuses = new();

    /// <summary>From now on things stand like this between the two.</summary>
    public void Set(TenantId partner, CustomerId customer, CustomerCommerceStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        _statuses[(partner, customer)] = status;
    }

    /// <inheritdoc />
    public Task<CustomerCommerceStatus> FindAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<CustomerCommerceStatus>(cancellationToken)
            : Task.FromResult(_statuses.GetValueOrDefault((partner, customer)) ?? new CustomerCommerceStatus());
}
