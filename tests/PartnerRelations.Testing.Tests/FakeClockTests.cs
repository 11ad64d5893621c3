namespace PartnerRelations.Testing.Tests;

public sealed class FakeClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)));

    [Fact]
    public void It_begins_at_the_given_instant_in_utc_and_stands_still()
    {
        _clock.GetUtcNow().Should().Be(new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.Zero));
        _clock.GetUtcNow().Offset.Should().Be(TimeSpan.Zero);
        _clock.GetLocalNow().Should().Be(_clock.GetUtcNow());
        new FakeClock().Now.Should().Be(PartnerSamples.Start);
    }

    [Fact]
    public void It_moves_only_forward()
    {
        var begun = _clock.GetTimestamp();
        _clock.Advance(Minute);
        _clock.AdvanceTo(_clock.Now);
        _clock.GetElapsedTime(begun).Should().Be(Minute);

        _clock.Invoking(clock => clock.Advance(-Minute)).Should().Throw<ArgumentOutOfRangeException>();
        _clock.Invoking(clock => clock.AdvanceTo(clock.Now - Minute)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_moment()
    {
        List<(string Name, TimeSpan At)> fired = [];
        var start = _clock.Now;
        using var late = Timer("late", 3);
        using var early = Timer("early", 1);
        using var second = Timer("second", 1);
        using var never = Timer("never", 10);

        _clock.Advance(5 * Minute);

        fired.Should().Equal(("early", Minute), ("second", Minute), ("late", 3 * Minute));
        _clock.Now.Should().Be(start + (5 * Minute));

        ITimer Timer(string name, int minutes) => _clock.CreateTimer(_ => fired.Add((name, _clock.Now - start)), null, minutes * Minute, Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_timer_fires_at_its_very_moment()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, Minute, Timeout.InfiniteTimeSpan);

        _clock.Advance(Minute - TimeSpan.FromTicks(1));
        fired.Should().Be(0);
        _clock.Advance(TimeSpan.FromTicks(1));
        fired.Should().Be(1);
        _clock.Advance(Minute);
        fired.Should().Be(1);
    }

    [Fact]
    public void A_periodic_timer_fires_again_and_again_until_it_is_disposed()
    {
        List<object?> fired = [];
        var timer = _clock.CreateTimer(fired.Add, "state", Minute, 2 * Minute);

        _clock.Advance(7 * Minute);
        fired.Should().Equal("state", "state", "state", "state");
        timer.Dispose();
        _clock.Advance(7 * Minute);
        fired.Should().HaveCount(4);
        timer.Change(Minute, Minute).Should().BeFalse();
    }

    [Fact]
    public void A_timer_can_be_changed_and_stopped()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, Minute, Minute);
        timer.Change(3 * Minute, Timeout.InfiniteTimeSpan).Should().BeTrue();
        _clock.Advance(2 * Minute);
        fired.Should().Be(0);
        _clock.Advance(Minute);
        fired.Should().Be(1);

        timer.Change(Minute, Minute);
        timer.Change(Timeout.InfiniteTimeSpan, Minute);
        _clock.Advance(5 * Minute);
        fired.Should().Be(1);
    }

    [Fact]
    public void What_is_due_now_fires_now()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.Zero, Minute);

        fired.Should().Be(1);
        _clock.Advance(Minute);
        fired.Should().Be(2);
    }

    [Fact]
    public async Task Delays_end_when_the_time_has_come()
    {
        var delay = Task.Delay(Minute, _clock);
        delay.IsCompleted.Should().BeFalse();

        _clock.Advance(Minute);

        await delay;
    }

    [Fact]
    public void Cancellations_come_when_the_time_has_come()
    {
        using var source = new CancellationTokenSource(Minute, _clock);

        _clock.Advance(Minute);

        source.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public void A_timer_may_advance_the_clock()
    {
        var start = _clock.Now;
        using var timer = _clock.CreateTimer(_ => _clock.Advance(10 * Minute), null, Minute, Timeout.InfiniteTimeSpan);

        _clock.Advance(2 * Minute);

        _clock.Now.Should().Be(start + (11 * Minute));
    }

    [Fact]
    public void Advancing_on_many_threads_loses_nothing()
    {
        var (start, fired) = (_clock.Now, 0);
        using var timer = _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, Minute, Minute);

        Parallel.For(0, 200, _ => _clock.Advance(Minute));

        _clock.Now.Should().Be(start + (200 * Minute));
        fired.Should().Be(200);
    }

    [Fact]
    public void Times_to_wait_are_not_negative()
    {
        var creating = () => _clock.CreateTimer(_ => { }, null, -Minute, Minute);

        creating.Should().Throw<ArgumentOutOfRangeException>();
    }
}
