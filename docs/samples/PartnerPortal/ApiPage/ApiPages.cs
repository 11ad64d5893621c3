using Scalar.AspNetCore;

namespace PartnerRelations.PartnerPortal.ApiPage;

/// <summary>The OpenAPI document, and the page on which every end point can be tried.</summary>
internal static class ApiPages
{
    public const string Path = "/api";
    public const string Document = "/openapi/v1.json";

    public static void Add(IServiceCollection services, PortalSetup setup) => services.AddOpenApi("v1", options => { });

    public static void MapApiPages(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(Path, options => options
            .WithTitle("Partner portal")
            .WithOpenApiRoutePattern(Document)
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .HideDeveloperTools()
            .HideClientButton()).AllowAnonymous();
        app.MapGet("/", () => Results.Redirect(Path)).AllowAnonymous().ExcludeFromDescription();
    }
}
