using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerRelations;

/// <summary>One activity source and one meter for the whole library, both named <c>PartnerRelations</c>. Tags hold command names and error codes, never content.</summary>
internal static class Telemetry
{
    public const string Name = "PartnerRelations";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("partner_relations.commands", description: "Commands answered, by name and outcome.");

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
}
