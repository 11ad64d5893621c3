namespace PartnerRelations.Testing;

/// <summary>
/// A clock that stands still until the test advances it. Timers, and so <c>Task.Delay</c> with this clock, fire while it is advanced, each
/// at its own moment and in order, on the thread that advances. Safe for concurrent use.
/// </summary>
/// <param name="start">When it begins.</param>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Lock _advancing = new();
    private readonly List<FakeTimer> _scheduled = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    /// <summary>A clock that begins at <see cref="PartnerSamples.Start"/>.</summary>
    public FakeClock()
        : this(PartnerSamples.Start)
    {
    }

    /// <summary>UTC, so that no test depends on where it runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Its time.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc />
    public override long GetTimestamp() => Now.UtcTicks;

    /// <summary>Lets time pass.</summary>
    /// <param name="by">How much; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_advancing) FireUntil(Now + by);
    }

    /// <summary>Lets time pass until a moment.</summary>
    /// <param name="moment">Not before <see cref="Now"/>.</param>
    public void AdvanceTo(DateTimeOffset moment)
    {
        lock (_advancing)
        {
            if (moment < Now) throw new ArgumentOutOfRangeException(nameof(moment), moment, $"The clock cannot go back from {Now:O}.");
            FireUntil(moment.ToUniversalTime());
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void FireUntil(DateTimeOffset moment)
    {
        while (TakeDue(moment) is { } timer) timer.Fire();
        lock (_gate) _now = moment > _now ? moment : _now;
    }

    private FakeTimer? TakeDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            // The first of those that are due earliest: the order in which they were set.
            if (_scheduled.MinBy(timer => timer.DueAt) is not { } first || first.DueAt > moment) return null;
            if (first.DueAt > _now) _now = first.DueAt;
            _scheduled.Remove(first);
            if (first.Period > TimeSpan.Zero)
            {
                first.DueAt += first.Period;
                _scheduled.Add(first);
            }

            return first;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private bool _isDisposed;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ThrowIfNegative(dueTime, nameof(dueTime));
            ThrowIfNegative(period, nameof(period));
            lock (clock._gate)
            {
                if (_isDisposed) return false;
                clock._scheduled.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                (DueAt, Period) = (clock._now + dueTime, period);
                if (dueTime > TimeSpan.Zero || period > TimeSpan.Zero)
                {
                    if (dueTime == TimeSpan.Zero) DueAt += period;
                    clock._scheduled.Add(this);
                }
            }

            // No time has to pass for what is due now.
            if (dueTime == TimeSpan.Zero) Fire();
            return true;
        }

        public void Fire()
        {
            if (_context is null) callback(state);
            else ExecutionContext.Run(_context, _ => callback(state), null);
        }

        public void Dispose() => Stop();

        public ValueTask DisposeAsync()
        {
            Stop();
            return ValueTask.CompletedTask;
        }

        private void Stop()
        {
            lock (clock._gate)
            {
                _isDisposed = true;
                clock._scheduled.Remove(this);
            }
        }

        private static void ThrowIfNegative(TimeSpan span, string name)
        {
            if (span < TimeSpan.Zero && span != Timeout.InfiniteTimeSpan) throw new ArgumentOutOfRangeException(name, span, "A time to wait is not negative.");
        }
    }
}
