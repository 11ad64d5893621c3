using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Event ids 2800 to 2899. Names of use cases, statuses and kinds of faults only; no address, no header, no body.</summary>
internal static partial class Log
{
    [LoggerMessage(2800, LogLevel.Debug, "{Operation} was answered with {Status} in {Milliseconds:F0} ms after {Tries} tries")]
    public static partial void Answered(this ILogger logger, string operation, int status, double milliseconds, int tries);

    [LoggerMessage(2801, LogLevel.Warning, "{Operation} failed: {Fault}, status {Status}, after {Tries} tries; request {RequestId}")]
    public static partial void Failed(this ILogger logger, string operation, PartnerRelationsFaultKind fault, int? status, int tries, RequestId? requestId);

    [LoggerMessage(2802, LogLevel.Information, "{Operation} is tried again in {Wait} after {Reason}")]
    public static partial void TriedAgain(this ILogger logger, string operation, TimeSpan wait, string reason);
}
