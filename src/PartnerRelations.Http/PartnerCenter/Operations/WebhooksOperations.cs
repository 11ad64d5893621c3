using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>The registration of webhooks.</summary>
internal static class WebhooksOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-W1", Get, "/webhooks/v1/registration/events"),
        new("PC-W1", Get, "/webhooks/v1/registration"),
        new("PC-W1", Post, "/webhooks/v1/registration"),
        new("PC-W1", Put, "/webhooks/v1/registration"),
        new("PC-W1", Post, "/webhooks/v1/registration/validationEvents"),
        new("PC-W1", Get, "/webhooks/v1/registration/validationEvents/{correlationId}"),
    ];
}
