using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnerRelations.PartnerPortal.SigningIn;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// Signs anybody in as whomever they say they are, by bearer token or by the cookie that the sign-in page sets. For trying things out on
/// one's own machine: it exists in the Development environment only, and answers callers on this machine only.
/// </summary>
internal sealed class DevelopmentScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string SchemeName = "Development";

    /// <summary>The cookie with the token of whoever has signed in by the page.</summary>
    public const string Cookie = "partner-portal-development";

    /// <summary>Adds the scheme as the one that signs people in.</summary>
    /// <exception cref="InvalidOperationException">The environment is another than Development.</exception>
    public static void Add(IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException($"The development scheme lets anybody in as anybody, so that it is refused in the environment {environment.EnvironmentName}. Set Portal:SignIn:Authority to the identity provider.");
        }

        services.AddAuthentication(SchemeName).AddScheme<AuthenticationSchemeOptions, DevelopmentScheme>(SchemeName, configureOptions: null);
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Token() is not { } token) return Task.FromResult(AuthenticateResult.NoResult());
        if (!OwnMachine.IsAsking(Context)) return Task.FromResult(AuthenticateResult.Fail("The development scheme answers callers on this machine only."));
        if (DevelopmentToken.Read(token) is not { } actor) return Task.FromResult(AuthenticateResult.Fail("That is no token of the development scheme."));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(PortalClaims.Of(actor, SeededCompanies.Program), SchemeName));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
    }

    private string? Token()
    {
        const string bearer = "Bearer ";
        if (Request.Headers.Authorization is [{ Length: > 0 } header]) return header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? header[bearer.Length..].Trim() : string.Empty;
        return Request.Cookies[Cookie];
    }
}
