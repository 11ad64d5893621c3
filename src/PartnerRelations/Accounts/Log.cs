using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Accounts;

/// <summary>Event ids 1200 to 1299. Ids only; no name and no address of a person.</summary>
internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Information, "{Change}: the account of {Tenant} is at version {Version}, by a {ActorKind}")]
    public static partial void Changed(this ILogger logger, string change, TenantId tenant, long version, ActorKind actorKind);

    [LoggerMessage(1201, LogLevel.Debug, "{Change} of the account of {Tenant} lost a race: {Result}")]
    public static partial void LostRace(this ILogger logger, string change, TenantId tenant, SaveResult result);
}
