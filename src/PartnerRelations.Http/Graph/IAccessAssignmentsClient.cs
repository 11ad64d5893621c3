using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.Graph;

/// <summary>
/// Which security groups of the partner's have which roles of a delegated admin relationship (GDAP). Needs the same permissions as
/// <see cref="IDelegatedAdminRelationshipsClient"/>.
/// </summary>
public interface IAccessAssignmentsClient
{
    private const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships/{relationship}/accessAssignments";

    /// <summary>Gives roles of an active relationship to a group (PC-G1); it is <c>pending</c> first and <c>active</c> a little later.</summary>
    [Post(Path)]
    Task<DelegatedAdminAccessAssignment> CreateAsync(
        DelegatedAdminRelationshipId relationship, [Body] NewDelegatedAdminAccessAssignment assignment, CancellationToken cancellationToken = default);

    /// <summary>Gets a page of a relationship's assignments (PC-G1); see <see cref="ListAllAsync"/> for all of them.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="nextLink">The <see cref="GraphPage{T}.NextLink"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get(Path)]
    Task<GraphPage<DelegatedAdminAccessAssignment>> ListAsync(
        DelegatedAdminRelationshipId relationship, [Property(NextLinkHandler.NextLink)] string? nextLink = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a relationship's assignments page after page (PC-G1); one page is held at a time.</summary>
    IAsyncEnumerable<DelegatedAdminAccessAssignment> ListAllAsync(DelegatedAdminRelationshipId relationship, CancellationToken cancellationToken = default) =>
        GraphPages.ReadAllAsync(Path, (link, cancel) => ListAsync(relationship, link, cancel), cancellationToken);

    /// <summary>Gets an assignment, with the etag that changes ask for (PC-G1).</summary>
    [Get(Path + "/{assignment}")]
    Task<DelegatedAdminAccessAssignment> GetAsync(DelegatedAdminRelationshipId relationship, WireId assignment, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives the group other roles (PC-G1). Mostly null, or without an id, for the change goes on as an operation (202): see
    /// <see cref="IDelegatedAdminRelationshipsClient.ListOperationsAsync"/>. The assignment where it has these roles already.
    /// </summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="etag">Its <see cref="GraphEntity.ETag"/> as it was read; 412 where it has changed since.</param>
    /// <param name="change">All the roles that the group is to have.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch(Path + "/{assignment}")]
    Task<DelegatedAdminAccessAssignment?> ChangeAsync(
        DelegatedAdminRelationshipId relationship, WireId assignment, [Header("If-Match")] string etag, [Body] DelegatedAdminAccessAssignmentChange change, CancellationToken cancellationToken = default);

    /// <summary>Takes the roles back from the group (PC-G1).</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="etag">Its <see cref="GraphEntity.ETag"/> as it was read; 412 where it has changed since.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete(Path + "/{assignment}")]
    Task DeleteAsync(DelegatedAdminRelationshipId relationship, WireId assignment, [Header("If-Match")] string etag, CancellationToken cancellationToken = default);
}
