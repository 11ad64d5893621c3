using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerRelations.PartnerPortal.ApiPage;

namespace PartnerRelations.PartnerPortal.Tests;

/// <summary>A portal in the Production environment, with an OpenID Connect provider of the test's own on a loopback port.</summary>
public sealed class IdentityProviderTests : IAsyncLifetime
{
    private const string Audience = "api://partner-portal";
    private static readonly TenantId Tenant = TenantId.Parse("0190c0de-0000-7000-8000-00000000aaaa");
    private static readonly UserId User = UserId.Parse("0190c0de-0000-7000-8000-00000000bbbb");

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private WebApplication? _provider;

    private string Issuer => _provider!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _provider = builder.Build();
        _provider.Run(context => context.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = $"{Issuer}/keys", authorization_endpoint = $"{Issuer}/authorize", token_endpoint = $"{Issuer}/token" }),
            "/keys" => context.Response.WriteAsJsonAsync(new { keys = new[] { Public() } }),
            _ => Task.CompletedTask,
        });
        await _provider.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _provider!.DisposeAsync();

    [Fact]
    public async Task Its_access_tokens_sign_people_in_and_development_tokens_nobody()
    {
        await using var portal = await StartAsync();

        using var good = await portal.GetAsync($"{PortalApi.Prefix}/provider-links/providers", Token(Audience));
        using var foreign = await portal.GetAsync($"{PortalApi.Prefix}/provider-links/providers", Token("api://somebody-else"));
        using var development = await portal.GetAsync($"{PortalApi.Prefix}/provider-links/providers", "dev-fabrikam-admin");

        good.StatusCode.Should().Be(HttpStatusCode.OK);
        foreign.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        development.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nothing_of_the_development_world_is_there()
    {
        await using var portal = await StartAsync();

        foreach (var path in new[] { "/development/people", "/development/mails", SignInPage.Path, ApiPages.Path, ApiPages.Document })
        {
            using var answer = await portal.GetAsync(path, Token(Audience));
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound, path);
        }

        using var providers = await portal.GetAsync($"{PortalApi.Prefix}/providers?allRegions=true", Token(Audience));
        (await providers.Content.ReadAsStringAsync()).Should().NotContain("Contoso", "nobody is seeded");
    }

    [Fact]
    public async Task With_a_registration_people_are_sent_to_it()
    {
        await using var portal = await StartAsync("--Portal:SignIn:ClientId", "portal", "--Portal:SignIn:ClientSecret", "secret");

        using var sent = await portal.GetAsync("/sign-in");
        using var unsigned = await portal.GetAsync($"{PortalApi.Prefix}/account");
        using var bearer = await portal.GetAsync($"{PortalApi.Prefix}/provider-links/providers", Token(Audience));

        sent.StatusCode.Should().Be(HttpStatusCode.Found);
        sent.Headers.Location!.ToString().Should().StartWith($"{Issuer}/authorize").And.Contain("client_id=portal").And.Contain("code_challenge");
        unsigned.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "an end point redirects nobody");
        bearer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private Task<RunningPortal> StartAsync(params string[] more) => RunningPortal.StartAsync(
        null,
        ["--environment=Production", "--Portal:SignIn:Authority", Issuer, "--Portal:SignIn:Audience", Audience, "--Portal:PublicAddress", "https://portal.example", .. more]);

    private string Token(string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = audience,
        Subject = new ClaimsIdentity([new Claim("tid", $"{Tenant}"), new Claim("oid", $"{User}"), new Claim("roles", nameof(PartnerRoles.GlobalAdministrator))]),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    });

    private object Public()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }
}
