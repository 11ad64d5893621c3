using System.Net;

namespace PartnerRelations.Simulator.Control;

/// <summary>
/// Keeps pages of other origins from steering the simulator through somebody's browser: what is not asked for by a loopback name, or comes
/// from another origin, is refused.
/// </summary>
internal sealed class ControlGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_simulator", StringComparison.Ordinal)) return next(context);
        if (!IsOwn(context.Request.Host.Host, context) || (context.Request.Headers.Origin is [{ } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.IsLoopback)))
        {
            return ControlAnswers.RefuseAsync(context, StatusCodes.Status403Forbidden, "The control surface answers this machine only: call it by 127.0.0.1, [::1] or localhost, and from no other page.");
        }

        return next(context);
    }

    /// <summary>By a loopback name, or by the very address that the request came in on, which a host that was told to listen there meant.</summary>
    private static bool IsOwn(string host, HttpContext context) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.Equals(context.Connection.LocalIpAddress)));
}
