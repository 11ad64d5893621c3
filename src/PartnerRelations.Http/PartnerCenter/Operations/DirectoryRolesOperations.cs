using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Roles in a customer's tenant.</summary>
internal static class DirectoryRolesOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-U1", Get, "/v1/customers/{customer}/directoryroles") { Tokens = TokenKinds.AppAndUser },
        new("PC-U1", Get, "/v1/customers/{customer}/directoryroles/{role}/usermembers") { Tokens = TokenKinds.AppAndUser },
        new("PC-U1", Post, "/v1/customers/{customer}/directoryroles/{role}/usermembers") { Tokens = TokenKinds.AppAndUser },
        new("PC-U1", Delete, "/v1/customers/{customer}/directoryroles/{role}/usermembers/{user}") { Tokens = TokenKinds.AppAndUser },
        new("PC-U1", Get, "/v1/customers/{customer}/users/{user}/directoryroles") { Tokens = TokenKinds.AppAndUser },
    ];
}
