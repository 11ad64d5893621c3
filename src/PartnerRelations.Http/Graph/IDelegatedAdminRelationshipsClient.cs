using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Paging;
using Refit;

namespace PartnerRelations.Http.Graph;

/// <summary>
/// Delegated admin relationships (GDAP): what a partner may administer for a customer. App-only or App+User; the application needs
/// <c>DelegatedAdminRelationship.Read.All</c>, and <c>.ReadWrite.All</c> to change anything, the user the Admin agent role.
/// </summary>
public interface IDelegatedAdminRelationshipsClient
{
    /// <summary>The most relationships that a page can hold.</summary>
    public const int LargestPage = 300;

    private const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships";

    /// <summary>
    /// Creates a relationship as a draft (PC-G1). Afterwards <see cref="LockForApprovalAsync"/>, and give the customer the
    /// <see cref="DelegatedAdminRelationshipId.InvitationLink"/> of its id.
    /// </summary>
    /// <remarks>Known faults: 400 for a name that is taken or too long, a duration outside of a day to two years, or no role.</remarks>
    [Post(Path)]
    Task<DelegatedAdminRelationship> CreateAsync([Body] NewDelegatedAdminRelationship relationship, CancellationToken cancellationToken = default);

    /// <summary>Gets a page of the partner's relationships (PC-G1); see <see cref="ListAllAsync"/> for all of them.</summary>
    /// <param name="filter">Which relationships; null for all.</param>
    /// <param name="top">How many on a page, at most <see cref="LargestPage"/>; null leaves it to the service.</param>
    /// <param name="nextLink">The <see cref="GraphPage{T}.NextLink"/> of the page before; filter and size are the link's. Null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get(Path)]
    Task<GraphPage<DelegatedAdminRelationship>> ListAsync(
        [AliasAs("$filter"), Query(TreatAsString = true)] DelegatedAdminRelationshipFilter? filter = null,
        [AliasAs("$top")] int? top = null,
        [Property(NextLinkHandler.NextLink)] string? nextLink = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the partner's relationships page after page (PC-G1); one page is held at a time.</summary>
    /// <inheritdoc cref="ListAsync" />
    IAsyncEnumerable<DelegatedAdminRelationship> ListAllAsync(DelegatedAdminRelationshipFilter? filter = null, int? top = null, CancellationToken cancellationToken = default) =>
        GraphPages.ReadAllAsync(Path, (link, cancel) => ListAsync(filter, top, link, cancel), cancellationToken);

    /// <summary>Gets a relationship, with the etag that changes ask for (PC-G1).</summary>
    [Get(Path + "/{relationship}")]
    Task<DelegatedAdminRelationship> GetAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a relationship (PC-G1). Null, or one without an id, where the change goes on as an operation (202): see
    /// <see cref="ListOperationsAsync"/>.
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="etag">Its <see cref="GraphEntity.ETag"/> as it was read; 412 where it has changed since.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch(Path + "/{relationship}")]
    Task<DelegatedAdminRelationship?> ChangeAsync(
        DelegatedAdminRelationshipId relationship, [Header("If-Match")] string etag, [Body] DelegatedAdminRelationshipChange change, CancellationToken cancellationToken = default);

    /// <summary>Deletes a relationship that is still a draft, <c>created</c> (PC-G1). Later ones are ended with <see cref="TerminateAsync"/>.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="etag">Its <see cref="GraphEntity.ETag"/> as it was read; 412 where it has changed since.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete(Path + "/{relationship}")]
    Task DeleteAsync(DelegatedAdminRelationshipId relationship, [Header("If-Match")] string etag, CancellationToken cancellationToken = default);

    /// <summary>Asks something of a relationship (PC-G1). The answer says that it is asked; the relationship's status says when it is done.</summary>
    [Post(Path + "/{relationship}/requests")]
    [Headers(UnknownMembers)]
    Task<DelegatedAdminRequest> RequestAsync(DelegatedAdminRelationshipId relationship, [Body] NewDelegatedAdminRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends the draft: nothing can be changed any more, and the customer's administrator can consent (PC-G1).</summary>
    Task<DelegatedAdminRequest> LockForApprovalAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default) =>
        RequestAsync(relationship, new() { Action = DelegatedAdminRequestAction.LockForApproval }, cancellationToken);

    /// <summary>Ends an active relationship (PC-G1).</summary>
    Task<DelegatedAdminRequest> TerminateAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default) =>
        RequestAsync(relationship, new() { Action = DelegatedAdminRequestAction.Terminate }, cancellationToken);

    /// <summary>Consents, as an indirect reseller, to a relationship that its provider made for it (PC-G1). The customer's consent is another one.</summary>
    Task<DelegatedAdminRequest> ApproveAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default) =>
        RequestAsync(relationship, new() { Action = DelegatedAdminRequestAction.Approve }, cancellationToken);

    /// <summary>Refuses, as an indirect reseller, a relationship that its provider made for it (PC-G1).</summary>
    Task<DelegatedAdminRequest> RejectAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default) =>
        RequestAsync(relationship, new() { Action = DelegatedAdminRequestAction.Reject }, cancellationToken);

    /// <summary>Gets a page of what was asked of a relationship (PC-G1).</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="nextLink">The <see cref="GraphPage{T}.NextLink"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get(Path + "/{relationship}/requests")]
    [Headers(UnknownMembers)]
    Task<GraphPage<DelegatedAdminRequest>> ListRequestsAsync(
        DelegatedAdminRelationshipId relationship, [Property(NextLinkHandler.NextLink)] string? nextLink = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one thing that was asked of a relationship (PC-G1).</summary>
    [Get(Path + "/{relationship}/requests/{request}")]
    [Headers(UnknownMembers)]
    Task<DelegatedAdminRequest> GetRequestAsync(DelegatedAdminRelationshipId relationship, WireId request, CancellationToken cancellationToken = default);

    /// <summary>Gets a page of the changes of a relationship that went on, or go on, after their calls (PC-G1).</summary>
    /// <inheritdoc cref="ListRequestsAsync" />
    [Get(Path + "/{relationship}/operations")]
    Task<GraphPage<DelegatedAdminOperation>> ListOperationsAsync(
        DelegatedAdminRelationshipId relationship, [Property(NextLinkHandler.NextLink)] string? nextLink = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one such change (PC-G1).</summary>
    [Get(Path + "/{relationship}/operations/{operation}")]
    Task<DelegatedAdminOperation> GetOperationAsync(DelegatedAdminRelationshipId relationship, WireId operation, CancellationToken cancellationToken = default);

    /// <summary>Without it the service writes <c>unknownFutureValue</c> in place of <c>reject</c>.</summary>
    private const string UnknownMembers = "Prefer: include-unknown-enum-members";
}
