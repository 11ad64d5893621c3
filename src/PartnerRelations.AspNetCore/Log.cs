using Microsoft.Extensions.Logging;

namespace PartnerRelations.AspNetCore;

/// <summary>Requests by operation and route template: no value of a path, a query, a header or a body.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "{Operation} ({Method} {Route}) was answered with {Status} {Outcome} in {Milliseconds:F0} ms")]
    public static partial void Answered(this ILogger logger, string operation, string method, string route, int status, string outcome, double milliseconds);

    [LoggerMessage(3001, LogLevel.Debug, "{Operation} ({Method} {Route}): the caller has hung up")]
    public static partial void HungUp(this ILogger logger, string operation, string method, string route);

    [LoggerMessage(3002, LogLevel.Error, "{Operation} ({Method} {Route}) failed")]
    public static partial void Failed(this ILogger logger, Exception exception, string operation, string method, string route);

    [LoggerMessage(3003, LogLevel.Warning, "{Operation} ({Method} {Route}): the store is away: {Fault}")]
    public static partial void StoreAway(this ILogger logger, string operation, string method, string route, string fault);

    [LoggerMessage(3004, LogLevel.Warning, "{Operation} ({Method} {Route}) was not done within {Limit}")]
    public static partial void TookTooLong(this ILogger logger, string operation, string method, string route, TimeSpan limit);
}
