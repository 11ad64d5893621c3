using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Activities and durations of calls, under the library's one name. Tags hold ids of calls, statuses and request ids; no address and no query.</summary>
internal static class CallTelemetry
{
    private const string Name = "PartnerRelations";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> Durations = new Meter(Name).CreateHistogram<double>("partner_relations.partner_center.duration", "s", "How long calls took with all their tries, by call and outcome.");

    public static Activity? Start(WireCall call)
    {
        if (!Source.HasListeners()) return null;
        var activity = Source.StartActivity(call.Operation?.Id ?? call.Method.Method, ActivityKind.Client);
        activity?.SetTag("partner_center.call", call.Name);
        activity?.SetTag("partner_center.request_id", call.RequestId);
        activity?.SetTag("partner_center.correlation_id", call.CorrelationId);
        return activity;
    }

    public static void Ended(WireCall call, int status, TimeSpan elapsed, Activity? activity)
    {
        if (Durations.Enabled) Durations.Record(elapsed.TotalSeconds, new("call", call.Operation?.Id), new("outcome", status));
        activity?.SetTag("http.response.status_code", status);
        if (status >= 400) activity?.SetStatus(ActivityStatusCode.Error);
    }

    public static void Failed(WireCall call, PartnerCenterException fault, Activity? activity)
    {
        if (Durations.Enabled) Durations.Record(call.Connection.Clock.GetElapsedTime(call.Started).TotalSeconds, new("call", call.Operation?.Id), new("outcome", fault.Kind.ToString()));
        activity?.SetTag("error.type", fault.Kind.ToString());
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
