using System.Net;
using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>The profiles of the partner itself.</summary>
internal static class ProfilesOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-P1", Get, "/v1/profiles/legalbusiness"),
        new("PC-P1", Put, "/v1/profiles/legalbusiness") { Tokens = TokenKinds.AppAndUser },
        new("PC-P2", Get, "/v1/profiles/organization") { Tokens = TokenKinds.AppAndUser },
        new("PC-P2", Put, "/v1/profiles/organization") { Tokens = TokenKinds.AppAndUser },
        new("PC-P3", Get, "/v1/profiles/support") { Tokens = TokenKinds.AppAndUser },
        new("PC-P3", Put, "/v1/profiles/support") { Tokens = TokenKinds.AppAndUser },
        new("PC-P4", Get, "/v1/profiles/billing") { Tokens = TokenKinds.AppAndUser },
        new("PC-P4", Put, "/v1/profiles/billing") { Tokens = TokenKinds.AppAndUser },
        new("PC-P5", Get, "/v1/profiles/mpn")
        {
            Tokens = TokenKinds.AppAndUser,
            IsAnswer = (status, code) => status == HttpStatusCode.NotFound && code == "3000",
        },
    ];
}
