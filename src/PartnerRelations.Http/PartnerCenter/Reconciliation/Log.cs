using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>What reconciliation tells; event ids from 2700.</summary>
internal static partial class Log
{
    [LoggerMessage(2700, LogLevel.Warning, "An acceptance that Microsoft told of was not recorded: {Code}. Customer {Customer}.")]
    public static partial void AcceptanceRefused(this ILogger logger, string code, TenantId customer);
}
