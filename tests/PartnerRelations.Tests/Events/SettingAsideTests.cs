using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Events;

public sealed class SettingAsideTests
{
    private readonly PumpStage _stage = new();
    private readonly TestHandler _handler = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failing_event_holds_back_only_later_events_of_its_record_for_that_handler()
    {
        var (bad, good) = (await _stage.WithEventsAsync(3), await _stage.WithEventsAsync(2));
        FailOn(bad, 2);
        var other = new TestHandler("other");

        var run = await _stage.Pump(_handler, other).RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(handler => handler.Handled == 3 && handler.SetAside == 1 && handler.PassedBy == 1 && handler.Lag == 0);
        _handler.SeenOf(bad).Should().Equal(1);
        _handler.SeenOf(good).Should().Equal(1, 2);
        other.SeenOf(bad).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task A_record_that_waits_is_held_back_in_later_runs_too()
    {
        var bad = await _stage.WithEventsAsync(1);
        FailOn(bad, 1);
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        await _stage.RenewAsync(bad);

        var run = await pump.RunOnceAsync(Cancel);

        run.Handlers[0].Should().Match<HandlerRun>(handler => handler.Handled == 0 && handler.PassedBy == 1);
        _handler.SeenOf(bad).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_set_aside_tells_of_event_error_attempts_and_next_attempt()
    {
        var bad = await _stage.WithEventsAsync(2);
        FailOn(bad, 2, "The mail server is away.");
        var pump = _stage.Pump(_handler);

        await pump.RunOnceAsync(Cancel);

        (await SetAsideAsync(pump)).Should().Equal(new SetAsideEvent
        {
            Handler = "test",
            RecordId = bad.Id.Value,
            Owner = bad.Provider.Tenant,
            Version = 2,
            Position = 2,
            TypeName = "provider_link.invitation_renewed",
            Attempts = 1,
            Error = "InvalidOperationException: The mail server is away.",
            FailedAt = _stage.Clock.Now(),
            RetryAt = _stage.Clock.Now() + _stage.Options.FirstRetryDelay,
        });
    }

    [Fact]
    public async Task It_is_tried_again_when_its_time_has_come_and_the_wait_doubles_up_to_the_longest()
    {
        FailOn(await _stage.WithEventsAsync(1), 1);
        (_stage.Options.FirstRetryDelay, _stage.Options.LongestRetryDelay) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(35));
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);

        foreach (var (wait, attempts) in new[] { (10, 2), (20, 3), (35, 4), (35, 5) })
        {
            _stage.Clock.Advance(TimeSpan.FromSeconds(wait) - TimeSpan.FromMilliseconds(1));
            (await pump.RunOnceAsync(Cancel)).IsIdle.Should().BeTrue();
            _stage.Clock.Advance(TimeSpan.FromMilliseconds(1));
            (await pump.RunOnceAsync(Cancel)).Handlers[0].SetAside.Should().Be(1);
            (await SetAsideAsync(pump)).Should().ContainSingle().Which.Attempts.Should().Be(attempts);
        }
    }

    [Fact]
    public async Task Once_it_succeeds_everything_that_waited_follows_in_order_and_once()
    {
        var bad = await _stage.WithEventsAsync(4);
        FailOn(bad, 2);
        _stage.Options.BatchSize = 2;
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        await _stage.RenewAsync(bad);
        _handler.First = (_, _) => Task.CompletedTask;
        _stage.Clock.Advance(_stage.Options.FirstRetryDelay);

        var run = await pump.RunOnceAsync(Cancel);

        run.Handlers[0].Handled.Should().Be(4);
        _handler.SeenOf(bad).Should().Equal(1, 2, 3, 4, 5);
        (await SetAsideAsync(pump)).Should().BeEmpty();
    }

    [Fact]
    public async Task When_a_later_event_fails_on_the_way_that_one_is_set_aside_with_attempts_of_its_own()
    {
        var bad = await _stage.WithEventsAsync(4);
        FailOn(bad, 2);
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        FailOn(bad, 3);

        var run = await pump.RetryAsync("test", bad.Id.Value, Cancel);

        run.Should().Match<HandlerRun>(handler => handler.Handled == 1 && handler.SetAside == 1);
        (await SetAsideAsync(pump)).Should().ContainSingle().Which.Should().Match<SetAsideEvent>(aside => aside.Version == 3 && aside.Attempts == 1 && aside.Position == 3);
    }

    [Fact]
    public async Task Retrying_by_hand_does_not_wait_for_the_time_and_takes_that_record_only()
    {
        var (one, two) = (await _stage.WithEventsAsync(2), await _stage.WithEventsAsync(1));
        _handler.First = (_, _) => throw new InvalidOperationException();
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        _handler.First = (_, _) => Task.CompletedTask;

        (await pump.RetryAsync("test", one.Id.Value, Cancel)).Handled.Should().Be(2);

        _handler.SeenOf(one).Should().Equal(1, 2);
        (await SetAsideAsync(pump)).Should().ContainSingle().Which.RecordId.Should().Be(two.Id.Value);
    }

    [Fact]
    public async Task Retrying_where_nothing_is_set_aside_does_nothing_and_an_unknown_handler_is_a_bug()
    {
        var link = await _stage.WithEventsAsync(1);
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);
        var saves = _stage.Cursors.Saves;

        (await pump.RetryAsync("test", link.Id.Value, Cancel)).Should().Match<HandlerRun>(run => run.Outcome == HandlerRunOutcome.Done && run.Handled == 0);
        _stage.Cursors.Saves.Should().Be(saves);
        await pump.Awaiting(one => one.RetryAsync("nobody", link.Id.Value, Cancel)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task What_is_set_aside_is_listed_in_pages()
    {
        var links = new List<ProviderLink>();
        for (var i = 0; i < 5; i++) links.Add(await _stage.InviteAsync());
        _handler.First = (_, _) => throw new InvalidOperationException();
        var pump = _stage.Pump(_handler);
        await pump.RunOnceAsync(Cancel);

        var first = (await pump.ListSetAsideAsync("test", new PageRequest { Size = 3 }, Cancel)).Value;
        var second = (await pump.ListSetAsideAsync("test", new PageRequest { Size = 3, Token = first.NextToken }, Cancel)).Value;

        first.Items.Concat(second.Items).Select(aside => aside.RecordId).Should().Equal(links.Select(link => link.Id.Value).Order());
        second.NextToken.Should().BeNull();
        (await pump.ListSetAsideAsync("other", new PageRequest { Token = first.NextToken }, Cancel)).Error!.Code.Should().Be("page.token_not_usable");
    }

    [Fact]
    public async Task More_poison_than_a_batch_holds_starves_nobody()
    {
        _stage.Options.BatchSize = 3;
        for (var i = 0; i < 10; i++) await _stage.InviteAsync();
        _handler.First = (_, _) => throw new InvalidOperationException();
        var pump = _stage.Pump(_handler);
        (await pump.RunOnceAsync(Cancel)).Handlers[0].SetAside.Should().Be(10);
        _stage.Clock.Advance(_stage.Options.FirstRetryDelay);

        (await pump.RunOnceAsync(Cancel)).Handlers[0].SetAside.Should().Be(10);

        (await SetAsideAsync(pump)).Should().HaveCount(10).And.OnlyContain(aside => aside.Attempts == 2);
    }

    [Fact]
    public async Task A_timeout_of_the_handlers_own_counts_as_a_failure()
    {
        await _stage.InviteAsync();
        _handler.First = (_, _) => throw new TaskCanceledException("The request took too long.");

        (await _stage.Pump(_handler).RunOnceAsync(Cancel)).Handlers[0].SetAside.Should().Be(1);
    }

    [Theory]
    [InlineData("No mailbox for Jane.Doe@fabrikam.example here", "No mailbox for (e-mail address) here")]
    [InlineData("Server=db;User=me;Password=hunter2;Port=1", "Server=db;User=me;Password=(hidden);Port=1")]
    [InlineData("Authorization: Bearer abc.def failed", "Authorization: Bearer (hidden) failed")]
    [InlineData("Bearer abc.def failed", "Bearer (hidden) failed")]
    [InlineData("{\"token\": \"tiny\"}", "{\"token\": \"(hidden)\"}")]
    [InlineData("https://portal.example/#AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v gone", "https://portal.example/#(hidden) gone")]
    [InlineData("Link 0195586a-8f2b-7cc3-98c4-dc0c0c07398f\r\n\u202Eis away", "Link 0195586a-8f2b-7cc3-98c4-dc0c0c07398f is away")]
    public void The_error_that_is_kept_holds_no_address_and_no_secret(string message, string kept)
    {
        ErrorText.Of(new InvalidOperationException(message)).Should().Be($"InvalidOperationException: {kept}");
    }

    [Fact]
    public void The_error_that_is_kept_is_short()
    {
        ErrorText.Of(new InvalidOperationException(string.Join(' ', Enumerable.Repeat("word", 10_000)))).Should().HaveLength(ErrorText.MaxLength);
    }

    private static async Task<IReadOnlyList<SetAsideEvent>> SetAsideAsync(EventPump pump) => (await pump.ListSetAsideAsync("test", cancellationToken: Cancel)).Value.Items;

    private void FailOn(ProviderLink link, long version, string message = "Not today.") => _handler.First = (change, _) =>
        change.RecordId == link.Id.Value && change.Version == version ? throw new InvalidOperationException(message) : Task.CompletedTask;
}
