using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PartnerRelations.AspNetCore.Tests;

/// <summary>Signs in whoever the test says, by claims in a header; stands for the host's own scheme.</summary>
public sealed class DevelopmentSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Claims";

    /// <summary>The tenant whose reviewers and programs the test hosts believe.</summary>
    public static TenantId Staff { get; } = TenantId.Parse("0000aaaa-0000-4000-8000-00000000aaaa");

    public static string ClaimsOf(Actor actor)
    {
        var claims = new List<string>();
        switch (actor.Kind)
        {
            case ActorKind.User or ActorKind.Customer:
                claims.Add($"tid={actor.Tenant}");
                claims.Add($"oid={actor.Id}");
                claims.AddRange(Enum.GetValues<PartnerRoles>().Where(role => role != PartnerRoles.None && actor.HasAny(role)).Select(role => $"roles={role}"));
                if (actor.Kind == ActorKind.Customer) claims.Add("roles=Customer");
                break;
            case ActorKind.Reviewer or ActorKind.System:
                claims.Add($"tid={Staff}");
                claims.Add("oid=0000bbbb-0000-4000-8000-00000000bbbb");
                claims.Add($"roles={actor.Kind}");
                break;
            default:
                throw new ArgumentException("Nobody has signed in, so there are no claims.", nameof(actor));
        }

        return string.Join(';', claims);
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } text) return Task.FromResult(AuthenticateResult.NoResult());
        var claims = text.Split(';').Select(one => one.Split('=', 2)).Select(pair => new Claim(pair[0], pair[1]));
        return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
    }
}
