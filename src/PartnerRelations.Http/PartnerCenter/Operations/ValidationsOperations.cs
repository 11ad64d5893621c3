using System.Net;
using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Checks of addresses, domains and countries. Checking an address changes nothing, though it is a POST, and older services answer a right one with an empty body.</summary>
internal static class ValidationsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-V1", Post, "/v1/validations/address") { Repeat = RepeatSafety.Always, WithoutBody = status => status == HttpStatusCode.OK ? "{}" : null },
        new("PC-V2", Head, "/v1/domains/{domain}")
        {
            HasAnswer = true,
            IsAnswer = (status, _) => status == HttpStatusCode.NotFound,
            WithoutBody = status => status == HttpStatusCode.OK ? "true" : status == HttpStatusCode.NotFound ? "false" : null,
        },
        new("PC-V3", Get, "/v1/countryvalidationrules/{country}"),
        new("PC-V4", Get, "/v1/customers/all/validations"),
    ];
}
