using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>Event ids 2600 to 2699. Codes, names of verified events and exception types only; no header, no body, no address.</summary>
internal static partial class Log
{
    [LoggerMessage(2600, LogLevel.Information, "Event {EventName} of {ChangedAt} was handled by {Handlers} handlers")]
    public static partial void Handled(this ILogger logger, string eventName, DateTimeOffset? changedAt, int handlers);

    [LoggerMessage(2601, LogLevel.Debug, "Event {EventName} of {ChangedAt} came again: {Claim}")]
    public static partial void CameAgain(this ILogger logger, string eventName, DateTimeOffset? changedAt, WebhookClaimResult claim);

    [LoggerMessage(2602, LogLevel.Warning, "A delivery to the webhook was refused: {Code}")]
    public static partial void Refused(this ILogger logger, string code);

    [LoggerMessage(2603, LogLevel.Warning, "Event {EventName} of {ChangedAt} was given back, because {Handler} failed with {Exception}")]
    public static partial void GivenBack(this ILogger logger, string eventName, DateTimeOffset? changedAt, string handler, string exception);

    [LoggerMessage(2604, LogLevel.Warning, "Fetching a certificate from {Host} failed: {Reason}")]
    public static partial void NotFetched(this ILogger logger, string host, string reason);
}
