using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Groups of the partner's tenant, on Graph.</summary>
internal static class GroupsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-G2", Get, "/v1.0/groups"),
        new("PC-G2", Get, "/v1.0/groups/{group}/members"),
        new("PC-G2", Post, "/v1.0/users/{user}/checkMemberGroups") { Repeat = RepeatSafety.Always },
    ];
}
