using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.Events;
using PartnerRelations.Http;
using PartnerRelations.Http.Relations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Docs;

/// <summary>What <c>docs/portal.md</c> and <c>docs/security.md</c> show, compiled and run.</summary>
public sealed class PortalPageTests
{
    private static readonly TenantId OurOwnTenant = DevelopmentSignIn.Staff;

    [Fact]
    public async Task The_host_of_the_page_runs_and_its_client_is_answered()
    {
        await using var app = await HostAsync();
        var claims = $"tid={TenantId.Parse("7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d")};oid=0195a3c4-7d00-4c3b-9d1e-2f4a6b8c0d1e;roles=AdminAgent";
        var services = new ServiceCollection();
        services.AddSingleton(new PortalToken(claims));

        #region snippet: portal-client
        services.AddTransient<PortalSignIn>();     // a DelegatingHandler of yours that puts the caller's access token on
        services.AddPartnerRelationsClient(options => options.Address = new Uri("https://portal.example/partner-relations/"))
            .AddHttpMessageHandler<PortalSignIn>()
        #endregion
            .ConfigurePrimaryHttpMessageHandler(() => app.GetTestServer().CreateHandler());
        await using var provider = services.BuildServiceProvider();

        var listed = await provider.GetRequiredService<IProviderLinks>().ListProvidersAsync(cancellationToken: TestContext.Current.CancellationToken);
        var found = await provider.GetRequiredService<IProviderLinks>().FindAsync(ProviderLinkId.Parse("0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e"), TestContext.Current.CancellationToken);

        listed.GetValueOrThrow().Items.Should().BeEmpty();
        found.Error!.Is(ProviderLinkErrors.NotFound).Should().BeTrue();
        using var health = await app.GetTestClient().GetAsync("/health/ready", TestContext.Current.CancellationToken);
        health.StatusCode.Should().Be(HttpStatusCode.OK);
        using var document = await app.GetTestClient().GetAsync("/partner-relations/openapi.json", TestContext.Current.CancellationToken);
        document.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_accessor_of_the_page_reads_a_session_of_its_host()
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new("portal:company", "7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d"), new("portal:person", "0195a3c4-7d00-4c3b-9d1e-2f4a6b8c0d1e")], "session"));

        var actor = await new PortalActors().FindAsync(principal, TestContext.Current.CancellationToken);
        var nobody = await new PortalActors().FindAsync(new ClaimsPrincipal(new ClaimsIdentity([], "session")), TestContext.Current.CancellationToken);

        actor!.Kind.Should().Be(ActorKind.User);
        nobody.Should().BeNull();
    }

    private static async Task<WebApplication> HostAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IMailHandOff>(new Mailbox());
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, DevelopmentSignIn>("test", null);

        #region snippet: portal-host
        builder.Services.AddPartnerRelations(options =>
            {
                options.ProviderInvitationPage = new Uri("https://portal.example/provider-invitation");
                options.CustomerInvitationPage = new Uri("https://portal.example/customer-invitation");
                options.ContactConfirmationPage = new Uri("https://portal.example/confirm-contact");
            })
            .UseInMemoryStores()                           // or UseSqlite, UsePostgreSql
            .UseEnrollmentsAsResellerStanding()
            .RunEventPump()
            .AddEndpoints(options =>
            {
                options.DocumentationBase = new Uri("https://portal.example/docs/");
                options.Claims.StaffTenants.Add(OurOwnTenant);   // whose reviewers and programs are believed
            });
        builder.Services.AddAuthorization();               // and AddAuthentication() with the scheme of your identity provider
        builder.Services.AddHealthChecks().AddPartnerRelations();

        var app = builder.Build();
        app.MapPartnerRelations();                         // below /partner-relations
        app.MapPartnerRelationsDocument();                 // /partner-relations/openapi.json
        app.MapHealthChecks("/health/ready");
        #endregion

        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    [Fact]
    public async Task Behind_the_proxy_of_the_page_each_caller_has_its_own_count()
    {
        var statuses = new List<int>();
        await using var portal = await TestPortal.StartAsync(
            options => (options.StrangerLimits.PerCaller, options.StrangerLimits.Window) = (1, TimeSpan.FromHours(1)),
            services =>
            {
                #region snippet: security-proxy
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    options.KnownProxies.Add(IPAddress.Parse("10.0.0.7"));   // your proxy, and nobody else
                });
                #endregion
            },
            app =>
            {
                app.UseForwardedHeaders();
                app.MapPartnerRelations();
            });

        foreach (var (proxy, forwarded) in new[] { ("10.0.0.7", "192.0.2.1"), ("10.0.0.7", "192.0.2.2"), ("10.0.0.7", "192.0.2.1"), ("203.0.113.9", "192.0.2.3"), ("203.0.113.9", "192.0.2.4") })
        {
            var answered = await portal.Server.SendAsync(
                context =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
                    context.Request.Headers["X-Forwarded-For"] = forwarded;
                    context.Request.Method = "POST";
                    context.Request.Path = "/partner-relations/provider-links/preview";
                    context.Request.ContentType = "application/json";
                    context.Request.Body = new MemoryStream("""{"token":"x"}"""u8.ToArray());
                },
                TestContext.Current.CancellationToken);
            statuses.Add(answered.Response.StatusCode);
        }

        statuses.Should().Equal(404, 404, 429, 404, 429);
    }

    #region snippet: portal-actor
    /// <summary>Reads the company and the person from this host's own session.</summary>
    public sealed class PortalActors : IActorAccessor
    {
        public ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) => ValueTask.FromResult(
            TenantId.TryParse(principal.FindFirstValue("portal:company"), out var tenant) && UserId.TryParse(principal.FindFirstValue("portal:person"), out var user)
                ? Actor.User(tenant, user, PartnerRoles.AdminAgent)
                : null);
    }
    #endregion

    private sealed record PortalToken(string Claims);

    private sealed class PortalSignIn(PortalToken token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add(DevelopmentSignIn.Header, token.Claims);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
