using System.Globalization;
using Microsoft.Extensions.Options;
using PartnerRelations.PartnerPortal.Storing;
using PartnerRelations.Simulator;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// The portal's clock, which somebody may move ahead: that of the simulator inside. How far it is ahead is kept, so that nothing has
/// happened in the future after a restart; another instance learns of it when it starts.
/// </summary>
internal sealed class DevelopmentClock(TimeProvider clock, Documents documents, IOptions<PartnerRelationsOptions> options)
{
    private const string Kind = "clock";
    private const string Id = "ahead";

    public ClockNow Read() => new() { Now = clock.GetUtcNow(), ProgramDate = options.Value.ProgramDate };

    /// <summary>Moves it; what is wrong with that, or null.</summary>
    public async Task<string?> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (clock is not MovableClock movable) return "The clock is the machine's, because the portal asks a Partner Center of its own.";
        if (!movable.TryAdvance(by)) return "The clock goes ahead only, and no further than the year 9999.";
        var ahead = movable.GetUtcNow() - TimeProvider.System.GetUtcNow();
        await documents.SetAsync(Kind, Id, ahead.ToString("c", CultureInfo.InvariantCulture), cancellationToken);
        return null;
    }

    /// <summary>Moves it to where an earlier run has left it.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (clock is MovableClock movable && await documents.FindAsync(Kind, Id, cancellationToken) is { } ahead) movable.TryAdvance(TimeSpan.ParseExact(ahead, "c", CultureInfo.InvariantCulture));
    }
}

internal sealed record ClockNow
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day whose program rules apply; null where they follow the clock.</summary>
    public DateOnly? ProgramDate { get; init; }
}

internal sealed record ClockAhead
{
    public required TimeSpan By { get; init; }
}
