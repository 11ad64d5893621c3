using Microsoft.Extensions.Logging;

namespace PartnerRelations.Events;

/// <summary>Event ids 1400 to 1499. Ids, type names and exception types only; no message of an exception, which may hold anything.</summary>
internal static partial class Log
{
    [LoggerMessage(1400, LogLevel.Warning, "Handler {Handler} failed on {TypeName}, version {Version} of record {RecordId}, attempt {Attempts}, with {Exception}; later events of the record wait until {RetryAt}")]
    public static partial void SetAside(this ILogger logger, string handler, string typeName, long version, Guid recordId, int attempts, string exception, DateTimeOffset retryAt);

    [LoggerMessage(1401, LogLevel.Information, "Handler {Handler} has caught up with record {RecordId}")]
    public static partial void CaughtUp(this ILogger logger, string handler, Guid recordId);

    [LoggerMessage(1402, LogLevel.Debug, "Another run is at work for handler {Handler}")]
    public static partial void LeasedElsewhere(this ILogger logger, string handler);

    [LoggerMessage(1403, LogLevel.Warning, "A run for handler {Handler} was silent for longer than its lease, and another one took over")]
    public static partial void LeaseLost(this ILogger logger, string handler);

    [LoggerMessage(1404, LogLevel.Warning, "The lease of handler {Handler} could not be given back ({Exception}); it lapses at {LeaseUntil}")]
    public static partial void NotReleased(this ILogger logger, string handler, string exception, DateTimeOffset? leaseUntil);

    [LoggerMessage(1405, LogLevel.Error, "The pump could not run ({Exception}); it tries again in {Wait}")]
    public static partial void RunFailed(this ILogger logger, string exception, TimeSpan wait);
}
