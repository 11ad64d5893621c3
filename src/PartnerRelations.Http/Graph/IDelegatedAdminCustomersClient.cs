using PartnerRelations.Http.Graph.Models;
using Refit;

namespace PartnerRelations.Http.Graph;

/// <summary>The customers with whom the partner has delegated admin relationships (GDAP). Needs <c>DelegatedAdminRelationship.Read.All</c>.</summary>
public interface IDelegatedAdminCustomersClient
{
    private const string Path = "/v1.0/tenantRelationships/delegatedAdminCustomers";

    /// <summary>Gets a page of these customers (PC-G1); see <see cref="ListAllAsync"/> for all of them.</summary>
    /// <param name="top">How many on a page, at most <see cref="IDelegatedAdminRelationshipsClient.LargestPage"/>; null leaves it to the service.</param>
    /// <param name="nextLink">The <see cref="GraphPage{T}.NextLink"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get(Path)]
    Task<GraphPage<DelegatedAdminCustomer>> ListAsync(
        [AliasAs("$top")] int? top = null, [Property(NextLinkHandler.NextLink)] string? nextLink = null, CancellationToken cancellationToken = default);

    /// <summary>Reads these customers page after page (PC-G1); one page is held at a time.</summary>
    IAsyncEnumerable<DelegatedAdminCustomer> ListAllAsync(int? top = null, CancellationToken cancellationToken = default) =>
        GraphPages.ReadAllAsync(Path, (link, cancel) => ListAsync(top, link, cancel), cancellationToken);

    /// <summary>Gets one of these customers (PC-G1); 404 where there is no relationship.</summary>
    [Get(Path + "/{customer}")]
    Task<DelegatedAdminCustomer> GetAsync(CustomerId customer, CancellationToken cancellationToken = default);
}
