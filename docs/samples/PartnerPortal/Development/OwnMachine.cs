using System.Net;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// Keeps what is for development to whoever sits at this machine: other machines, and pages of other origins that steer through
/// somebody's browser, also by a name of theirs that leads here, are turned away.
/// </summary>
internal static class OwnMachine
{
    /// <summary>Whether the caller is on this machine and has called it by a loopback name.</summary>
    public static bool IsAsking(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } caller || IPAddress.IsLoopback(caller)) && IsLoopback(context.Request.Host.Host);

    /// <summary>Whether a browser says that a page of another origin has sent this. Programs say nothing.</summary>
    public static bool IsPageOfAnother(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
