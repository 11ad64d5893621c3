using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// What goes wrong next at a <see cref="FakePartnerCenter"/>. A call is hit by the first fault that is meant for it, in the order in which
/// they were scheduled, and besides by the first that delays changes; without any, everything works. Safe for concurrent use.
/// </summary>
public sealed class FakeFaults
{
    private readonly Lock _gate = new();
    private readonly List<ScheduledFault> _scheduled = [];
    private readonly RouteTable _routes;

    internal FakeFaults(RouteTable routes) => _routes = routes;

    /// <summary>How many hits are still to come.</summary>
    public int Pending
    {
        get
        {
            lock (_gate) return _scheduled.Sum(fault => fault.Left);
        }
    }

    /// <summary>Schedules a fault.</summary>
    /// <exception cref="ArgumentException">Its <see cref="FakeFault.On"/> can hit no call, or one of its numbers makes no sense.</exception>
    public void Schedule(FakeFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1, nameof(fault));
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Status, 400, nameof(fault));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fault.Status, 599, nameof(fault));
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Delay, TimeSpan.Zero, nameof(fault));
        Schedule(new ScheduledFault(fault, FaultPattern.Parse(fault.On, _routes)));
    }

    /// <summary>The next call is answered with 429.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says; null for 1 second.</param>
    public void Throttle(string? on = null, int times = 1, TimeSpan? retryAfter = null) =>
        Schedule(new FakeFault { Kind = FakeFaultKind.Throttle, On = on, Times = times, RetryAfter = retryAfter });

    /// <summary>The next call is answered with a failure.</summary>
    /// <param name="status">The status.</param>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    public void Fail(int status = 500, string? on = null, int times = 1) =>
        Schedule(new FakeFault { Kind = FakeFaultKind.Fail, Status = status, On = on, Times = times });

    /// <summary>The next call is answered by nobody in time.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    public void TimeOut(string? on = null, int times = 1) => Schedule(new FakeFault { Kind = FakeFaultKind.TimeOut, On = on, Times = times });

    /// <summary>The next call finds the connection dead, and has no effect.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    public void CloseConnection(string? on = null, int times = 1) => Schedule(new FakeFault { Kind = FakeFaultKind.CloseConnection, On = on, Times = times });

    /// <summary>The next call takes effect, and its answer is lost.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    public void LoseAnswer(string? on = null, int times = 1) => Schedule(new FakeFault { Kind = FakeFaultKind.LoseAnswer, On = on, Times = times });

    /// <summary>The next call takes effect, and the connection dies in the middle of the answer's body.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    /// <param name="times">How many calls.</param>
    public void CutAnswer(string? on = null, int times = 1) => Schedule(new FakeFault { Kind = FakeFaultKind.CutAnswer, On = on, Times = times });

    /// <summary>What the next call changes is shown later, though it is so already.</summary>
    /// <param name="delay">How long it is hidden, by the fake's clock.</param>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call and for the portal.</param>
    /// <param name="times">How many calls.</param>
    public void DelayChanges(TimeSpan delay, string? on = null, int times = 1) =>
        Schedule(new FakeFault { Kind = FakeFaultKind.DelayChanges, Delay = delay, On = on, Times = times });

    /// <summary>The next call waits before it takes effect until the test releases it.</summary>
    /// <param name="on">In which calls, as <see cref="FakeFault.On"/>; null for every call.</param>
    public HeldCall HoldNext(string? on = null)
    {
        var held = new HeldCall();
        Schedule(new ScheduledFault(new FakeFault { Kind = FakeFaultKind.None, On = on }, FaultPattern.Parse(on, _routes)) { Held = held });
        return held;
    }

    /// <summary>Nothing goes wrong any more. Calls that are held stay so until they are released.</summary>
    public void Clear()
    {
        lock (_gate) _scheduled.Clear();
    }

    internal Fault Take(Arrival arrival)
    {
        lock (_gate)
        {
            if (_scheduled.Count == 0) return Fault.None;
            var hit = TakeFirst(fault => fault.Settings.Kind != FakeFaultKind.DelayChanges && fault.Pattern.Hits(arrival));
            var delay = TakeFirst(fault => fault.Settings.Kind == FakeFaultKind.DelayChanges && fault.Pattern.Hits(arrival));
            return new Fault(hit?.Settings, hit?.Held, new(delay?.Settings.Delay ?? TimeSpan.Zero));
        }
    }

    internal TimeSpan TakePortalDelay()
    {
        lock (_gate) return TakeFirst(fault => fault.Settings.Kind == FakeFaultKind.DelayChanges && fault.Pattern.HitsPortal)?.Settings.Delay ?? TimeSpan.Zero;
    }

    private void Schedule(ScheduledFault fault)
    {
        lock (_gate) _scheduled.Add(fault);
    }

    private ScheduledFault? TakeFirst(Func<ScheduledFault, bool> matches)
    {
        if (_scheduled.FirstOrDefault(matches) is not { } found) return null;
        if (--found.Left == 0) _scheduled.Remove(found);
        return found;
    }

    private sealed class ScheduledFault(FakeFault settings, FaultPattern pattern)
    {
        public FakeFault Settings => settings;

        public FaultPattern Pattern => pattern;

        public HeldCall? Held { get; init; }

        public int Left { get; set; } = settings.Times;
    }
}
