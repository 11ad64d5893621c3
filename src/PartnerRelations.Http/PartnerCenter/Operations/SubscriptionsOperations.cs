using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Subscriptions, and who supports them.</summary>
internal static class SubscriptionsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-S1", Get, "/v1/customers/{customer}/subscriptions"),
        new("PC-S2", Get, "/v1/customers/{customer}/subscriptions/{subscription}/supportcontact") { Tokens = TokenKinds.AppAndUser },
        new("PC-S2", Put, "/v1/customers/{customer}/subscriptions/{subscription}/supportcontact") { Tokens = TokenKinds.AppAndUser },
    ];
}
