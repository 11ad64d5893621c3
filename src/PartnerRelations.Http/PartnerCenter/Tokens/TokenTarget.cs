namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>What a token is asked for.</summary>
public sealed class TokenTarget
{
    internal TokenTarget(string resource, string userScope, bool namesResource)
    {
        Resource = resource;
        UserScope = userScope;
        NamesResource = namesResource;
    }

    /// <summary>The API's resource, such as <c>https://api.partnercenter.microsoft.com</c>; the audience of the token.</summary>
    public string Resource { get; }

    /// <summary>The scope of an App+User token.</summary>
    public string UserScope { get; }

    /// <summary>The scope of an App-only token: the resource with <c>/.default</c>.</summary>
    public string AppScope => $"{Resource}/.default";

    /// <summary>Whether the cloud's token end point is the older one, which takes <c>resource</c> in place of <c>scope</c>.</summary>
    public bool NamesResource { get; }

    /// <summary>The resource.</summary>
    public override string ToString() => Resource;
}
