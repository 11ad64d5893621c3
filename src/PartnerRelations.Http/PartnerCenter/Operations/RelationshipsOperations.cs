using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Relationships between partners, with customers, and the invitation link.</summary>
internal static class RelationshipsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-R1", Get, "/v1/relationships") { Tokens = TokenKinds.AppAndUser },
        new("PC-R2", Get, "/v1/customers/{customer}/relationships") { Tokens = TokenKinds.AppAndUser },
        new("PC-R3", Get, "/v1/customers/relationshiprequests") { Tokens = TokenKinds.AppAndUser, Roles = PartnerRoles.AdminAgent | PartnerRoles.SalesAgent },
    ];
}
