using System.Diagnostics;
using System.Diagnostics.Metrics;
using PartnerRelations.Events;

namespace PartnerRelations;

/// <summary>One activity source and one meter for the whole library, both named <c>PartnerRelations</c>. Tags hold command names and error codes, never content.</summary>
internal static class Telemetry
{
    public const string Name = "PartnerRelations";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("partner_relations.commands", description: "Commands answered, by name and outcome.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("partner_relations.events.delivered", description: "Events handed to handlers, by handler and outcome.");
    private static readonly Gauge<long> Lag = Meter.CreateGauge<long>("partner_relations.events.lag", "{position}", "How many positions of the event log a handler has not seen at the end of a run.");

    public static Activity? Start(PartnerCommand command) => Source.StartActivity(command.GetType().Name);

    public static PartnerResult<T> Answered<T>(PartnerCommand command, PartnerResult<T> answer)
        where T : notnull
    {
        if (Commands.Enabled)
        {
            Commands.Add(1, new("command", command.GetType().Name), new("outcome", answer.Error?.Code ?? "success"));
        }

        Activity.Current?.SetTag("outcome", answer.Error?.Code ?? "success");
        return answer;
    }

    public static void Delivered(HandlerRun run)
    {
        Lag.Record(run.Lag, new KeyValuePair<string, object?>("handler", run.Handler));
        if (run.Handled > 0) Deliveries.Add(run.Handled, new("handler", run.Handler), new("outcome", "handled"));
        if (run.SetAside > 0) Deliveries.Add(run.SetAside, new("handler", run.Handler), new("outcome", "set_aside"));
    }
}
