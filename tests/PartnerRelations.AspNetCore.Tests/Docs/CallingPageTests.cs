using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.Relations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Docs;

/// <summary>What the page on calling a portal shows, run against a portal.</summary>
public sealed class CallingPageTests
{
    [Fact]
    public async Task Calling_as_one_account()
    {
        await using var portal = await TestPortal.StartAsync();
        var provider = await portal.World.AddProviderAsync();
        var services = new ServiceCollection();
        var signedIn = DevelopmentSignIn.ClaimsOf(provider.Admin);

        #region snippet: portal-client-add
        services.AddPartnerRelationsClient(options => options.Address = new Uri("https://portal.contoso.example/partner-relations"))
            .AddHttpMessageHandler(() => new SignedIn(signedIn));
        #endregion

        services.AddHttpClient(PartnerRelationsClientServiceCollectionExtensions.PartnerRelationsClient).ConfigurePrimaryHttpMessageHandler(portal.Server.CreateHandler);
        await using var container = services.BuildServiceProvider();
        var links = container.GetRequiredService<IProviderLinks>();
        var cancellationToken = TestContext.Current.CancellationToken;
        var told = new List<string>();
        foreach (var email in new[] { "nobody", "owner@reseller.example" })
        {
            #region snippet: portal-client-call
            var answer = await links.InviteAsync(new InviteReseller { Email = email }, cancellationToken);
            if (answer.TryGetValue(out var invitation, out var refusals))
            {
                told.Add($"Send this: {invitation.Draft!.ClipboardText}");
            }
            else
            {
                foreach (var refusal in refusals) told.Add($"{refusal.Target}: {refusal.Message} {refusal.Remedy}");
            }
            #endregion
        }

        told[0].Should().StartWith("Email: ");
        told[1].Should().StartWith("Send this: ");
    }

    [Fact]
    public async Task Calling_once_more_what_may_have_been_taken()
    {
        await using var portal = await TestPortal.StartAsync();
        var provider = await portal.World.AddProviderAsync();
        var services = new ServiceCollection();
        services.AddPartnerRelationsClient(options =>
        {
            options.Address = new Uri("https://portal.contoso.example/partner-relations");
            options.Retries = 0;
        }).AddHttpMessageHandler(() => new SignedIn(DevelopmentSignIn.ClaimsOf(provider.Admin))).ConfigurePrimaryHttpMessageHandler(() => new LosingOneAnswer(portal.Server.CreateHandler()));
        await using var container = services.BuildServiceProvider();
        var links = container.GetRequiredService<IProviderLinks>();
        var cancellationToken = TestContext.Current.CancellationToken;
        var link = (await portal.World.As(provider).ProviderLinks.InviteAsync(new InviteReseller { Email = "owner@reseller.example" }, cancellationToken)).Value.Link;

        #region snippet: portal-client-fault
        var command = new RevokeProviderInvitation { LinkId = link.Id };
        try
        {
            await links.RevokeAsync(command, cancellationToken);
        }
        catch (PartnerRelationsException fault) when (fault.WasSent && fault.Kind is not PartnerRelationsFaultKind.Rejected)
        {
            // Whether it was taken is not known. The same request takes effect once, however often it is sent.
            await links.RevokeAsync(command with { RequestId = fault.RequestId }, cancellationToken);
        }
        #endregion

        var revoked = (await portal.World.As(provider).ProviderLinks.FindAsync(link.Id, cancellationToken)).Value;
        (revoked.Status, revoked.Version).Should().Be((ProviderLinkStatus.Revoked, 2));
    }

    [Fact]
    public async Task Calling_as_the_user_of_each_request()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, other) = (await portal.World.AddProviderAsync(), await portal.World.AddProviderAsync());
        var services = new ServiceCollection();
        services.AddHttpContextAccessor();
        services.AddPartnerRelationsClient(options => options.Address = new Uri("https://portal.contoso.example/partner-relations"))
            .AddHttpMessageHandler(container => new UserOfTheRequest(container.GetRequiredService<IHttpContextAccessor>()))
            .ConfigurePrimaryHttpMessageHandler(portal.Server.CreateHandler);
        await using var container = services.BuildServiceProvider();
        var (links, accessor) = (container.GetRequiredService<IProviderLinks>(), container.GetRequiredService<IHttpContextAccessor>());
        foreach (var company in new[] { provider, other })
        {
            accessor.HttpContext = new DefaultHttpContext();
            accessor.HttpContext.Request.Headers[DevelopmentSignIn.Header] = DevelopmentSignIn.ClaimsOf(company.Admin);

            (await links.InviteAsync(new InviteReseller { Email = "owner@reseller.example" }, TestContext.Current.CancellationToken)).Value.Link.Provider.Should().Be(company.AsProvider);
        }
    }

    /// <summary>Stands for a handler that puts a bearer token on.</summary>
    private sealed class SignedIn(string claims) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add(DevelopmentSignIn.Header, claims);
            return base.SendAsync(request, cancellationToken);
        }
    }

    #region snippet: portal-client-user
    private sealed class UserOfTheRequest(IHttpContextAccessor accessor) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // One handler serves all users, so it keeps nothing: whoever is there now is asked each time.
            request.Headers.Remove(TokenOf.Header);
            if (TokenOf.User(accessor.HttpContext) is { } token) request.Headers.Add(TokenOf.Header, token);
            return base.SendAsync(request, cancellationToken);
        }
    }
    #endregion

    /// <summary>Stands for what gets a user's token for the portal.</summary>
    private static class TokenOf
    {
        public const string Header = DevelopmentSignIn.Header;

        public static string? User(HttpContext? context) => context?.Request.Headers[Header].ToString();
    }

    /// <summary>The server answers the first request, and the answer is lost on the way.</summary>
    private sealed class LosingOneAnswer(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private bool _lost;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (_lost) return answer;
            _lost = true;
            answer.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection is gone.");
        }
    }
}
