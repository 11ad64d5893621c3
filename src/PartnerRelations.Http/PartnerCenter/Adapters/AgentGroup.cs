using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>A group of the partner's tenant that is a role of Partner Center's, with the users who are in it directly.</summary>
internal sealed record AgentGroup(PartnerRoles Role, WireId Id, IReadOnlyDictionary<UserId, GroupMember> Members)
{
    /// <summary>Which group is which role.</summary>
    public static IReadOnlyList<(string Name, PartnerRoles Role)> Known { get; } =
    [
        (PartnerGroups.AdminAgents, PartnerRoles.AdminAgent),
        (PartnerGroups.HelpdeskAgents, PartnerRoles.HelpdeskAgent),
        (PartnerGroups.SalesAgents, PartnerRoles.SalesAgent),
    ];

    /// <summary>The one security group of that name with its users; null where there is none, or more than one.</summary>
    public static async Task<AgentGroup?> FindAsync(IGroupsClient groups, string name, PartnerRoles role, CancellationToken cancellationToken)
    {
        var named = (await groups.ListByNameAsync(name, cancellationToken: cancellationToken).ConfigureAwait(false)).Value.Where(one => one?.SecurityEnabled != false).ToList();
        if (named is not [{ Id: { Text.Length: > 0 } id }]) return null;
        var members = new Dictionary<UserId, GroupMember>();
        await foreach (var member in groups.ListAllMembersAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (member.IsUser && UserId.TryParse(member.Id.Text, out var user)) members[user] = member;
        }

        return new(role, id, members);
    }
}
