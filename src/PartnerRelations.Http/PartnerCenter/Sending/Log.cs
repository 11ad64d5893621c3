using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Event ids 2000 to 2099. Names of calls, statuses and ids only; no address, no header, no body.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2000, Message = "{Call} was answered with {Status} in {Milliseconds:F0} ms after {Tries} tries; request {RequestId}, correlation {CorrelationId}")]
    public static partial void Ended(this ILogger logger, LogLevel level, string call, int status, double milliseconds, int tries, Guid requestId, Guid correlationId);

    [LoggerMessage(2001, LogLevel.Warning, "{Call} failed: {Fault} after {Tries} tries; request {RequestId}, correlation {CorrelationId}")]
    public static partial void Failed(this ILogger logger, string call, PartnerCenterFaultKind fault, int tries, Guid requestId, Guid correlationId);

    [LoggerMessage(2002, LogLevel.Information, "{Call} is tried again in {Wait} after {Reason}; request {RequestId}")]
    public static partial void TriedAgain(this ILogger logger, string call, TimeSpan wait, string reason, Guid requestId);

    [LoggerMessage(2003, LogLevel.Information, "{Call} was answered with 401; the token is dropped and a fresh one is tried once; request {RequestId}")]
    public static partial void TokenDropped(this ILogger logger, string call, Guid requestId);
}
