using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Tests.Routing;

public sealed class SignInTests
{
    private const string SomeId = "0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e";

    [Fact]
    public async Task Nobody_gets_in_anywhere_but_where_a_token_is_presented()
    {
        await using var portal = await TestPortal.StartAsync();
        using var nobody = portal.As(null);

        foreach (var route in RelationRoutes.All)
        {
            using var response = await AskAsync(nobody, route);
            if (route.IsAnonymous) response.StatusCode.Should().Be(HttpStatusCode.BadRequest, route.Name);
            else await response.ProblemAsync(HttpStatusCode.Unauthorized, "request.sign_in_required");
        }
    }

    [Fact]
    public async Task A_host_that_opens_the_group_by_mistake_opens_nothing()
    {
        await using var portal = await TestPortal.StartAsync(app: app => app.MapPartnerRelations().AllowAnonymous());
        using var nobody = portal.As(null);

        foreach (var route in RelationRoutes.All.Where(route => !route.IsAnonymous))
        {
            using var response = await AskAsync(nobody, route);
            await response.ProblemAsync(HttpStatusCode.Unauthorized, "request.sign_in_required");
        }
    }

    [Fact]
    public async Task An_address_that_is_none_and_a_method_that_is_none_are_told_to_whoever_has_signed_in()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()));

        using var unknown = await client.GetAsync("no-such-thing", TestContext.Current.CancellationToken);
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "request.route_unknown");
        using var method = await client.DeleteAsync($"provider-links/{SomeId}", TestContext.Current.CancellationToken);
        await method.ProblemAsync(HttpStatusCode.MethodNotAllowed, "request.method_not_allowed");
        method.Content.Headers.Allow.Should().Equal("GET");
        using var nobody = await portal.As(null).DeleteAsync($"provider-links/{SomeId}", TestContext.Current.CancellationToken);
        nobody.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_policy_of_the_host_refuses_with_a_problem()
    {
        await using var portal = await TestPortal.StartAsync(app: app => app.MapPartnerRelations().RequireAuthorization(policy => policy.RequireClaim("scope", "relations")));
        using var client = portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()));

        using var response = await client.GetAsync("account", TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.Forbidden, "request.forbidden");
    }

    [Fact]
    public async Task A_refusal_of_another_end_point_of_the_host_stays_as_it_is()
    {
        await using var portal = await TestPortal.StartAsync(app: app =>
        {
            app.MapPartnerRelations();
            app.MapGet("/own", () => "own").RequireAuthorization();
        });

        using var response = await portal.Server.CreateClient().GetAsync("/own", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType.Should().BeNull();
    }

    [Theory]
    [InlineData("oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")]
    [InlineData("tid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")]
    [InlineData("tid=contoso;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")]
    [InlineData("tid=00000000-0000-0000-0000-000000000000;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")]
    [InlineData("tid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;tid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2e;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")]
    [InlineData("tid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;roles=Reviewer")]
    [InlineData("tid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;roles=System")]
    [InlineData("tid=0000aaaa-0000-4000-8000-00000000aaaa;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;roles=System;roles=Reviewer")]
    [InlineData("tid=0000aaaa-0000-4000-8000-00000000aaaa;oid=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d;roles=Customer;roles=Reviewer")]
    public async Task Claims_that_do_not_say_for_whom_are_refused(string claims)
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As(null);
        client.DefaultRequestHeaders.Add(DevelopmentSignIn.Header, claims);

        using var question = await client.GetAsync("account", TestContext.Current.CancellationToken);
        await question.ProblemAsync(HttpStatusCode.Forbidden, "request.actor_unknown");
        using var token = await client.SendAsync("provider-links/preview", """{"token":"x"}""");
        await token.ProblemAsync(HttpStatusCode.Forbidden, "request.actor_unknown");
    }

    [Fact]
    public async Task Neither_a_body_nor_a_header_nor_a_query_says_who_is_calling()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, other) = (await portal.World.AddProviderAsync(), await portal.World.AddProviderAsync());
        var link = (await portal.World.As(provider).ProviderLinks.InviteAsync(new() { Email = "owner@reseller.example" }, TestContext.Current.CancellationToken)).GetValueOrThrow().Link;
        using var client = portal.As(other.Admin);
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-ID", provider.Admin.Id);
        client.DefaultRequestHeaders.Add("X-Tenant-Id", provider.Tenant.ToString());

        using var found = await client.GetAsync($"provider-links/{link.Id}", TestContext.Current.CancellationToken);
        await found.ProblemAsync(HttpStatusCode.NotFound, "provider_link.not_found");
        using var query = await client.GetAsync($"provider-links/{link.Id}?tid={provider.Tenant}", TestContext.Current.CancellationToken);
        await query.ProblemAsync(HttpStatusCode.BadRequest, "request.query_unknown");
        using var body = await client.SendAsync($"provider-links/{link.Id}/revoke", $$$"""{"actor":{"tenant":"{{{provider.Tenant}}}"}}""");
        (await body.ProblemAsync(HttpStatusCode.BadRequest, "request.member_unknown")).Text("target").Should().Be("/actor");
        using var plain = await client.SendAsync($"provider-links/{link.Id}/revoke");
        await plain.ProblemAsync(HttpStatusCode.NotFound, "provider_link.not_found");
    }

    [Fact]
    public void A_host_without_a_needed_call_is_told_which_when_it_starts()
    {
        var empty = WebApplication.CreateSlimBuilder();
        var bare = empty.Build();
        bare.Invoking(app => app.MapPartnerRelations()).Should().Throw<InvalidOperationException>().WithMessage("*AddEndpoints()*");

        var withoutSignIn = WebApplication.CreateSlimBuilder();
        withoutSignIn.Services.AddPartnerRelations().UseInMemoryStores().AddEndpoints();
        withoutSignIn.Build().Invoking(app => app.MapPartnerRelations()).Should().Throw<InvalidOperationException>().WithMessage("*AddAuthentication()*");

        var withoutAuthorization = WebApplication.CreateSlimBuilder();
        withoutAuthorization.Services.AddPartnerRelations().UseInMemoryStores().AddEndpoints();
        withoutAuthorization.Services.AddAuthenticationCore();
        withoutAuthorization.Build().Invoking(app => app.MapPartnerRelations()).Should().Throw<InvalidOperationException>().WithMessage("*AddAuthorization()*");

        var withoutStores = WebApplication.CreateSlimBuilder();
        withoutStores.Services.AddPartnerRelations().AddEndpoints();
        withoutStores.Services.AddAuthentication();
        withoutStores.Services.AddAuthorization();
        withoutStores.Build().Invoking(app => app.MapPartnerRelations()).Should().Throw<InvalidOperationException>().WithMessage("*UseInMemoryStores()*");
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, RelationRoute route)
    {
        var address = string.Join('/', route.Pattern.TrimStart('/').Split('/').Select(part => part.StartsWith('{') ? SomeId : part));
        return route.HttpMethod == "GET" ? client.GetAsync(address, TestContext.Current.CancellationToken) : client.SendAsync(address, """{"nonsense":1}""");
    }
}
