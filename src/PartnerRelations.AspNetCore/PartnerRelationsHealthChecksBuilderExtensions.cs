using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerRelations.AspNetCore.Health;

namespace PartnerRelations;

/// <summary>Adds health checks.</summary>
public static class PartnerRelationsHealthChecksBuilderExtensions
{
    /// <summary>The check whether the store answers.</summary>
    public const string StoreCheck = "partner-relations-store";

    /// <summary>The check whether the event handlers keep up.</summary>
    public const string EventLagCheck = "partner-relations-event-lag";

    /// <summary>
    /// Adds two checks, both tagged <c>ready</c>: <see cref="StoreCheck"/> is unhealthy while the store does not answer, and
    /// <see cref="EventLagCheck"/> degraded while a handler is further behind than <c>PartnerRelationsHttpOptions.HealthyEventLag</c>.
    /// Neither tells anything about records.
    /// </summary>
    /// <param name="builder">What <c>AddHealthChecks()</c> handed back.</param>
    public static IHealthChecksBuilder AddPartnerRelations(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .AddCheck<StoreHealthCheck>(StoreCheck, HealthStatus.Unhealthy, ["ready"])
            .AddCheck<EventLagHealthCheck>(EventLagCheck, HealthStatus.Unhealthy, ["ready"]);
    }
}
