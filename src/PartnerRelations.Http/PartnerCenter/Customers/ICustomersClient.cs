using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Paging;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Customers;

/// <summary>The caller's customers: list, find, create, and end the relationship with one.</summary>
public interface ICustomersClient
{
    /// <summary>The most customers that a page can hold.</summary>
    public const int LargestPage = 500;

    /// <summary>
    /// Gets the first page of customers (PC-C1). App-only or App+User; the filters by reseller and by provider need App+User. The items are
    /// short: see <see cref="Customer"/>.
    /// </summary>
    /// <param name="size">How many on a page, at most <see cref="LargestPage"/>; 0 leaves it to the service, which is what goes with a filter.</param>
    /// <param name="filter">Which customers; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/customers")]
    Task<ResourceCollection<Customer>> ListAsync(
        int size = LargestPage, [Query(TreatAsString = true)] CustomerFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the first page of the customers that a filter lets through (PC-C1), in pages of the service's own size.</summary>
    Task<ResourceCollection<Customer>> FilterAsync(CustomerFilter filter, CancellationToken cancellationToken = default) => ListAsync(0, filter, cancellationToken);

    /// <summary>Gets another page of the list that a continuation token belongs to (PC-C1); size and filter are the token's.</summary>
    /// <param name="operation">Which page, seen from the token.</param>
    /// <param name="continuationToken">The token of the page before, from the headers of its next link or from its body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/customers")]
    Task<ResourceCollection<Customer>> SeekAsync(
        [AliasAs("seekOperation"), Query(TreatAsString = true)] SeekOperation operation,
        [Header("MS-ContinuationToken")] string continuationToken,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads every customer that a filter lets through, page after page (PC-C1); one page is held at a time. App-only or App+User; the
    /// filters by reseller and by provider need App+User.
    /// </summary>
    /// <param name="filter">Which customers; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<Customer> ReadAllAsync(CustomerFilter? filter = null, CancellationToken cancellationToken = default) => SeekPages.ReadAllAsync(
        "/v1/customers",
        stop => filter is null ? ListAsync(cancellationToken: stop) : FilterAsync(filter, stop),
        (token, stop) => SeekAsync(SeekOperation.Next, token, stop),
        cancellationToken);

    /// <summary>Gets a customer (PC-C2). App-only or App+User; throttled at 500 calls a minute and tenant.</summary>
    /// <remarks>Known faults: 404 for an unknown one; 403 <c>20002</c> without a commerce relationship.</remarks>
    [Get("/v1/customers/{customer}")]
    Task<Customer> GetAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a customer of the caller's own (PC-C3); only indirect providers and direct-bill partners may. App-only or App+User. The
    /// service answers a repeated request id with the first outcome. The answer holds the first password, this once.
    /// </summary>
    /// <remarks>Known faults: 400 <c>600049</c> to <c>600051</c>, <c>600002</c> about the registration number; 403 <c>2030</c> in a country where the caller may not sell, <c>2032</c>.</remarks>
    [Post("/v1/customers")]
    Task<Customer> CreateAsync([Body] NewCustomer customer, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a customer that an indirect reseller of the caller will serve (PC-C3). App+User; providers only; the reseller must have a
    /// partnership with the caller already. What is passed stays as it is; its <see cref="NewCustomer.AssociatedPartnerId"/> does not count.
    /// </summary>
    /// <inheritdoc cref="CreateAsync" />
    Task<Customer> CreateForResellerAsync(ResellerId reseller, NewCustomer customer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return CreateAsync(customer.ServedBy(reseller), cancellationToken);
    }

    /// <summary>Changes a customer (PC-C4). App+User only. Null where the service answers without a body.</summary>
    [Patch("/v1/customers/{customer}")]
    Task<Customer?> ChangeAsync(CustomerId customer, [Body] CustomerUpdate change, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends the reseller relationship with a customer (PC-C4). App+User only. The service refuses while there are active subscriptions,
    /// Azure reservations or software purchases.
    /// </summary>
    Task<Customer?> RemoveRelationshipAsync(CustomerId customer, CancellationToken cancellationToken = default) =>
        ChangeAsync(customer, new CustomerUpdate { RelationshipToPartner = CustomerRelationship.None }, cancellationToken);

    /// <summary>Ends delegated administration (DAP) of a customer and leaves the relationship (PC-C4). App+User only.</summary>
    Task<Customer?> RemoveDelegatedAdministrationAsync(CustomerId customer, CancellationToken cancellationToken = default) =>
        ChangeAsync(customer, new CustomerUpdate { AllowDelegatedAccess = false }, cancellationToken);

    /// <summary>Deletes a customer of the integration sandbox, and only there (PC-C5). App-only or App+User.</summary>
    [Delete("/v1/customers/{customer}")]
    Task DeleteFromSandboxAsync(CustomerId customer, CancellationToken cancellationToken = default);
}
