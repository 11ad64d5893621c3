using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sending;

public sealed class AuthorizationHandlerTests
{
    [Fact]
    public async Task A_token_that_the_service_refuses_is_dropped_and_a_fresh_one_tried_once()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.Unauthorized), StubService.Json("{}"), StubService.Json("{}"));
        await using var connected = Connected.To(service);

        await connected.Probe.OrderAsync("1", new Probe());
        await connected.Probe.GetAsync("1");

        service.Sent.Select(sent => sent["Authorization"]).Should().Equal("Bearer token-1", "Bearer token-2", "Bearer token-2");
        service.Sent.Take(2).Select(sent => sent["MS-RequestId"]).Distinct().Should().ContainSingle("it is the same call");
    }

    [Fact]
    public async Task Two_refusals_are_an_answer()
    {
        var service = new StubService(StubService.Json("""{"code":900420,"description":"Wrong audience"}""", HttpStatusCode.Unauthorized), StubService.Json("""{"code":900420,"description":"Wrong audience"}""", HttpStatusCode.Unauthorized));
        await using var connected = Connected.To(service);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        fault.Code.Should().Be("900420");
        fault.Meaning.Should().Contain("graph.windows.net");
    }

    [Fact]
    public async Task A_source_that_has_no_other_token_is_not_asked_to_death()
    {
        var service = new StubService(StubService.Status(HttpStatusCode.Unauthorized));
        await using var connected = Connected.To(service, build: builder => builder.Services.AddSameToken());

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        service.Sent.Should().ContainSingle("the same token would be refused again");
    }

    [Fact]
    public async Task The_token_does_not_stay_on_the_request()
    {
        HttpRequestMessage? kept = null;
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, build: builder => builder.AddHttpMessageHandler(() => new Keeping(request => kept = request)));

        await connected.Probe.GetAsync("1");

        service.Sent[0]["Authorization"].Should().NotBeNull();
        kept!.Headers.Authorization.Should().BeNull();
    }

    [Fact]
    public async Task A_redirect_is_a_fault_and_is_not_followed()
    {
        await using var service = await SocketService.StartAsync(context =>
        {
            if (context.Request.Path == "/elsewhere") throw new InvalidOperationException("The redirect was followed.");
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        await using var connected = Connected.To(null, options => options.BaseAddress = service.Address);

        var fault = (await connected.Awaiting(it => it.Probe.GetAsync("1")).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.StatusCode.Should().Be(HttpStatusCode.Redirect);
        service.Calls.Should().Be(1);
    }

    private sealed class Keeping(Action<HttpRequestMessage> keep) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            keep(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
