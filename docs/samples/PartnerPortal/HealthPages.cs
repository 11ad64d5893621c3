using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PartnerRelations.PartnerPortal;

/// <summary>For whoever watches the portal: whether it runs, and whether it can do its work.</summary>
internal static class HealthPages
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
