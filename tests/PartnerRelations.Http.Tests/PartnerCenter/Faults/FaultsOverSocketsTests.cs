using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Faults;

/// <summary>Whatever happens on a real socket, it comes out as the one exception.</summary>
public sealed class FaultsOverSocketsTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /// <summary>A call with an answer, one without, and one that changes something and must not be repeated.</summary>
    private static readonly (string Name, Func<IProbeClient, CancellationToken, Task> Make)[] Calls =
    [
        ("with an answer", (probe, stop) => probe.GetAsync("1", stop)),
        ("without an answer", (probe, stop) => probe.DeleteAsync("1", stop)),
        ("that changes something", (probe, stop) => probe.OrderAsync("1", new Probe { Id = "7" }, stop)),
    ];

    public static TheoryData<string, string, PartnerCenterFaultKind> RawAnswers => new()
    {
        { "an answer that is no HTTP", "220 smtp.example ESMTP\r\n\r\n", PartnerCenterFaultKind.Interrupted },
        { "a connection that ends before the answer", string.Empty, PartnerCenterFaultKind.Interrupted },
        { "a head that is cut off", "HTTP/1.1 200 OK\r\nContent-", PartnerCenterFaultKind.Interrupted },
        { "a body that is cut off", Head + "Content-Length: 100\r\n\r\n{\"id\":\"1\"", PartnerCenterFaultKind.Interrupted },
        { "a chunk that is cut off", Head + "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"id\"", PartnerCenterFaultKind.Interrupted },
        { "a length beyond the bounds", Head + "Content-Length: 99999999999\r\n\r\n{", PartnerCenterFaultKind.Unreadable },
    };

    [Theory]
    [MemberData(nameof(RawAnswers))]
    public async Task A_socket_that_dies_or_lies_is_a_fault(string what, string answer, PartnerCenterFaultKind kind)
    {
        await using var service = new RawSocketService(answer);
        await using var connected = To(service.Address);

        foreach (var (name, make) in Calls)
        {
            var fault = await FaultOf(connected, make);

            fault.Kind.Should().Be(kind, $"{what}, in a call {name}");
            fault.WasSent.Should().BeTrue();
            fault.Answer.Should().BeNull();
        }

    }

    [Fact]
    public async Task Not_even_the_sockets_repeat_a_change_of_their_own_accord()
    {
        await using var service = new RawSocketService(string.Empty);
        await using var connected = To(service.Address);

        await FaultOf(connected, (probe, stop) => probe.OrderAsync("1", new Probe(), stop));
        service.Calls.Should().Be(1);
        await FaultOf(connected, (probe, stop) => probe.PatchAsync("1", new Probe(), stop));
        service.Calls.Should().Be(2);
        await FaultOf(connected, (probe, stop) => probe.PostNothingAsync(stop));
        service.Calls.Should().Be(3);
    }

    [Fact]
    public async Task A_body_that_is_cut_off_once_is_read_again_where_that_is_safe()
    {
        var first = true;
        await using var service = await SocketService.StartAsync(async context =>
        {
            context.Response.ContentLength = 10;
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();
            if (Interlocked.Exchange(ref first, false)) context.Abort();
            else await context.Response.WriteAsync("\"1\"}");
        });
        await using var connected = To(service.Address, options => options.Retries = 1);

        var call = connected.Probe.GetAsync("1");
        await connected.Clock.PassNextWaitAsync();

        (await call).Id.Should().Be("1");
    }

    public static TheoryData<string> UnreadableBodies =>
    [
        string.Empty,
        "null",
        "{\"id\":",
        "<html><body>Sign in</body></html>",
        "[]",
        "\"text\"",
        "{\"id\":{\"deep\":1}}",
        "{\"id\":\"\\ud800\"}",
        string.Concat(Enumerable.Repeat("{\"inner\":", 2000)),
        "{\"id\":\"" + new string('x', 70 * 1024) + "\"}",
    ];

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public async Task Success_with_a_body_that_is_not_what_is_due_is_a_fault(string body)
    {
        await using var service = await SocketService.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers["MS-RequestId"] = "theirs";
            return context.Response.WriteAsync(body);
        });
        await using var connected = To(service.Address, options => options.MaxAnswerBytes = 64 * 1024);

        var fault = await FaultOf(connected, (probe, stop) => probe.OrderAsync("1", new Probe(), stop));

        fault.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
        fault.WasSent.Should().BeTrue();
        if (fault.Answer is not null) fault.Answer.RequestId.Should().Be("theirs");
    }

    [Fact]
    public async Task No_content_where_a_body_is_due_is_a_fault_and_elsewhere_an_answer()
    {
        await using var service = await SocketService.StartAsync(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await using var connected = To(service.Address);

        (await FaultOf(connected, (probe, stop) => probe.GetAsync("1", stop))).Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
        await connected.Probe.DeleteAsync("1");
        (await connected.Probe.PatchAsync("1", new Probe())).Should().BeNull();
    }

    [Fact]
    public async Task A_refusal_without_end_is_read_to_its_bound_and_no_further()
    {
        var written = 0L;
        await using var service = await SocketService.StartAsync(async context =>
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync("""{"code":"9","description":"endless","data":[""");
            var more = new byte[4096];
            Array.Fill(more, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(more, context.RequestAborted);
                Interlocked.Add(ref written, more.Length);
            }
        });
        await using var connected = To(service.Address, options => options.MaxFaultBytes = 16 * 1024);

        var fault = await FaultOf(connected, (probe, stop) => probe.GetAsync("1", stop));

        (fault.StatusCode, fault.Code, fault.Description).Should().Be((HttpStatusCode.InternalServerError, "9", "endless"));
    }

    [Fact]
    public async Task A_refusal_whose_body_is_cut_off_is_still_that_refusal()
    {
        await using var service = new RawSocketService("HTTP/1.1 403 Forbidden\r\nContent-Length: 500\r\n\r\n{\"code\":1002,\"description\":\"Authorization Failed\",\"da");
        await using var connected = To(service.Address);

        foreach (var (_, make) in Calls)
        {
            var fault = await FaultOf(connected, make);

            (fault.Kind, fault.StatusCode, fault.Code).Should().Be((PartnerCenterFaultKind.Rejected, HttpStatusCode.Forbidden, "1002"));
        }
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_said_to_be_out_of_reach()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        await using var connected = To(address);

        foreach (var (_, make) in Calls)
        {
            var fault = await FaultOf(connected, make);

            fault.Kind.Should().Be(PartnerCenterFaultKind.NotReached);
            fault.WasSent.Should().BeFalse();
        }
    }

    [Fact]
    public async Task A_service_that_speaks_no_TLS_is_said_to_be_out_of_reach_and_not_asked_again()
    {
        await using var service = new RawSocketService("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        await using var connected = To(new UriBuilder(service.Address) { Scheme = "https" }.Uri, options => options.Retries = 3);

        var fault = await FaultOf(connected, (probe, stop) => probe.GetAsync("1", stop));

        fault.Kind.Should().Be(PartnerCenterFaultKind.NotReached);
        service.Calls.Should().Be(1);
    }

    [Fact]
    public async Task A_service_that_never_answers_runs_into_the_limit_of_the_call()
    {
        var asked = new SemaphoreSlim(0);
        await using var service = await SocketService.StartAsync(context => Hang(context, asked));
        await using var connected = To(service.Address);

        foreach (var (name, make) in Calls)
        {
            var call = FaultOf(connected, make);
            await asked.WaitAsync(TestContext.Current.CancellationToken);
            connected.Clock.Advance(WaitingClock.CallLimit);

            (await call).Kind.Should().Be(PartnerCenterFaultKind.TimedOut, $"in a call {name}");
            (await call).WasSent.Should().BeTrue();
        }
    }

    [Fact]
    public async Task A_timeout_that_the_host_sets_on_the_client_is_a_fault_too()
    {
        var asked = new SemaphoreSlim(0);
        await using var service = await SocketService.StartAsync(context => Hang(context, asked));
        await using var connected = To(service.Address, build: builder => builder.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(20)));

        foreach (var (_, make) in Calls)
        {
            var call = FaultOf(connected, make);
            await asked.WaitAsync(TestContext.Current.CancellationToken);
            connected.Clock.Advance(TimeSpan.FromSeconds(20));

            (await call).Kind.Should().Be(PartnerCenterFaultKind.TimedOut);
        }
    }

    [Fact]
    public async Task A_callers_cancellation_stays_one_with_its_own_token()
    {
        var asked = new SemaphoreSlim(0);
        await using var service = await SocketService.StartAsync(context => Hang(context, asked));
        await using var connected = To(service.Address);

        foreach (var (_, make) in Calls)
        {
            using var cancelling = new CancellationTokenSource();
            var call = make(connected.Probe, cancelling.Token);
            await asked.WaitAsync(TestContext.Current.CancellationToken);
            await cancelling.CancelAsync();

            (await call.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);
        }
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_sends_nothing()
    {
        await using var service = new RawSocketService(string.Empty);
        await using var connected = To(service.Address);

        foreach (var (_, make) in Calls) await FluentActions.Awaiting(() => make(connected.Probe, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        service.Calls.Should().Be(0);
        connected.Tokens.Issued.Should().Be(0);
    }

    [Fact]
    public async Task A_handler_of_the_host_that_throws_comes_out_as_a_fault_with_what_it_threw_inside()
    {
        await using var connected = Connected.To(new StubService(), build: builder => builder.AddHttpMessageHandler(() => new Throwing()));

        foreach (var (_, make) in Calls)
        {
            var fault = await FaultOf(connected, make);

            fault.Kind.Should().Be(PartnerCenterFaultKind.NotReached);
            fault.InnerException.Should().BeOfType<NotSupportedException>();
        }
    }

    private static Connected To(Uri address, Action<PartnerCenterOptions>? configure = null, Action<IHttpClientBuilder>? build = null) => Connected.To(
        null,
        options =>
        {
            options.BaseAddress = address;
            options.Retries = 0;
            configure?.Invoke(options);
        },
        build);

    private static async Task<PartnerCenterException> FaultOf(Connected connected, Func<IProbeClient, CancellationToken, Task> make)
    {
        var fault = await Record.ExceptionAsync(() => make(connected.Probe, CancellationToken.None));
        for (var inner = fault; inner is not null; inner = inner.InnerException) inner.GetType().Namespace.Should().NotStartWith("Refit");
        return fault.Should().BeOfType<PartnerCenterException>().Subject;
    }

    private static async Task Hang(HttpContext context, SemaphoreSlim asked)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        asked.Release();
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private sealed class Throwing : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException("the host's own");
    }
}
