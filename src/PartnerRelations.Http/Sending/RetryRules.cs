using System.Net;

namespace PartnerRelations.Http.Sending;

/// <summary>What may be tried again, and after how long.</summary>
internal static class RetryRules
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>A status that passes; where the service may have taken the call, only when a repetition does no harm.</summary>
    public static bool MayRepeat(CallProgress call, HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => call.IsRepeatable,
        _ => false,
    };

    /// <summary>A connection that failed; likewise.</summary>
    public static bool MayRepeat(CallProgress call, Exception broken) => broken switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError } => false,
        HttpRequestException => !call.WasSent || call.IsRepeatable,
        _ => false,
    };

    /// <summary>Between half a second, one, two … and half of it, so that callers that failed together do not come back together.</summary>
    public static TimeSpan BackOff(int again)
    {
        var whole = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(again - 1, 10)));
        return whole * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
