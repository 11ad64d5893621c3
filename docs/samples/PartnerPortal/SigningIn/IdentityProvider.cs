using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerRelations.PartnerPortal.SigningIn;

/// <summary>A real identity provider: access tokens for programs and, where the portal is registered, the browser's sign-in with a cookie.</summary>
internal static class IdentityProvider
{
    private const string Either = "BearerOrCookie";

    public static void Add(IServiceCollection services, SignInSettings settings)
    {
        var authority = settings.Authority!.ToString();
        var overHttps = !settings.Authority.IsLoopback;
        var hasPages = settings.ClientId is not null;
        var authentication = services.AddAuthentication(hasPages ? Either : JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.Authority = authority;
            options.Audience = settings.Audience;
            options.RequireHttpsMetadata = overHttps;
            options.MapInboundClaims = false;
        });
        if (!hasPages) return;
        authentication
            .AddPolicyScheme(Either, displayName: null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.Cookie.Name = "partner-portal";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.ExpireTimeSpan = TimeSpan.FromHours(8);

                // The end points say 401 and 403 in their own words; a redirection is for people, who choose to sign in.
                options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
            })
            .AddOpenIdConnect(options =>
            {
                options.Authority = authority;
                options.RequireHttpsMetadata = overHttps;
                options.ClientId = settings.ClientId;
                options.ClientSecret = settings.ClientSecret;
                options.ResponseType = OpenIdConnectResponseType.Code;
                options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.MapInboundClaims = false;
                options.SaveTokens = false;
            });
    }

    /// <summary>Where people sign in and out with the browser.</summary>
    public static void MapProviderSignIn(this WebApplication app)
    {
        app.MapGet("/sign-in", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, [OpenIdConnectDefaults.AuthenticationScheme]))
            .AllowAnonymous();
        app.MapPost("/sign-out", () => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]))
            .AllowAnonymous();
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
