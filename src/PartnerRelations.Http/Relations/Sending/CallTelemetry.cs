using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Activities and durations of calls, under the library's one name. Tags hold names of use cases, statuses and kinds of faults.</summary>
internal static class CallTelemetry
{
    private const string Name = "PartnerRelations";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> Durations = new Meter(Name).CreateHistogram<double>("partner_relations.client.duration", "s", "How long calls of use cases took with all their tries, by use case and outcome.");

    public static Activity? Start(RelationsCall call) => Source.HasListeners() ? Source.StartActivity(call.Operation, ActivityKind.Client) : null;

    public static void Answered(RelationsCall call, int status, TimeSpan elapsed, Activity? activity)
    {
        if (Durations.Enabled) Durations.Record(elapsed.TotalSeconds, new("operation", call.Operation), new("outcome", status));
        activity?.SetTag("http.response.status_code", status);
    }

    public static void Failed(RelationsCall call, PartnerRelationsException fault, TimeSpan elapsed, Activity? activity)
    {
        if (Durations.Enabled) Durations.Record(elapsed.TotalSeconds, new("operation", call.Operation), new("outcome", fault.Kind.ToString()));
        if (fault.StatusCode is { } status) activity?.SetTag("http.response.status_code", (int)status);
        activity?.SetTag("error.type", fault.Kind.ToString());
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
