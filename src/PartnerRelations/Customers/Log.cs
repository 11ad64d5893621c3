using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>Event ids 1300 to 1399. Ids of records only; no address, no token.</summary>
internal static partial class Log
{
    [LoggerMessage(1300, LogLevel.Information, "{Change}: customer record {RecordId} is at version {Version}, by a {ActorKind}")]
    public static partial void Changed(this ILogger logger, string change, Guid recordId, long version, ActorKind actorKind);

    [LoggerMessage(1301, LogLevel.Debug, "{Change} of customer record {RecordId} lost a race: {Result}")]
    public static partial void LostRace(this ILogger logger, string change, Guid recordId, SaveResult result);

    [LoggerMessage(1302, LogLevel.Warning, "Relationship {RelationshipId} was found at Microsoft, and no single open invitation fits it; it awaits a match by a person")]
    public static partial void AwaitsMatch(this ILogger logger, CustomerRelationshipId relationshipId);
}
