using System.Diagnostics;

namespace PartnerRelations.Benchmarks;

/// <summary>
/// Two sides in turns, a few operations each, so that whatever else the machine is doing falls on both. The ratio of a turn is its own; what
/// is told is the median of all turns and where half of them lie.
/// </summary>
internal sealed class InTurns
{
    private readonly List<double> _ratios = [];

    /// <summary>The median of the ratios.</summary>
    public double Median => At(0.5);

    /// <summary>Times both sides once; a turn that only compiles is not counted.</summary>
    public async Task TurnAsync(Func<Task> baseline, Func<Task> measured, bool counts = true)
    {
        var expected = await TimeAsync(baseline);
        var actual = await TimeAsync(measured);
        if (counts) _ratios.Add(actual / expected);
    }

    public override string ToString() => $"{Median:F2} (half of {_ratios.Count} turns between {At(0.25):F2} and {At(0.75):F2})";

    private double At(double share) => _ratios.Order().ElementAt((int)(_ratios.Count * share));

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
    }
}
