using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>What is found under which path, and what every answer carries.</summary>
public sealed class RoutingTests
{
    private readonly Center _center = new();

    [Theory]
    [InlineData("/v1/customers/")]
    [InlineData("/v1//customers")]
    [InlineData("/V1/Customers?SIZE=&filter=")]
    [InlineData("/v1/customers?size=40&")]
    public async Task Paths_and_queries_are_read_liberally(string path) => (await _center.GetAsync(_center.Provider, path)).Status.Should().Be(200);

    [Theory]
    [InlineData("/v2/customers")]
    [InlineData("/customers")]
    [InlineData("/v1//v1/customers")]
    [InlineData("/v1/nothing")]
    public async Task An_unknown_route_throws_in_process_and_is_named_over_a_socket(string path)
    {
        var call = () => _center.GetAsync(_center.Provider, path);
        await call.Should().ThrowAsync<UnknownRouteException>().WithMessage($"*GET {path}*");

        using var client = new HttpClient(_center.Fake.CreateHandler(answersUnknownRoutes: true)) { BaseAddress = new Uri("http://localhost") };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var reply = await Reply.ReadAsync(response);
        reply.Status.Should().Be(404);
        reply.Body.GetProperty("description").GetString().Should().Contain(path.Split('/')[^1]);
    }

    [Fact]
    public async Task A_method_that_the_path_does_not_have_is_an_unknown_route()
    {
        var call = () => _center.SendAsync(_center.Provider, HttpMethod.Put, "/v1/customers", "{}");

        await call.Should().ThrowAsync<UnknownRouteException>();
    }

    [Fact]
    public async Task Ids_are_echoed_and_made_where_they_are_missing()
    {
        var given = await _center.SendAsync(
            _center.Provider, HttpMethod.Get, "/v1/customers", null, ("MS-RequestId", "D1E1C1A0-0000-4000-8000-00000000000A"), ("MS-CorrelationId", "d1e1c1a0-0000-4000-8000-00000000000b"), ("X-Locale", "fr-FR"));
        var missing = await _center.GetAsync(_center.Provider, "/v1/customers");

        given.Headers["MS-RequestId"].Should().Be("D1E1C1A0-0000-4000-8000-00000000000A");
        given.Headers["MS-CorrelationId"].Should().Be("d1e1c1a0-0000-4000-8000-00000000000b");
        given.Headers["X-Locale"].Should().Be("fr-FR");
        Guid.TryParse(missing.Headers["MS-RequestId"], out _).Should().BeTrue();
        missing.Headers.Should().ContainKeys("MS-CV", "MS-ServerId", "Date").And.NotContainKey("X-Locale");
    }

    [Theory]
    [InlineData("not a guid")]
    [InlineData("x\tSet-Cookie: a=b")]
    public async Task What_is_no_id_is_never_echoed(string id)
    {
        var answer = await _center.Fake.AnswerAsync(new FakeRequest
        {
            Method = "GET",
            Target = "/v1/customers",
            Headers = [new("authorization", $"bearer {_center.Fake.TokenFor(_center.Provider.Tenant)}"), new("ms-requestid", id), new("x-locale", id)],
        });

        answer.Status.Should().Be(200);
        answer.Headers.Should().NotContain(header => header.Value.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_can_be_answered_without_any_http_library()
    {
        var answer = await _center.Fake.AnswerAsync(new FakeRequest { Method = "GET", Target = "http://127.0.0.1:5100/v1/customers" });

        answer.Status.Should().Be(401);
        answer.Header("content-type").Should().StartWith("application/json");
    }

    [Fact]
    public async Task A_cancelled_request_is_not_answered()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var call = () => _center.Fake.AnswerAsync(new FakeRequest { Method = "GET", Target = "/v1/customers" }, source.Token);

        await call.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_last_requests_are_kept_and_print_no_secret()
    {
        var center = new Center(new FakePartnerCenterOptions { KeptRequests = 2 });
        for (var count = 0; count < 3; count++) await center.GetAsync(center.Provider, $"/v1/customers?size={count + 1}");

        center.Fake.Received.Select(request => request.Target).Should().Equal("/v1/customers?size=2", "/v1/customers?size=3");
        center.Fake.Received[0].ToString().Should().Be("GET /v1/customers");
        center.Fake.Received[0].Header("authorization").Should().StartWith("Bearer ");
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_too_deep_is_refused()
    {
        var center = new Center(new FakePartnerCenterOptions { MaxBodyBytes = 1000 });

        (await center.SendAsync(center.Provider, HttpMethod.Post, "/v1/customers", new string(' ', 1001))).Status.Should().Be(413);
        (await center.SendAsync(center.Provider, HttpMethod.Post, "/v1/customers", new string('[', 500))).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task The_same_calls_in_the_same_order_give_the_same_answers()
    {
        var one = await StoryAsync(1);

        (await StoryAsync(1)).Should().Be(one);
        (await StoryAsync(2)).Should().NotBe(one);

        static async Task<string> StoryAsync(long seed)
        {
            var center = new Center(new FakePartnerCenterOptions { Seed = seed });
            await center.SharedCustomerAsync();
            return center.Fake.Dump();
        }
    }
}
