using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sending;

public sealed class CallHandlerTests
{
    [Fact]
    public async Task A_call_carries_every_header_that_the_service_asks_for()
    {
        var service = new StubService(StubService.Json("""{"id":"1"}"""));
        await using var connected = Connected.To(service);

        await connected.Probe.GetAsync("1");

        var sent = service.Sent.Should().ContainSingle().Subject;
        sent.Address.Should().Be(new Uri("https://api.partnercenter.microsoft.com/v1/customers/1"));
        sent["Authorization"].Should().Be("Bearer token-1");
        sent["Accept"].Should().Be("application/json");
        sent["X-Locale"].Should().Be("en-US");
        sent["MS-PartnerCenter-Application"].Should().Be("Probe");
        Guid.Parse(sent["MS-RequestId"]!).Should().NotBe(Guid.Parse(sent["MS-CorrelationId"]!)).And.NotBe(Guid.Empty);
        sent.Headers.Keys.Should().BeEquivalentTo("Authorization", "Accept", "X-Locale", "MS-PartnerCenter-Application", "MS-RequestId", "MS-CorrelationId");
    }

    [Fact]
    public async Task A_body_is_sent_with_its_length_and_its_type()
    {
        var service = new StubService(StubService.Json("""{"id":"1"}""", HttpStatusCode.Created));
        await using var connected = Connected.To(service);

        await connected.Probe.CreateAsync(new Probe { Id = "7" });

        var sent = service.Sent.Should().ContainSingle().Subject;
        sent.Body.Should().Be("""{"id":"7","inner":null}""");
        sent["Content-Type"].Should().Be("application/json; charset=utf-8");
    }

    [Fact]
    public async Task Each_call_has_ids_of_its_own()
    {
        var service = new StubService(StubService.Json("{}"), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.GetAsync("1");
        await connected.Probe.GetAsync("1");

        service.Sent.Select(sent => sent["MS-RequestId"]).Should().OnlyHaveUniqueItems();
        service.Sent.Select(sent => sent["MS-CorrelationId"]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Tries_of_a_handler_that_the_host_adds_carry_the_ids_of_the_one_call()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.ServiceUnavailable), StubService.Status(HttpStatusCode.ServiceUnavailable), StubService.Json("{}"));
        await using var connected = Connected.To(service, options => options.Retries = 0, builder => builder.AddHttpMessageHandler(() => new ThreeTimes()));

        await connected.Probe.GetAsync("1");

        service.Sent.Should().HaveCount(3);
        service.Sent.Select(sent => (sent["MS-RequestId"], sent["MS-CorrelationId"], sent["Authorization"])).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_scope_names_the_correlation_of_all_its_calls_and_the_request_of_the_first()
    {
        var service = new StubService(StubService.Json("{}"), StubService.Json("{}"), StubService.Json("{}"));
        await using var connected = Connected.To(service);
        var (correlation, request) = (Guid.NewGuid(), Guid.NewGuid());

        using (PartnerCenterCall.Begin(correlation, request))
        {
            await connected.Probe.CreateAsync(new Probe());
            await connected.Probe.CreateAsync(new Probe());
        }

        await connected.Probe.CreateAsync(new Probe());

        service.Sent.Take(2).Select(sent => sent["MS-CorrelationId"]).Should().AllBe(correlation.ToString());
        service.Sent.Select(sent => sent["MS-RequestId"]).Should().OnlyHaveUniqueItems("a second customer under the first one's request id would never be made").And.StartWith(request.ToString());
        service.Sent[2]["MS-CorrelationId"].Should().NotBe(correlation.ToString());
    }

    [Fact]
    public async Task A_scope_tells_the_ids_of_the_newest_answer()
    {
        var service = new StubService(
            StubService.Json("{}", HttpStatusCode.OK, ("MS-RequestId", "one"), ("MS-CorrelationId", "two"), ("MS-CV", "three"), ("MS-ServerId", "four")),
            StubService.Status(HttpStatusCode.NotFound, ("MS-RequestId", "five")));
        await using var connected = Connected.To(service);
        using var outer = PartnerCenterCall.Begin();
        using var call = PartnerCenterCall.Begin();
        call.Answer.Should().BeNull();

        await connected.Probe.GetAsync("1");
        call.Answer.Should().BeEquivalentTo(new PartnerCenterAnswer { StatusCode = HttpStatusCode.OK, RequestId = "one", CorrelationId = "two", CorrelationVector = "three", ServerId = "four" });
        outer.Answer.Should().BeSameAs(call.Answer);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;
        call.Answer.Should().BeEquivalentTo(new PartnerCenterAnswer { StatusCode = HttpStatusCode.NotFound, RequestId = "five" });
        fault.Answer.Should().BeSameAs(call.Answer);
        fault.RequestId.Should().Be(Guid.Parse(service.Sent[1]["MS-RequestId"]!), "it is ours, whatever the service answers");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("../relationships")]
    [InlineData("a\\b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0b")]
    [InlineData("a\u007f")]
    [InlineData("a%2fb")]
    public async Task An_id_that_would_make_another_call_of_it_is_refused_before_anything_is_sent(string id)
    {
        var service = new StubService();
        await using var connected = Connected.To(service);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync(id)).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        fault.WasSent.Should().BeFalse();
        fault.Operation!.Id.Should().Be("PC-C2");
        service.Sent.Should().BeEmpty();
        connected.Tokens.Issued.Should().Be(0);
    }

    [Theory]
    [InlineData("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04", "/v1/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04")]
    [InlineData("a b?c#d&e=f", "/v1/customers/a%20b%3Fc%23d%26e%3Df")]
    [InlineData("...", "/v1/customers/...")]
    [InlineData("é:@", "/v1/customers/%C3%A9%3A%40")]
    public async Task Any_other_id_is_escaped_into_its_place(string id, string path)
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.GetAsync(id);

        service.Sent[0].PathAndQuery.Should().Be(path);
    }

    [Fact]
    public async Task A_base_address_with_a_path_stands_before_every_call()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, options => options.BaseAddress = new Uri("https://gateway.example/partner/center/"));

        await connected.Probe.GetAsync("1");
        (await connected.Awaiting(it => it.Probe.GetAsync("..")).Should().ThrowAsync<PartnerCenterException>()).Which.WasSent.Should().BeFalse();

        service.Sent[0].Address.Should().Be(new Uri("https://gateway.example/partner/center/v1/customers/1"));
    }

    [Theory]
    [InlineData("https://evil.example/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com.evil.example/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com@evil.example/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com:8443/v1/customers")]
    [InlineData("http://api.partnercenter.microsoft.com/v1/customers")]
    public async Task An_address_on_another_host_is_refused_and_gets_no_token(string address)
    {
        var service = new StubService();
        await using var connected = Connected.To(service);

        var fault = (await connected.Awaiting(it => it.Probe.FollowAsync(address)).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        service.Sent.Should().BeEmpty();
        connected.Tokens.Issued.Should().Be(0);
    }

    [Fact]
    public async Task An_address_on_the_own_host_may_be_followed()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.FollowAsync("https://API.partnercenter.microsoft.com:443/v1/anything?x=1");

        service.Sent[0].PathAndQuery.Should().Be("/v1/anything?x=1");
    }

    [Theory]
    [InlineData("-4242348048554929329", "\"-4242348048554929329\"")]
    [InlineData("\"-4242348048554929329\"", "\"-4242348048554929329\"")]
    [InlineData("eyJpZCI6IjEifQ==", "\"eyJpZCI6IjEifQ==\"")]
    [InlineData("W/\"datetime'2020-09-18T09%3A05%3A28.9540669Z'\"", "W/\"datetime'2020-09-18T09%3A05%3A28.9540669Z'\"")]
    [InlineData("*", "*")]
    public async Task An_etag_goes_out_in_quotes_whether_or_not_it_came_in_them(string etag, string header)
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.PutBillingAsync("1", new Probe(), etag);

        service.Sent[0]["If-Match"].Should().Be(header);
    }

    [Fact]
    public async Task A_call_without_an_etag_has_no_such_header()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.PutBillingAsync("1", new Probe(), etag: null);

        service.Sent[0]["If-Match"].Should().BeNull();
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("é")]
    public async Task A_header_cannot_be_made_two_of(string value)
    {
        var service = new StubService(StubService.Json("{}"), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        foreach (var call in new Func<Task>[] { () => connected.Probe.SeekAsync(token: value), () => connected.Probe.PutBillingAsync("1", new Probe(), value) })
        {
            var fault = await Record.ExceptionAsync(call);
            if (fault is not null) fault.Should().BeOfType<PartnerCenterException>().Which.WasSent.Should().BeFalse();
        }

        service.Sent.Should().NotContain(sent => sent["X-Evil"] != null);
        service.Sent.SelectMany(sent => sent.Headers.Values).Should().NotContain(header => header.Any(char.IsControl));
    }

    /// <summary>A host's own resilience, as small as it gets.</summary>
    private sealed class ThreeTimes : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var again = 0; again < 2 && !response.IsSuccessStatusCode; again++) response = await base.SendAsync(request, cancellationToken);
            return response;
        }
    }
}
