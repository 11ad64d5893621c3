using System.Net;
using System.Text;

namespace PartnerRelations.Simulator.Tests;

/// <summary>Faults are real on the socket, and nothing that comes in brings the simulator down.</summary>
public sealed class WireTroubleTests
{
    [Fact]
    public async Task A_throttled_call_says_when_to_come_again()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        await simulator.SteerAsync("faults", new { kind = "Throttle", on = "PC-C1", retryAfter = "00:00:07" });

        var first = await new BareSocketClient(simulator.Address).SendAsync("GET", "/v1/customers", partner.AppOnlyToken);
        var second = await new BareSocketClient(simulator.Address).SendAsync("GET", "/v1/customers", partner.AppOnlyToken);

        (first.Status, first.Headers["Retry-After"]).Should().Be((429, "7"));
        second.Status.Should().Be(200);
    }

    [Fact]
    public async Task A_connection_that_dies_is_a_dead_connection()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        await simulator.SteerAsync("faults", new { kind = "CloseConnection" });

        var answer = await new BareSocketClient(simulator.Address).SendRawAsync(Request("GET /v1/customers HTTP/1.1", $"Authorization: Bearer {partner.AppOnlyToken}"));

        answer.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_cut_promises_more_than_it_brings()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        await simulator.SteerAsync("faults", new { kind = "CutAnswer" });

        var answer = await new BareSocketClient(simulator.Address).SendRawAsync(Request("GET /v1/customers HTTP/1.1", $"Authorization: Bearer {partner.AppOnlyToken}"));

        var body = answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var length = int.Parse(answer.Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))["Content-Length: ".Length..]);
        Encoding.UTF8.GetByteCount(body).Should().BeLessThan(length);
    }

    [Fact]
    public async Task A_client_that_gets_no_answer_gives_up_by_itself_and_the_next_is_served()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        await simulator.SteerAsync("faults", new { kind = "TimeOut" });
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/customers");
        request.Headers.Authorization = new("Bearer", partner.AppOnlyToken);

        var asking = () => simulator.Client.SendAsync(request, impatient.Token);

        await asking.Should().ThrowAsync<OperationCanceledException>();
        (await new BareSocketClient(simulator.Address).SendAsync("GET", "/v1/customers", partner.AppOnlyToken)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET /v1/customers HTTP/9.9\r\nHost: x\r\n\r\n")]
    [InlineData("GET  HTTP/1.1\r\n\r\n")]
    [InlineData("GET /v1/customers/%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/customers/../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1//customers?filter={{{{ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /v1/customers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("POST /v1/customers HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n")]
    [InlineData("DELETE /nowhere/at/all HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    public async Task Whatever_comes_in_is_answered_with_a_refusal_and_the_next_is_served(string request)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await new BareSocketClient(simulator.Address).SendRawAsync(Encoding.ASCII.GetBytes(request));

        if (answer.Length > 0) answer.Split(' ')[1].Should().MatchRegex("^(4..|505)$");
        answer.Should().NotContain("Set-Cookie: a=b");
        (await simulator.Client.GetAsync("/v1/customers")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");

        var answer = await new BareSocketClient(simulator.Address).SendAsync("POST", "/v1/customers", partner.AppOnlyToken, new string('x', (1024 * 1024) + 1));

        answer.Status.Should().Be(413);
    }

    [Fact]
    public async Task Many_at_once_with_one_request_id_make_one_customer()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        const string Body = """
            {"companyProfile":{"domain":"once.onmicrosoft.com"},"billingProfile":{"email":"a@b.example","culture":"fr-FR","language":"fr","companyName":"Once",
             "defaultAddress":{"country":"FR","city":"Paris","addressLine1":"1 rue","postalCode":"75002","firstName":"A","lastName":"B"}}}
            """;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/customers") { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", partner.UserToken);
            request.Headers.Add("MS-RequestId", "94e4e214-6b06-4fb7-96d1-94d559f9b47f");
            using var answer = await simulator.Client.SendAsync(request);
            return (int)answer.StatusCode;
        }));

        answers.Should().OnlyContain(status => status == 201);
        simulator.Center.Snapshot().Customers.Should().ContainSingle();
    }

    private static byte[] Request(string line, params string[] headers) => Encoding.ASCII.GetBytes($"{line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n{string.Join("\r\n", headers)}\r\n\r\n");
}
