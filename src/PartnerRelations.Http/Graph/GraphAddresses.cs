using PartnerRelations.Http.PartnerCenter;

namespace PartnerRelations.Http.Graph;

/// <summary>Where a cloud's Graph and its tokens live.</summary>
internal static class GraphAddresses
{
    public static CloudAddresses Of(GraphOptions options) => (options.Cloud switch
    {
        GraphCloud.UsGovernment => Of("https://graph.microsoft.us", PartnerCenterCloud.UsGovernment),
        GraphCloud.UsGovernmentDefense => Of("https://dod-graph.microsoft.us", PartnerCenterCloud.UsGovernment),
        GraphCloud.China21Vianet => Of("https://microsoftgraph.chinacloudapi.cn", PartnerCenterCloud.China21Vianet),
        _ => Of("https://graph.microsoft.com", PartnerCenterCloud.Global),
    }).Replaced(options);

    /// <summary>Tokens come from where Partner Center's come from, so that one refresh token serves both.</summary>
    private static CloudAddresses Of(string graph, PartnerCenterCloud cloud) => CloudAddresses.Of(cloud) with { Api = new Uri(graph), Resource = graph };
}
