namespace PartnerRelations.Http.Graph;

/// <summary>Which of Microsoft's clouds is spoken to; settles Graph's address, the token authority and the token's resource.</summary>
public enum GraphCloud
{
    /// <summary>The global cloud: <c>graph.microsoft.com</c>.</summary>
    Global,

    /// <summary>The US Government's (L4): <c>graph.microsoft.us</c>.</summary>
    UsGovernment,

    /// <summary>The US Department of Defense's (L5): <c>dod-graph.microsoft.us</c>.</summary>
    UsGovernmentDefense,

    /// <summary>The one that 21Vianet runs in China: <c>microsoftgraph.chinacloudapi.cn</c>. Delegated admin relationships came there last.</summary>
    China21Vianet,
}
