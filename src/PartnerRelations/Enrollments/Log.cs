using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Enrollments;

/// <summary>Event ids 1100 to 1199. Ids of records only; no address, no token.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Information, "{Change}: enrollment {EnrollmentId} is at version {Version}, by a {ActorKind}")]
    public static partial void Changed(this ILogger logger, string change, EnrollmentId enrollmentId, long version, ActorKind actorKind);

    [LoggerMessage(1101, LogLevel.Debug, "{Change} of enrollment {EnrollmentId} lost a race: {Result}")]
    public static partial void LostRace(this ILogger logger, string change, EnrollmentId enrollmentId, SaveResult result);

    [LoggerMessage(1102, LogLevel.Information, "Mail {Purpose} of enrollment {EnrollmentId} was handed over")]
    public static partial void HandedOver(this ILogger logger, string purpose, EnrollmentId enrollmentId);
}
