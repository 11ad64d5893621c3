namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>The address of a Partner Center as somebody typed it.</summary>
internal static class SimulatorAddress
{
    public const string Problem = "--partner-center needs an address such as http://127.0.0.1:5100, without a path behind it; http only on this machine, because secrets go there.";

    /// <summary>The address; null where nothing can be asked there.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : null;
}
