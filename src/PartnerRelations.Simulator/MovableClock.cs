namespace PartnerRelations.Simulator;

/// <summary>The machine's clock, shifted: time goes on by itself, and jumps ahead when it is told to. Never back, because tokens and audit records would not understand.</summary>
internal sealed class MovableClock(TimeProvider machine, DateTimeOffset? start) : TimeProvider
{
    private long _shift = start is { } from ? from.UtcTicks - machine.GetUtcNow().UtcTicks : 0;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => new(machine.GetUtcNow().UtcTicks + Interlocked.Read(ref _shift), TimeSpan.Zero);

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Jumps ahead; false where that would be back, or beyond the year 9999.</summary>
    public bool TryAdvance(TimeSpan by)
    {
        if (by < TimeSpan.Zero || by > DateTimeOffset.MaxValue - GetUtcNow()) return false;
        Interlocked.Add(ref _shift, by.Ticks);
        return true;
    }
}
