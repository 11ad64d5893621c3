using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Events;

public sealed class EventPumpTests
{
    private readonly PumpStage _stage = new();
    private readonly TestHandler _handler = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_reaches_every_handler_once_and_in_the_order_of_its_record()
    {
        var (one, two) = (await _stage.WithEventsAsync(3), await _stage.WithEventsAsync(2));
        var other = new TestHandler("other");
        var pump = _stage.Pump(_handler, other);

        var run = await pump.RunOnceAsync(Cancel);

        run.Handlers.Select(handler => (handler.Handler, handler.Outcome, handler.Handled, handler.Lag))
            .Should().Equal(("test", HandlerRunOutcome.Done, 5, 0), ("other", HandlerRunOutcome.Done, 5, 0));
        foreach (var handler in new[] { _handler, other })
        {
            handler.SeenOf(one).Should().Equal(1, 2, 3);
            handler.SeenOf(two).Should().Equal(1, 2);
        }
    }

    [Fact]
    public async Task A_run_goes_on_where_the_last_one_ended_also_in_another_pump()
    {
        var link = await _stage.WithEventsAsync(2);
        await _stage.Pump(_handler).RunOnceAsync(Cancel);
        await _stage.RenewAsync(link);

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].Handled.Should().Be(1);

        _handler.SeenOf(link).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task An_idle_pump_writes_nothing_and_reads_no_event()
    {
        await _stage.WithEventsAsync(2);
        var pump = _stage.Pump(_handler);
        (await pump.RunOnceAsync(Cancel)).IsIdle.Should().BeFalse();
        var (saves, reads) = (_stage.Cursors.Saves, _stage.Log.Reads);

        (await pump.RunOnceAsync(Cancel)).IsIdle.Should().BeTrue();

        _stage.Cursors.Saves.Should().Be(saves);
        _stage.Log.Reads.Should().Be(reads);
    }

    [Fact]
    public async Task What_is_new_is_read_once_for_all_handlers_that_stand_at_the_same_place()
    {
        var link = await _stage.WithEventsAsync(2);
        await _stage.Pump(_handler).RunOnceAsync(Cancel);
        await _stage.RenewAsync(link);
        List<PartnerEvent> handed = [];
        Func<PartnerEvent, CancellationToken, Task> note = (change, _) =>
        {
            handed.Add(change);
            return Task.CompletedTask;
        };
        var (one, two) = (new TestHandler("one") { First = note }, new TestHandler("two") { First = note });
        var reads = _stage.Log.Reads;

        await _stage.Pump(one, _handler, two).RunOnceAsync(Cancel);

        (_stage.Log.Reads - reads).Should().Be(2, "one place is behind the first two events, the other before them");
        _handler.SeenOf(link).Should().Equal(1, 2, 3);
        one.SeenOf(link).Should().Equal(1, 2, 3);
        two.SeenOf(link).Should().Equal(1, 2, 3);
        handed.Distinct<PartnerEvent>(ReferenceEqualityComparer.Instance).Should().HaveCount(3, "the body of an event is read once too");
    }

    [Fact]
    public async Task A_handler_that_starts_at_the_end_sees_only_what_comes_after_its_first_run()
    {
        var link = await _stage.WithEventsAsync(3);
        var pump = _stage.Pump(HandlerStart.End, _handler);
        await pump.RunOnceAsync(Cancel);
        await _stage.RenewAsync(link);

        await pump.RunOnceAsync(Cancel);

        _handler.SeenOf(link).Should().Equal(4);
    }

    [Fact]
    public async Task The_place_in_the_log_is_kept_by_name_and_the_start_is_ignored_from_then_on()
    {
        var link = await _stage.WithEventsAsync(2);
        await _stage.Pump(HandlerStart.End, _handler).RunOnceAsync(Cancel);

        await _stage.Pump(HandlerStart.Beginning, _handler).RunOnceAsync(Cancel);

        _handler.SeenOf(link).Should().BeEmpty();
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_is_passed_by_and_the_record_goes_on()
    {
        var link = await _stage.WithEventsAsync(3);
        _stage.Log.Read = logged => logged.Header.Version == 2 ? logged with { TypeName = "provider_link.frozen" } : logged;

        var run = await _stage.Pump(_handler).RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(handler => handler.Handled == 2 && handler.PassedBy == 1 && handler.SetAside == 0);
        _handler.SeenOf(link).Should().Equal(1, 3);
    }

    [Fact]
    public async Task An_event_that_does_not_concern_a_handler_is_passed_by_for_that_one_only()
    {
        var link = await _stage.WithEventsAsync(3);
        _handler.Concerning = type => type == typeof(ResellerInvited);
        var other = new TestHandler("other");

        var run = await _stage.Pump(_handler, other).RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(handler => handler.Handled == 1 && handler.PassedBy == 2 && handler.SetAside == 0 && handler.Lag == 0);
        _handler.SeenOf(link).Should().Equal(1);
        other.SeenOf(link).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task A_run_that_only_passes_events_by_saves_once_and_takes_no_lease()
    {
        var link = await _stage.WithEventsAsync(3);
        _handler.Concerning = _ => false;
        List<EventCursor> saved = [];
        _stage.Cursors.BeforeSave = change => saved.Add(change.Cursor);

        var run = await _stage.Pump(_handler).RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(handler => handler.Outcome == HandlerRunOutcome.Done && handler.PassedBy == 3 && handler.Lag == 0);
        saved.Should().ContainSingle().Which.Should().Match<EventCursor>(cursor => cursor.Version == 1 && cursor.Position == link.Version && cursor.LeaseHolder == null);
    }

    [Fact]
    public async Task A_long_way_past_events_that_do_not_concern_a_handler_is_saved_batch_by_batch()
    {
        _stage.Options.BatchSize = 2;
        var link = await _stage.WithEventsAsync(5);
        _handler.Concerning = type => type == typeof(ProviderInvitationSent);
        List<long> saved = [];
        _stage.Cursors.BeforeSave = change => saved.Add(change.Cursor.Position);

        await _stage.Pump(_handler).RunOnceAsync(Cancel);

        saved.Should().Equal(2, 4, link.Version);
    }

    [Fact]
    public async Task Behind_an_event_that_is_set_aside_what_does_not_concern_the_handler_is_passed_by()
    {
        var link = await _stage.WithEventsAsync(3);
        _handler.Concerning = type => type == typeof(ResellerInvited);
        _handler.First = (_, _) => throw new InvalidOperationException();
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        _handler.First = (_, _) => Task.CompletedTask;

        var run = await pump.RetryAsync("test", link.Id.Value, Cancel);

        run.Should().Match<HandlerRun>(handler => handler.Handled == 1 && handler.PassedBy == 2 && handler.SetAside == 0);
        _handler.SeenOf(link).Should().Equal(1);
        (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_of_a_later_version_is_passed_by_too()
    {
        await _stage.WithEventsAsync(1);
        _stage.Log.Read = logged => logged with { Body = "[]" };

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].PassedBy.Should().Be(1);
    }

    [Fact]
    public async Task Thousands_of_events_with_failing_handlers_all_arrive_in_the_order_of_their_records()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var links = new List<ProviderLink>();
        for (var i = 0; i < 3000; i++)
        {
            if (links.Count < 300)
            {
                links.Add(await _stage.InviteAsync());
                continue;
            }

            var at = random.Next(links.Count);
            links[at] = await _stage.RenewAsync(links[at]);
        }

        var failures = new Random(seed);
        _handler.First = (_, _) => failures.Next(10) == 0 ? throw new InvalidOperationException("Now and then.") : Task.CompletedTask;
        var pump = _stage.Pump(_handler);
        for (var i = 0; i < 200 && (i == 0 || (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items.Count > 0); i++)
        {
            await pump.RunOnceAsync(Cancel);
            _stage.Clock.Advance(TimeSpan.FromHours(1));
        }

        foreach (var link in links) _handler.SeenOf(link).Should().Equal(Enumerable.Range(1, (int)link.Version).Select(version => (long)version), $"the seed is {seed}");
    }

    [Fact]
    public async Task Events_that_are_saved_while_the_pump_runs_arrive_once()
    {
        const int writers = 4, each = 200;
        using var done = new CancellationTokenSource();
        var pump = _stage.Pump(_handler);
        var pumping = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested) await pump.RunOnceAsync(CancellationToken.None);
                await pump.RunOnceAsync(CancellationToken.None);
            },
            Cancel);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => _stage.WithEventsAsync(each), Cancel)));
        await done.CancelAsync();
        await pumping;

        _handler.Seen.Should().HaveCount(writers * each).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_lag_of_each_handler_is_measured()
    {
        using var lag = new MetricCollector<long>(null, "PartnerRelations", "partner_relations.events.lag");
        var handler = new TestHandler("lag-is-measured") { First = (_, cancel) => throw new OperationCanceledException(cancel) };
        await _stage.WithEventsAsync(7);
        var elsewhere = new EventCursor { Handler = handler.Name, Version = 1, Position = 2, LeaseHolder = "x", LeaseUntil = _stage.Clock.Now().AddMinutes(1) };
        await _stage.Cursors.SaveAsync(new EventCursorChange { Cursor = elsewhere, SetAside = [], Caught = [] }, Cancel);

        var run = await _stage.Pump(handler).RunOnceAsync(Cancel);

        run.Handlers[0].Lag.Should().Be(5);
        lag.GetMeasurementSnapshot().Where(measured => Equals(measured.Tags["handler"], handler.Name)).Select(measured => measured.Value).Should().Equal(5);
    }
}
