using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerRelations.AspNetCore;

/// <summary>What the library's meter, <c>PartnerRelations</c>, tells of requests; the same name as the domain's, so that one subscription serves both.</summary>
internal static class RequestTelemetry
{
    public const string Name = "PartnerRelations";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("partner_relations.requests", description: "Requests answered, by operation, status and outcome.");

    public static void Ended(string operation, int status, string outcome)
    {
        if (Requests.Enabled) Requests.Add(1, new("operation", operation), new("status", status), new("outcome", outcome));
        Activity.Current?.SetTag("partner_relations.operation", operation).SetTag("partner_relations.outcome", outcome);
    }
}
