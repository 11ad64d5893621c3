using PartnerRelations.Events;

namespace PartnerRelations.Tests.Events;

/// <summary>Two pumps, crashes, cancellations and outages.</summary>
public sealed class EventPumpRaceTests
{
    private readonly PumpStage _stage = new();
    private readonly TestHandler _handler = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_one_pump_is_at_work_the_other_says_that_the_handler_is_leased_elsewhere()
    {
        var link = await _stage.InviteAsync();
        var (entered, go) = Gate();
        var first = _stage.Pump(_handler).RunOnceAsync(Cancel);
        await entered.Task;

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].Outcome.Should().Be(HandlerRunOutcome.LeasedElsewhere);
        (await _stage.Pump(_handler).RetryAsync("test", link.Id.Value, Cancel)).Outcome.Should().Be(HandlerRunOutcome.LeasedElsewhere);

        go.SetResult();
        (await first).Handlers[0].Should().Match<HandlerRun>(run => run.Outcome == HandlerRunOutcome.Done && run.Handled == 1);
    }

    [Fact]
    public async Task Of_many_pumps_that_race_each_event_comes_from_one()
    {
        for (var round = 0; round < 100; round++)
        {
            var (stage, handler) = (new PumpStage(round), new TestHandler());
            await stage.WithEventsAsync(5);

            var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => stage.Pump(handler).RunOnceAsync(Cancel), Cancel)));

            handler.Seen.Should().HaveCount(5).And.OnlyHaveUniqueItems();
            runs.Sum(run => run.Handlers[0].Handled).Should().Be(5);
            runs.Where(run => run.Handlers[0].Handled == 0).Should().OnlyContain(run => run.Handlers[0].Outcome == HandlerRunOutcome.LeasedElsewhere || run.IsIdle);
        }
    }

    [Fact]
    public async Task After_the_lease_another_pump_takes_over_and_the_silent_one_stops()
    {
        var link = await _stage.WithEventsAsync(3);
        var (entered, go) = Gate();
        var silent = _stage.Pump(_handler).RunOnceAsync(Cancel);
        await entered.Task;
        _handler.First = (_, _) => Task.CompletedTask;
        _stage.Clock.Advance(_stage.Options.Lease - TimeSpan.FromMilliseconds(1));
        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].Outcome.Should().Be(HandlerRunOutcome.LeasedElsewhere);
        _stage.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].Handled.Should().Be(3);
        go.SetResult();

        (await silent).Handlers[0].Outcome.Should().Be(HandlerRunOutcome.LeaseLost);
        _handler.SeenOf(link).Should().Equal(1, 2, 3, 1);
        (await _stage.Cursors.FindAsync("test", Cancel))!.Position.Should().Be(3);
    }

    [Fact]
    public async Task What_another_pump_has_handled_between_the_reading_and_the_lease_does_not_come_again()
    {
        var link = await _stage.WithEventsAsync(2);
        await _stage.Pump(_handler).RunOnceAsync(Cancel);
        await _stage.RenewAsync(link);
        Task<EventPumpRun>? quicker = null;
        _stage.Cursors.BeforeSave = _ =>
        {
            _stage.Cursors.BeforeSave = _ => { };
            quicker = _stage.Pump(_handler).RunOnceAsync(Cancel);
        };

        var run = await _stage.Pump(_handler).RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(one => one.Outcome == HandlerRunOutcome.LeasedElsewhere && one.Handled == 0);
        (await quicker!).Handlers[0].Handled.Should().Be(1);
        _handler.SeenOf(link).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task A_long_run_renews_its_lease_between_two_events()
    {
        await _stage.WithEventsAsync(10);
        _handler.First = async (_, _) =>
        {
            _stage.Clock.Advance(_stage.Options.Lease / 2);
            (await _stage.Pump(new TestHandler()).RunOnceAsync(Cancel)).Handlers[0].Outcome.Should().Be(HandlerRunOutcome.LeasedElsewhere);
        };

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].Should().Match<HandlerRun>(run => run.Outcome == HandlerRunOutcome.Done && run.Handled == 10);
    }

    [Fact]
    public async Task After_a_crash_between_handling_and_saving_the_events_come_again_and_none_is_lost()
    {
        _stage.Options.BatchSize = 4;
        var link = await _stage.WithEventsAsync(10);
        _stage.Cursors.BeforeSave = change =>
        {
            if (change.Cursor.Version > 2) throw new IOException("The machine is gone.");
        };
        await _stage.Pump(_handler).Awaiting(pump => pump.RunOnceAsync(Cancel)).Should().ThrowAsync<IOException>();
        _handler.SeenOf(link).Should().Equal([1, 2, 3, 4, 5, 6, 7, 8], "the first batch is saved, the second is handled only");
        _stage.Cursors.BeforeSave = _ => { };
        _stage.Clock.Advance(_stage.Options.Lease);

        await _stage.Pump(_handler).RunOnceAsync(Cancel);

        _handler.SeenOf(link).Skip(8).Should().Equal(5, 6, 7, 8, 9, 10);
    }

    [Fact]
    public async Task A_crash_on_the_way_through_what_waited_loses_nothing_and_keeps_the_order()
    {
        _stage.Options.BatchSize = 3;
        var link = await _stage.WithEventsAsync(8);
        _handler.First = (_, _) => throw new InvalidOperationException();
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        _handler.First = (_, _) => Task.CompletedTask;
        var saves = 0;
        _stage.Cursors.BeforeSave = _ =>
        {
            if (++saves > 2) throw new IOException("The machine is gone.");
        };
        await pump.Awaiting(one => one.RetryAsync("test", link.Id.Value, Cancel)).Should().ThrowAsync<IOException>();
        _stage.Cursors.BeforeSave = _ => { };
        _stage.Clock.Advance(TimeSpan.FromHours(2));
        var before = _handler.SeenOf(link);

        await pump.RunOnceAsync(Cancel);

        before.Should().BeInAscendingOrder().And.NotBeEmpty();
        _handler.SeenOf(link).Skip(before.Count).Should().BeInAscendingOrder().And.EndWith(8).And.Subject.First().Should().BeLessThanOrEqualTo(before[^1] + 1);
        (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancelling_passes_through_keeps_what_was_done_and_is_no_failure()
    {
        var link = await _stage.WithEventsAsync(3);
        using var source = new CancellationTokenSource();
        _handler.First = async (change, cancel) =>
        {
            if (change.Version != 2) return;
            await source.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        };
        var pump = _stage.Pump(_handler);
        await pump.Awaiting(one => one.RunOnceAsync(source.Token)).Should().ThrowAsync<OperationCanceledException>();
        _handler.First = (_, _) => Task.CompletedTask;

        var run = await pump.RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(one => one.Outcome == HandlerRunOutcome.Done && one.Handled == 2);
        _handler.SeenOf(link).Should().Equal(1, 2, 3);
        (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_an_interrupted_handler_throws_is_no_failure()
    {
        await _stage.InviteAsync();
        using var source = new CancellationTokenSource();
        _handler.First = async (_, _) =>
        {
            await source.CancelAsync();
            throw new IOException("The connection was closed.");
        };
        var pump = _stage.Pump(_handler);

        await pump.Awaiting(one => one.RunOnceAsync(source.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cancelled_token_starts_nothing()
    {
        await _stage.InviteAsync();

        await _stage.Pump(_handler).Awaiting(pump => pump.RunOnceAsync(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        _handler.Seen.Should().BeEmpty();
        _stage.Cursors.Saves.Should().Be(0);
    }

    [Fact]
    public async Task The_loop_waits_by_the_clock_outlives_an_outage_and_ends_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var seen = new SemaphoreSlim(0);
        _handler.First = (_, _) =>
        {
            seen.Release();
            return Task.CompletedTask;
        };
        await _stage.InviteAsync();
        var loop = _stage.Pump(_handler).RunAsync(source.Token);
        await seen.WaitAsync(Cancel);

        _stage.Log.Outage = new IOException("The database is away.");
        await AdvanceUntilAsync(() => _stage.Log.InVain > 3);
        _stage.Log.Outage = null;
        await _stage.InviteAsync();
        await AdvanceUntilAsync(() => seen.CurrentCount > 0);

        await source.CancelAsync();
        await loop.Awaiting(running => running).Should().ThrowAsync<OperationCanceledException>();
        _handler.Seen.Should().HaveCount(2);
    }

    private async Task AdvanceUntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            Cancel.ThrowIfCancellationRequested();
            _stage.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }

    private (TaskCompletionSource Entered, TaskCompletionSource Go) Gate()
    {
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _handler.First = (_, _) =>
        {
            entered.TrySetResult();
            return go.Task;
        };
        return (entered, go);
    }
}
