using System.Net;
using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Whether a reseller has signed, and whether it may stand on an order.</summary>
internal static class ComplianceOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-A1", Get, "/v1/compliance/csp/agreementstatus")
        {
            Tokens = TokenKinds.AppAndUser,
            Programs = PartnerPrograms.IndirectProvider,
            IsAnswer = (status, code) => status == HttpStatusCode.BadRequest && code is "2200" or "2201" or "2202" or "2203" or "2204" or "2205" or "2206",
        },
        new("PC-A6", Post, "/v1/partners/validateresellers") { Programs = PartnerPrograms.IndirectProvider, Roles = PartnerRoles.AdminAgent, Repeat = RepeatSafety.Always },
    ];
}
