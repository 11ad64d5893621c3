using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A clock that stands still and tells who waits for it, so that a test moves it by exactly what was waited for.</summary>
internal sealed class WaitingClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    /// <summary>Nobody waits this long for a next try; a timer of this length bounds a whole call.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(3);

    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime < CallLimit && dueTime > TimeSpan.Zero) _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits, and says for how long. Fails where nobody does.</summary>
    public async Task<TimeSpan> NextWaitAsync() => await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Lets the next wait pass, and says how long it was.</summary>
    public async Task<TimeSpan> PassNextWaitAsync()
    {
        var wait = await NextWaitAsync();
        Advance(wait);
        return wait;
    }
}
