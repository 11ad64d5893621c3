using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.AspNetCore.Health;

/// <summary>Whether every event handler keeps up with the log, whichever host runs it: by the cursors in the store.</summary>
internal sealed class EventLagHealthCheck(
    EventPump pump, IEventLog log, IEventCursorStore cursors, IOptions<PartnerRelationsHttpOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var last = await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false);
            var lags = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var name in pump.Handlers)
            {
                if (await cursors.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } cursor) lags[name] = Math.Max(0, last - cursor.Position);
            }

            var behind = lags.Where(lag => (long)lag.Value > options.Value.HealthyEventLag).Select(lag => lag.Key).ToList();
            return behind.Count == 0
                ? HealthCheckResult.Healthy("Every event handler keeps up.", lags)
                : HealthCheckResult.Degraded($"Behind the event log: {string.Join(", ", behind)}.", data: lags);
        }
        catch (Exception exception) when (exception is IStoreFault)
        {
            return new(context.Registration.FailureStatus, "The store is away.", exception);
        }
    }
}
