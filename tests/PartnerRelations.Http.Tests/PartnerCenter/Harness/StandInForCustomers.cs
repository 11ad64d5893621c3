using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>What a host's own test would put in the client's place.</summary>
internal sealed class StandInForCustomers : ICustomersClient
{
    public Func<Task<ResourceCollection<Customer>>> First { get; set; } = () => throw new NotSupportedException();

    public Func<string, Task<ResourceCollection<Customer>>> Next { get; set; } = _ => throw new NotSupportedException();

    public Task<ResourceCollection<Customer>> ListAsync(int size = ICustomersClient.LargestPage, CustomerFilter? filter = null, CancellationToken cancellationToken = default) => First();

    public Task<ResourceCollection<Customer>> SeekAsync(SeekOperation operation, string continuationToken, CancellationToken cancellationToken = default) => Next(continuationToken);

    public Task<Customer> GetAsync(CustomerId customer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Customer> CreateAsync(NewCustomer customer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Customer?> ChangeAsync(CustomerId customer, CustomerUpdate change, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteFromSandboxAsync(CustomerId customer, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
