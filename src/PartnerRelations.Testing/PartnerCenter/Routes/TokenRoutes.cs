using System.Globalization;
using System.Text;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>The token authority: both OAuth forms, for client credentials (App-only) and refresh tokens (App+User).</summary>
internal static class TokenRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "token", Method = "POST", Path = "/{tenant}/oauth2/token", IsOpen = true, Answer = call => Answer(call, isSecondForm: false) });
        routes.Add(new() { Id = "token", Method = "POST", Path = "/{tenant}/oauth2/v2.0/token", IsOpen = true, Answer = call => Answer(call, isSecondForm: true) });
    }

    private static FakeAnswer Answer(Call call, bool isSecondForm)
    {
        var form = RequestTarget.ReadForm(Encoding.UTF8.GetString(call.Request.Body.Span));
        var audience = Audience(call, form, isSecondForm);
        var (caller, refresh) = form.Query("grant_type") switch
        {
            "client_credentials" => (ForApplication(call, form, audience), null),
            "refresh_token" => ForUser(call, form, audience),
            null => throw TokenRefusal(call, 900144, "invalid_request", "The request body must contain the following parameter: 'grant_type'."),
            var other => throw TokenRefusal(call, 70003, "unsupported_grant_type", $"The app requested an unsupported grant type '{other}'."),
        };
        var token = call.Tokens.Issue(caller, call.Now);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("token_type", "Bearer");
            var seconds = (int)TokenDesk.Lifetime.TotalSeconds;
            if (isSecondForm)
            {
                json.WriteNumber("expires_in", seconds);
                json.WriteNumber("ext_expires_in", seconds);
                if (refresh is not null) json.WriteString("scope", $"{audience}/user_impersonation");
            }
            else
            {
                json.WriteString("expires_in", seconds.ToString(CultureInfo.InvariantCulture));
                json.WriteString("ext_expires_in", seconds.ToString(CultureInfo.InvariantCulture));
                json.WriteString("expires_on", caller.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                json.WriteString("not_before", call.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                json.WriteString("resource", audience);
            }

            json.WriteString("access_token", token);
            json.Text("refresh_token", refresh);
        }));
    }

    private static Caller ForApplication(Call call, RequestTarget form, string audience)
    {
        var tenant = NamedTenant(call) ?? throw TokenRefusal(call, 90002, "invalid_request", $"Tenant '{call.Value(0)}' not found.");
        var application = Application(call, form, tenant);
        return new() { Tenant = tenant.Tenant, Application = application, Audience = audience, ExpiresAt = call.Now + TokenDesk.Lifetime };
    }

    private static (Caller Caller, string Refresh) ForUser(Call call, RequestTarget form, string audience)
    {
        var given = form.Query("refresh_token") ?? throw TokenRefusal(call, 900144, "invalid_request", "The request body must contain the following parameter: 'refresh_token'.");
        if (Grant(call, given) is not { } grant)
        {
            throw TokenRefusal(call, 70000, "invalid_grant", "The provided value for the input parameter 'refresh_token' is not valid.");
        }

        if (grant == RefreshGrant.Dead)
        {
            throw TokenRefusal(call, 50173, "invalid_grant", "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        }

        var partner = call.State.Partners.Find(grant.Tenant);
        var user = partner?.Users.FirstOrDefault(user => user.Id == grant.User);
        if (user is null || (!IsCommon(call) && NamedTenant(call)?.Tenant != grant.Tenant))
        {
            throw TokenRefusal(call, 50034, "invalid_grant", $"The user account does not exist in the directory '{call.Value(0)}'.");
        }

        var application = Application(call, form, partner!);
        if (grant.Application is { } bound && bound != application)
        {
            throw TokenRefusal(call, 70000, "invalid_grant", "The provided grant was issued to another application.");
        }

        if (call.Options.SingleUseRefreshTokens) call.Tokens.Forget(given);
        return (Caller(call, partner!, user, application, audience), call.Tokens.IssueRefresh(grant with { Application = application }));
    }

    private static Caller Caller(Call call, FakePartner partner, FakeUser user, Guid application, string audience) => new()
    {
        Tenant = partner.Tenant,
        User = user.Id,
        UserPrincipalName = user.UserPrincipalName,
        Roles = user.Roles,
        Application = application,
        Audience = audience,
        ExpiresAt = call.Now + TokenDesk.Lifetime,
        HasSecondFactor = !user.SkipsSecondFactor,
    };

    /// <summary>A token that was issued here, or one that a user had from the beginning.</summary>
    private static RefreshGrant? Grant(Call call, string token)
    {
        if (call.Tokens.FindRefresh(token) is { } issued) return issued;
        foreach (var partner in call.State.Partners.All)
        {
            if (partner.Users.FirstOrDefault(user => user.RefreshToken == token) is { } user) return new(partner.Tenant, user.Id, null);
        }

        return null;
    }

    private static Guid Application(Call call, RequestTarget form, FakePartner partner)
    {
        var (id, secret) = (form.Query("client_id"), form.Query("client_secret"));
        if (id is null) throw TokenRefusal(call, 900144, "invalid_request", "The request body must contain the following parameter: 'client_id'.");
        var known = Guid.TryParse(id, out var clientId) ? partner.Applications.FirstOrDefault(application => application.ClientId == clientId) : null;
        if (known is null)
        {
            throw TokenRefusal(call, 700016, "unauthorized_client", $"Application with identifier '{id}' was not found in the directory '{partner.Tenant}'.");
        }

        if (secret is null)
        {
            throw TokenRefusal(call, 7000216, "invalid_client", "'client_assertion', 'client_secret' or 'request' is required for the grant type.", 401);
        }

        if (secret != known.ClientSecret) throw TokenRefusal(call, 7000215, "invalid_client", "Invalid client secret provided.", 401);
        return known.ClientId;
    }

    private static string Audience(Call call, RequestTarget form, bool isSecondForm)
    {
        var name = isSecondForm ? "scope" : "resource";
        var asked = form.Query(name) ?? throw TokenRefusal(call, 900144, "invalid_request", $"The request body must contain the following parameter: '{name}'.");
        var resource = isSecondForm ? Resource(asked) : asked.TrimEnd('/');
        return TokenAudiences.IsKnown(resource)
            ? resource
            : throw TokenRefusal(call, 500011, "invalid_resource", $"The resource principal named {resource} was not found in the tenant.");
    }

    /// <summary>The resource of the first scope that names one: <c>https://api.partnercenter.microsoft.com/.default</c>.</summary>
    private static string Resource(string scopes)
    {
        var scope = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(scope => scope.Contains('/', StringComparison.Ordinal)) ?? scopes;
        var slash = scope.LastIndexOf('/');
        return slash < 0 ? scope : scope[..slash].TrimEnd('/');
    }

    private static bool IsCommon(Call call) => call.Value(0) is "common" or "organizations";

    private static FakePartner? NamedTenant(Call call) => TenantId.TryParse(call.Value(0), out var tenant)
        ? call.State.Partners.Find(tenant)
        : call.State.Partners.All.FirstOrDefault(partner => partner.Organization.Domain.Equals(call.Value(0), StringComparison.OrdinalIgnoreCase));

    private static Refusal TokenRefusal(Call call, int number, string error, string description, int status = 400)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"AADSTS{number}: {description}");
        return new(status, number, text)
        {
            Body = json => json.Object(_ =>
            {
                json.WriteString("error", error);
                json.WriteString("error_description", text);
                json.WriteStartArray("error_codes");
                json.WriteNumberValue(number);
                json.WriteEndArray();
                json.WriteString("timestamp", call.Now.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteString("correlation_id", call.CorrelationId!.Value);
            }),
        };
    }
}
