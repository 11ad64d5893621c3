using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.Benchmarks.Databases;

namespace PartnerRelations.Benchmarks.Endpoints;

/// <summary>A host on a loopback socket where everybody is the provider's person, and a client of it.</summary>
internal abstract class LoopbackHost(WebApplication app) : IAsyncDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(app.Urls.First()) };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await app.DisposeAsync();
    }

    protected static WebApplicationBuilder Builder(Cast? cast)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new Signed(cast is null ? null : Cast.PersonOf(cast.Provider.Tenant)));
        builder.Services.AddAuthentication("everybody").AddScheme<AuthenticationSchemeOptions, SignIn>("everybody", null);
        builder.Services.AddAuthorization();
        return builder;
    }

    protected async Task<HttpStatusCode> AskAsync(string address)
    {
        using var response = await _client.GetAsync(address);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    protected async Task<HttpStatusCode> TellAsync(string address)
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(address, content);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    protected sealed record Signed(Actor? Actor);

    private sealed class SignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Signed signed) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            Claim[] claims = signed.Actor is { } actor
                ? [new("tid", $"{actor.Tenant}"), new("oid", actor.Id), new("roles", nameof(PartnerRoles.GlobalAdministrator)), new("roles", nameof(PartnerRoles.AdminAgent))]
                : [new("oid", "anybody")];
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
        }
    }
}
