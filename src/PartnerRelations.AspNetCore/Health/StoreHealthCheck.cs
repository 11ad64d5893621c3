using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.AspNetCore.Health;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealthCheck(IEventLog log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The store answers.");
        }
        catch (Exception exception) when (exception is IStoreFault)
        {
            return new(context.Registration.FailureStatus, "The store is away.", exception);
        }
    }
}
