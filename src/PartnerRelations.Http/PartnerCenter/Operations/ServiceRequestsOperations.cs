using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Requests for support.</summary>
internal static class ServiceRequestsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-S4", Get, "/v1/servicerequests") { Tokens = TokenKinds.AppAndUser },
        new("PC-S4", Get, "/v1/customers/{customer}/servicerequests") { Tokens = TokenKinds.AppAndUser },
    ];
}
