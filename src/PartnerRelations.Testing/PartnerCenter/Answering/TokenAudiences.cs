namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>The resources that tokens are issued for.</summary>
internal static class TokenAudiences
{
    public const string Global = "https://api.partnercenter.microsoft.com";

    public const string MicrosoftGraph = "https://graph.microsoft.com";

    /// <summary>Retired: tokens are still issued for it, and Partner Center refuses them with 900420.</summary>
    public const string RetiredGraph = "https://graph.windows.net";

    private const string China = "https://partner.partnercenterapi.microsoftonline.cn";

    /// <summary>The API's application id, by which scopes name it as well.</summary>
    private const string ApplicationId = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";

    private static readonly string[] OtherGraphs = ["https://graph.microsoft.us", "https://dod-graph.microsoft.us", "https://microsoftgraph.chinacloudapi.cn"];

    public static IReadOnlyList<string> PartnerCenter { get; } = [Global, China, ApplicationId];

    public static IReadOnlyList<string> Graph { get; } = [MicrosoftGraph, .. OtherGraphs];

    public static bool IsKnown(string audience) =>
        audience == RetiredGraph || PartnerCenter.Contains(audience, StringComparer.OrdinalIgnoreCase) || Graph.Contains(audience, StringComparer.OrdinalIgnoreCase);
}
