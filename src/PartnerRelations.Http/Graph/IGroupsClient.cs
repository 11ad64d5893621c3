using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.Graph.Reading;
using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.Graph;

/// <summary>
/// Groups in the partner's own tenant. Partner Center has no call for who is an Admin agent: the roles are groups with fixed names
/// (<see cref="PartnerGroups"/>). App-only or App+User; the application needs <c>GroupMember.Read.All</c>. What is changed here can take an
/// hour to show in Partner Center.
/// </summary>
public interface IGroupsClient
{
    /// <summary>The most members that a page can hold.</summary>
    public const int LargestPage = 999;

    /// <summary>Lists the groups with that name (PC-G2). Names are not unique, so that there may be more than one.</summary>
    /// <param name="displayName">The whole name; letter case does not count.</param>
    /// <param name="select">The members of the answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1.0/groups")]
    Task<GraphPage<DirectoryGroup>> ListByNameAsync(
        [Query("", "$filter"), QueryConverter(typeof(DisplayNameFilterQuery))] string displayName,
        [AliasAs("$select")] string select = "id,displayName,securityEnabled",
        CancellationToken cancellationToken = default);

    /// <summary>Gets a page of a group's direct members (PC-G2); see <see cref="ListAllMembersAsync"/> for all of them.</summary>
    /// <param name="group">The group.</param>
    /// <param name="top">How many on a page, at most <see cref="LargestPage"/>.</param>
    /// <param name="select">The members of the answer.</param>
    /// <param name="nextLink">The <see cref="GraphPage{T}.NextLink"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1.0/groups/{group}/members")]
    Task<GraphPage<GroupMember>> ListMembersAsync(
        WireId group,
        [AliasAs("$top")] int top = LargestPage,
        [AliasAs("$select")] string select = "id,displayName,userPrincipalName,mail",
        [Property(NextLinkHandler.NextLink)] string? nextLink = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads a group's direct members page after page (PC-G2); one page is held at a time.</summary>
    IAsyncEnumerable<GroupMember> ListAllMembersAsync(WireId group, int top = LargestPage, CancellationToken cancellationToken = default) =>
        GraphPages.ReadAllAsync("/v1.0/groups/{group}/members", (link, cancel) => ListMembersAsync(group, top, nextLink: link, cancellationToken: cancel), cancellationToken);

    /// <summary>Which of some groups a user is in, directly or through another group (PC-G2): their ids.</summary>
    [Post("/v1.0/users/{user}/checkMemberGroups")]
    Task<GraphPage<string>> CheckMemberGroupsAsync(UserId user, [Body] MemberGroupsQuestion question, CancellationToken cancellationToken = default);

    /// <summary>Whether a user is in a group, directly or through another group (PC-G2).</summary>
    async Task<bool> IsMemberAsync(WireId group, UserId user, CancellationToken cancellationToken = default)
    {
        var answer = await CheckMemberGroupsAsync(user, new() { GroupIds = [group] }, cancellationToken).ConfigureAwait(false);
        return answer.Value.Any(id => new WireId(id) == group);
    }
}
