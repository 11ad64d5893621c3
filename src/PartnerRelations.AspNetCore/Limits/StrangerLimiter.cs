using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace PartnerRelations.AspNetCore.Limits;

/// <summary>Counts the requests to the places that need no sign-in: first for each caller, then in sum, so that one caller alone cannot use up what is everybody's.</summary>
internal sealed class StrangerLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<(HttpContext Http, Actor Actor)> _limiter;
    private readonly TimeSpan _window;

    public StrangerLimiter(IOptions<PartnerRelationsHttpOptions> options)
    {
        var limits = options.Value.StrangerLimits;
        _window = limits.Window;
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(HttpContext Http, Actor Actor), string>(call => RateLimitPartition.GetFixedWindowLimiter(Caller(call.Http, call.Actor), _ => Window(limits.PerCaller))),
            PartitionedRateLimiter.Create<(HttpContext Http, Actor Actor), int>(_ => RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(limits.InSum))));

        FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = limits.Window, QueueLimit = 0, AutoReplenishment = true };
    }

    /// <summary>How long to wait; null when the request may go on.</summary>
    public TimeSpan? Refuse(HttpContext context, Actor actor)
    {
        using var lease = _limiter.AttemptAcquire((context, actor));
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : _window;
    }

    public void Dispose() => _limiter.Dispose();

    private static string Caller(HttpContext context, Actor actor) => actor.Kind == ActorKind.Anonymous ? Network(context.Connection.RemoteIpAddress) : $"{actor.Tenant}/{actor.Id}";

    private static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
