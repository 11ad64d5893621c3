namespace PartnerRelations.Http.PartnerCenter;

/// <summary>Where a cloud's API and its tokens live, after the host's own addresses were put in their place.</summary>
/// <param name="Api">The address that every path is put behind.</param>
/// <param name="Authority">Who issues tokens; the tenant's path goes behind it.</param>
/// <param name="Resource">What a token is asked for.</param>
/// <param name="NamesResource">Whether the token end point is the older one, which takes a resource in place of a scope.</param>
internal sealed record CloudAddresses(Uri Api, Uri Authority, string Resource, bool NamesResource)
{
    public static CloudAddresses Of(PartnerCenterOptions options) => Of(options.Cloud).Replaced(options);

    /// <summary>With the host's own addresses in their place.</summary>
    public CloudAddresses Replaced(ConnectionOptions options) => this with { Api = options.BaseAddress ?? Api, Authority = options.TokenAuthority ?? Authority };

    /// <summary>A cloud's own addresses.</summary>
    public static CloudAddresses Of(PartnerCenterCloud cloud) => cloud switch
    {
        PartnerCenterCloud.UsGovernment => Global with { Authority = new Uri("https://login.microsoftonline.us") },
        PartnerCenterCloud.China21Vianet => new(
            new Uri("https://partner.partnercenterapi.microsoftonline.cn"),
            new Uri("https://login.partner.microsoftonline.cn"),
            "https://partner.partnercenterapi.microsoftonline.cn",
            NamesResource: true),
        _ => Global,
    };

    private static CloudAddresses Global { get; } = new(
        new Uri("https://api.partnercenter.microsoft.com"), new Uri("https://login.microsoftonline.com"), "https://api.partnercenter.microsoft.com", NamesResource: false);
}
