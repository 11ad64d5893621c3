using System.Net;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.Sending;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sending;

public sealed class RetryHandlerTests
{
    private const string Throttled = """{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}""";

    private static HttpRequestException Unreachable => new(HttpRequestError.ConnectionError, "refused");

    private static HttpRequestException Broken => new(HttpRequestError.ResponseEnded, "ended");

    [Fact]
    public async Task All_tries_of_a_call_share_its_ids()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.ServiceUnavailable), StubService.Status(HttpStatusCode.BadGateway), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        var call = connected.Probe.GetAsync("1");
        await connected.Clock.PassNextWaitAsync();
        await connected.Clock.PassNextWaitAsync();
        await call;

        service.Sent.Should().HaveCount(3);
        service.Sent.Select(sent => (sent["MS-RequestId"], sent["MS-CorrelationId"])).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_body_is_sent_whole_on_every_try()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.ServiceUnavailable), StubService.Json("{}", HttpStatusCode.Created));
        await using var connected = Connected.To(service);

        var call = connected.Probe.CreateAsync(new Probe { Id = "7" });
        await connected.Clock.PassNextWaitAsync();
        await call;

        service.Sent.Select(sent => sent.Body).Should().Equal("""{"id":"7","inner":null}""", """{"id":"7","inner":null}""");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    public async Task The_wait_is_the_one_that_the_service_asks_for_in_seconds_or_as_a_date(string retryAfter, int seconds)
    {
        var service = new StubService(StubService.Json(Throttled, HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        var call = connected.Probe.GetAsync("1");
        if (seconds > 0) (await connected.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(seconds));
        await call;

        service.Sent.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_wait_is_the_one_that_the_gateway_asks_for_in_words()
    {
        var service = new StubService(StubService.Json(Throttled, HttpStatusCode.TooManyRequests), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        var call = connected.Probe.GetAsync("1");
        (await connected.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(57));
        await call;
    }

    [Fact]
    public async Task Without_a_word_of_the_service_the_waits_grow_and_differ_from_call_to_call()
    {
        var service = new StubService((_, _) => Task.FromResult(StubService.Status(HttpStatusCode.ServiceUnavailable)));
        await using var connected = Connected.To(service, options => options.Retries = 4);
        var waits = new List<TimeSpan>();

        var call = connected.Probe.GetAsync("1");
        for (var i = 0; i < 4; i++) waits.Add(await connected.Clock.PassNextWaitAsync());
        await call.Awaiting(it => it).Should().ThrowAsync<PartnerCenterException>();

        waits.Select((wait, i) => wait / TimeSpan.FromSeconds(0.5 * (1 << i))).Should().OnlyContain(share => share >= 0.5 && share <= 1);
        Enumerable.Range(0, 20).Select(_ => RetryRules.BackOff(4)).Distinct().Should().HaveCountGreaterThan(1);
        service.Sent.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_longer_wait_than_the_host_allows_ends_the_call_and_is_told()
    {
        var service = new StubService(StubService.Json(Throttled, HttpStatusCode.TooManyRequests, ("Retry-After", "600")));
        await using var connected = Connected.To(service);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        fault.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task The_waits_of_one_call_together_stay_within_what_the_host_allows()
    {
        var service = new StubService((_, _) => Task.FromResult(StubService.Json(Throttled, HttpStatusCode.TooManyRequests)));
        await using var connected = Connected.To(service, options => options.Retries = 10);

        var call = connected.Probe.GetAsync("1");
        await connected.Clock.PassNextWaitAsync();
        await connected.Clock.PassNextWaitAsync();
        await call.Awaiting(it => it).Should().ThrowAsync<PartnerCenterException>();

        service.Sent.Should().HaveCount(3, "two waits of 57 seconds fit into two minutes, three do not");
    }

    [Fact]
    public async Task No_retry_leaves_the_first_answer_as_it_is()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.ServiceUnavailable));
        await using var connected = Connected.To(service, options => options.Retries = 0);

        (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    public static TheoryData<string, int, bool> Statuses
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var status in new[] { 408, 429, 500, 502, 503, 504 })
            {
                foreach (var safe in new[] { "get", "put", "delete", "create" }) data.Add(safe, status, true);
                foreach (var unsafeOne in new[] { "order", "patch" }) data.Add(unsafeOne, status, status == 429);
            }

            foreach (var status in new[] { 400, 403, 404, 405, 406, 409, 412, 501, 505 }) data.Add("get", status, false);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Only_what_is_safe_is_tried_again_after_a_status(string call, int status, bool again)
    {
        var service = new StubService(StubService.Status((HttpStatusCode)status, ("Retry-After", "0")), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        var fault = await Record.ExceptionAsync(() => Call(connected.Probe, call));

        (fault is null).Should().Be(again);
        service.Sent.Should().HaveCount(again ? 2 : 1);
    }

    [Theory]
    [InlineData("get", true)]
    [InlineData("put", true)]
    [InlineData("delete", true)]
    [InlineData("create", true)]
    [InlineData("order", false)]
    [InlineData("patch", false)]
    public async Task Only_what_is_safe_is_tried_again_after_a_connection_that_broke(string call, bool again)
    {
        var first = true;
        var service = new StubService((_, _) => Interlocked.Exchange(ref first, false) ? throw Broken : Task.FromResult(StubService.Json("{}")));
        await using var connected = Connected.To(service);

        var calling = Call(connected.Probe, call);
        if (again) await connected.Clock.PassNextWaitAsync();
        var fault = await Record.ExceptionAsync(() => calling);

        if (again) fault.Should().BeNull();
        else fault.Should().BeOfType<PartnerCenterException>().Which.Should().Match<PartnerCenterException>(it => it.Kind == PartnerCenterFaultKind.Interrupted && it.WasSent);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("order")]
    [InlineData("patch")]
    public async Task Anything_is_tried_again_when_no_connection_came_about(string call)
    {
        var first = true;
        var service = new StubService((_, _) => Interlocked.Exchange(ref first, false) ? throw Unreachable : Task.FromResult(StubService.Json("{}")));
        await using var connected = Connected.To(service);

        var calling = Call(connected.Probe, call);
        await connected.Clock.PassNextWaitAsync();
        await calling;

        service.Sent.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_change_whose_first_try_broke_is_not_tried_again_because_a_later_one_did_not_connect()
    {
        var tries = 0;
        var service = new StubService((_, _) => Interlocked.Increment(ref tries) switch
        {
            1 => Task.FromResult(StubService.Status(HttpStatusCode.TooManyRequests, ("Retry-After", "0"))),
            2 => throw Broken,
            _ => throw Unreachable,
        });
        await using var connected = Connected.To(service);

        var fault = (await connected.Awaiting(it => Call(it.Probe, "order")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.WasSent.Should().BeTrue();
        tries.Should().Be(2);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_at_once()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.TooManyRequests, ("Retry-After", "60")));
        await using var connected = Connected.To(service);
        using var cancelling = new CancellationTokenSource();

        var call = connected.Probe.GetAsync("1", cancelling.Token);
        await connected.Clock.NextWaitAsync();
        await cancelling.CancelAsync();

        (await call.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);
        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Running_out_of_time_while_waiting_is_a_fault_and_no_cancellation()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.TooManyRequests, ("Retry-After", "100")), StubService.Status(HttpStatusCode.TooManyRequests, ("Retry-After", "100")));
        await using var connected = Connected.To(service, options => options.MaxRetryWait = TimeSpan.FromHours(1));

        var call = connected.Probe.GetAsync("1");
        await connected.Clock.PassNextWaitAsync();
        await connected.Clock.PassNextWaitAsync();

        var fault = (await call.Awaiting(it => it).Should().ThrowAsync<PartnerCenterException>()).Which;
        fault.Kind.Should().Be(PartnerCenterFaultKind.TimedOut);
        fault.RequestId.Should().Be(Guid.Parse(service.Sent[0]["MS-RequestId"]!));
    }

    private static Task Call(IProbeClient probe, string call) => call switch
    {
        "get" => probe.GetAsync("1"),
        "put" => probe.PutBillingAsync("1", new Probe(), "1"),
        "delete" => probe.DeleteAsync("1"),
        "create" => probe.CreateAsync(new Probe()),
        "order" => probe.OrderAsync("1", new Probe()),
        "patch" => probe.PatchAsync("1", new Probe()),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "There is no such call."),
    };
}
