using System.Net;
using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Customers and their profiles. Only providers and direct-bill partners create customers.</summary>
internal static class CustomersOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-C1", Get, "/v1/customers") { AppAndUserQuery = "%22Field%22%3A%22Indirect" },
        new("PC-C2", Get, "/v1/customers/{customer}"),
        new("PC-C3", Post, "/v1/customers") { Programs = PartnerPrograms.IndirectProvider | PartnerPrograms.DirectBill, Repeat = RepeatSafety.ByRequestId },
        new("PC-C4", Patch, "/v1/customers/{customer}") { Tokens = TokenKinds.AppAndUser, HasAnswer = false },
        new("PC-C5", Delete, "/v1/customers/{customer}"),
        new("PC-C6", Get, "/v1/customers/{customer}/profiles/company") { Tokens = TokenKinds.AppAndUser },
        new("PC-C7", Get, "/v1/customers/{customer}/profiles/billing"),
        new("PC-C7", Put, "/v1/customers/{customer}/profiles/billing"),
        new("PC-C8", Get, "/v1/customers/{customer}/validationStatus")
        {
            Tokens = TokenKinds.AppAndUser,
            IsAnswer = (status, code) => status == HttpStatusCode.NotFound && code == "600074",
        },
        new("PC-C9", Get, "/v1/customers/{customer}/customDomains"),
        new("PC-C9", Get, "/v1/customers/{customer}/organization"),
    ];
}
