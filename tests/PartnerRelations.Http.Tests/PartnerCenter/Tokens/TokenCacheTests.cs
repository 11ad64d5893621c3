using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Tokens;

public sealed class TokenCacheTests
{
    private static readonly TokenTarget Target = new("https://api.example", "https://api.example/user", namesResource: false);

    private readonly WaitingClock _clock = new();

    private readonly StubTokens _source;

    private readonly TokenCache _cache;

    public TokenCacheTests()
    {
        _source = new StubTokens(_clock);
        _cache = new TokenCache(_source, Target, WaitingClock.CallLimit, _clock);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        (await FindAsync()).Should().Be("token-1");

        _clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromTicks(1));
        (await FindAsync()).Should().Be("token-1");

        _clock.Advance(TimeSpan.FromTicks(1));
        (await FindAsync()).Should().Be("token-2");
    }

    [Fact]
    public async Task A_short_token_is_kept_for_nine_tenths_of_its_life()
    {
        _source.Lifetime = TimeSpan.FromSeconds(10);
        (await FindAsync()).Should().Be("token-1");

        _clock.Advance(TimeSpan.FromSeconds(9) - TimeSpan.FromTicks(1));
        (await FindAsync()).Should().Be("token-1");

        _clock.Advance(TimeSpan.FromTicks(1));
        (await FindAsync()).Should().Be("token-2");
    }

    [Fact]
    public async Task A_token_without_a_life_is_used_for_whoever_waits_and_not_kept()
    {
        _source.Lifetime = TimeSpan.Zero;

        (await FindAsync()).Should().Be("token-1");
        (await FindAsync()).Should().Be("token-2");
    }

    [Fact]
    public async Task However_many_wait_the_source_is_asked_once()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _source.Delay = () => gate.Task;

        var waiting = Enumerable.Range(0, 50).Select(_ => FindAsync()).ToList();
        gate.SetResult();

        (await Task.WhenAll(waiting)).Should().AllBe("token-1");
        _source.Issued.Should().Be(1);
    }

    [Fact]
    public async Task However_many_wait_a_failure_is_one_and_the_next_caller_asks_anew()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_source.Delay, _source.Fault) = (() => gate.Task, () => new InvalidOperationException("vault sealed"));

        var waiting = Enumerable.Range(0, 50).Select(_ => Record.ExceptionAsync(FindAsync).AsTask()).ToList();
        gate.SetResult();

        (await Task.WhenAll(waiting)).Should().AllBeOfType<PartnerCenterException>();
        _source.Issued.Should().Be(1);
        _source.Fault = null;
        (await FindAsync()).Should().Be("token-2");
    }

    [Fact]
    public async Task A_caller_that_cancels_stops_waiting_and_the_others_get_their_token()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _source.Delay = () => gate.Task;
        using var cancelling = new CancellationTokenSource();

        var first = _cache.FindAsync(cancelling.Token).AsTask();
        var second = FindAsync();
        await cancelling.CancelAsync();
        (await first.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);
        gate.SetResult();

        (await second).Should().Be("token-1");
    }

    [Fact]
    public async Task A_source_that_never_answers_is_given_up()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cache = new TokenCache(new Hanging(started), Target, WaitingClock.CallLimit, _clock);

        var call = cache.FindAsync(CancellationToken.None).AsTask();
        await started.Task;
        _clock.Advance(WaitingClock.CallLimit);

        (await call.Awaiting(it => it).Should().ThrowAsync<PartnerCenterException>()).Which.Kind.Should().Be(PartnerCenterFaultKind.NoToken);
    }

    [Fact]
    public async Task Dropping_a_token_forgets_it_and_no_other()
    {
        var first = await _cache.FindAsync(CancellationToken.None);
        _cache.Drop(first);
        (await FindAsync()).Should().Be("token-2");

        _cache.Drop(first);
        (await FindAsync()).Should().Be("token-2", "the late refusal of an old token says nothing about the new one");
    }

    [Fact]
    public void Secrets_have_no_text_and_take_none_that_is_no_word()
    {
        new AccessToken("abc", DateTimeOffset.UnixEpoch).ToString().Should().Be("(token)");
        new RefreshToken("abc").ToString().Should().Be("(refresh token)");
        foreach (var text in new[] { string.Empty, "a b", "a\r\nb", "é", "\0" })
        {
            FluentActions.Invoking(() => new AccessToken(text, DateTimeOffset.UnixEpoch)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => new RefreshToken(text)).Should().Throw<ArgumentException>();
        }
    }

    private async Task<string> FindAsync() => (await _cache.FindAsync(CancellationToken.None)).Reveal();

    private sealed class Hanging(TaskCompletionSource started) : ITokenSource
    {
        public async Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken)
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("It ended.");
        }
    }
}
