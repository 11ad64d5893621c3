using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>Event ids 1000 to 1099. Ids of records only; no address, no token.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "{Change}: provider link {LinkId} is at version {Version}, by a {ActorKind}")]
    public static partial void Changed(this ILogger logger, string change, ProviderLinkId linkId, long version, ActorKind actorKind);

    [LoggerMessage(1001, LogLevel.Debug, "{Change} of provider link {LinkId} lost a race: {Result}")]
    public static partial void LostRace(this ILogger logger, string change, ProviderLinkId linkId, SaveResult result);
}
