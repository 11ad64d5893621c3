using System.Text.Json.Nodes;
using PartnerRelations.PartnerPortal.Development;
using Scalar.AspNetCore;

namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>The OpenAPI document, and the page on which every end point can be tried.</summary>
internal static class ApiPages
{
    public const string Path = "/api";
    public const string Document = "/openapi.json";

    private const string Bearer = "bearer";

    public static void MapApiPages(this WebApplication app, PortalSetup setup)
    {
        app.MapPartnerRelationsDocument(Document, document => Finish(document, setup)).AllowAnonymous();

        // Everything comes out of the package itself: no font, no telemetry, no service of somebody else's.
        app.MapScalarApiReference(Path, options => options
            .WithTitle("Partner portal")
            .WithOpenApiRoutePattern(Document)
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .HideDeveloperTools()
            .HideClientButton()).AllowAnonymous();
        app.MapGet("/", () => Results.Redirect(Path)).AllowAnonymous();
    }

    /// <summary>What only the portal knows: how people sign in to it.</summary>
    private static void Finish(JsonObject document, PortalSetup setup)
    {
        var signIn = setup.SignsInByDevelopmentScheme
            ? $"This portal runs in the Development environment: [choose whom to be]({SignInPage.Path}), or send one of the tokens there, such as `{DevelopmentToken.Prefix}{SeededPeople.FabrikamAdmin.Name}`."
            : $"Sign in with {setup.Settings.SignIn.Authority}.";
        var about = document["info"]!.AsObject();
        about["description"] = $"{about["description"]} {signIn}";
        var schemes = new JsonObject { [Bearer] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = setup.SignsInByDevelopmentScheme ? $"A token such as {DevelopmentToken.Prefix}{SeededPeople.FabrikamAdmin.Name}; the cookie of the sign-in page does as well." : "An access token." } };
        document["components"]!.AsObject()["securitySchemes"] = schemes;

        // Without a token the cookie of the sign-in page counts.
        document["security"] = new JsonArray(new JsonObject(), new JsonObject { [Bearer] = new JsonArray() });
    }
}
