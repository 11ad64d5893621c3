namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>The address of a Partner Center or a portal as somebody typed it.</summary>
internal static class ServerAddress
{
    /// <summary>What to say where it is none.</summary>
    /// <param name="option">The option that it was given with.</param>
    /// <param name="example">One that would do.</param>
    public static string Problem(string option, string example) =>
        $"{option} needs an address such as {example}, without a path behind it; http only on this machine, because secrets go there.";

    /// <summary>The address; null where nothing can be asked there.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : null;
}
