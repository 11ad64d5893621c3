using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Documents;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations;

/// <summary>Maps the end points.</summary>
public static class PartnerRelationsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps every use case of the library below a prefix. All need a signed-in caller, but for the three places where a token is presented:
    /// the look at a provider's invitation, at a customer's, and the primary contact's confirmation. What is wrong with the host's setup is
    /// thrown here, when it starts.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="prefix">Where the end points begin; a client's address includes it.</param>
    /// <returns>The group, for policies, CORS and the like. It can be made stricter and not more open.</returns>
    /// <exception cref="InvalidOperationException">A call is missing in the host's setup; the message names it.</exception>
    public static RouteGroupBuilder MapPartnerRelations(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/partner-relations")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        Need<RelationPipeline>(endpoints, "AddEndpoints() behind AddPartnerRelations()");
        Need<IAuthenticationSchemeProvider>(endpoints, "AddAuthentication() with at least one scheme");
        Need<IAuthorizationService>(endpoints, "AddAuthorization()");
        var pipeline = endpoints.ServiceProvider.GetRequiredService<RelationPipeline>();
        var group = endpoints.MapGroup(prefix);
        group.WithMetadata(new RelationsGroup()).DisableCookieRedirect();
        foreach (var route in RelationRoutes.All)
        {
            var endpoint = group.MapMethods(route.Pattern, [route.HttpMethod], context => pipeline.RunAsync(route, context))
                .WithName(route.Name)
                .WithDisplayName(route.Name)
                .WithTags(route.Feature)
                .WithSummary(route.Summary)
                .WithMetadata(new RelationEndpoint(route));
            if (route.IsAnonymous) endpoint.AllowAnonymous();
            else endpoint.RequireAuthorization();
        }

        foreach (var address in RelationRoutes.All.GroupBy(route => route.Pattern, StringComparer.Ordinal))
        {
            var allowed = string.Join(", ", address.Select(route => route.HttpMethod).Order(StringComparer.Ordinal));
            group.Map(address.Key, context => NotAllowedAsync(context, allowed)).WithDisplayName("Method not allowed").RequireAuthorization();
        }

        group.Map("{**address}", context => new RefusedRequest(RequestErrors.RouteUnknown).ExecuteAsync(context)).WithDisplayName("Address unknown").RequireAuthorization();
        return group;
    }

    /// <summary>
    /// Maps the OpenAPI 3.1 document of every end point that <see cref="MapPartnerRelations"/> has mapped on this host. It tells nothing
    /// about records, and is as open as the host makes it: require authorization on what is returned to hide it from strangers.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="pattern">Where it is found.</param>
    /// <param name="finish">Adds what only the host knows, such as its servers and security schemes; called once, at the first request.</param>
    public static IEndpointConventionBuilder MapPartnerRelationsDocument(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/partner-relations/openapi.json", Action<JsonObject>? finish = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var document = new Lazy<byte[]>(() =>
        {
            var made = OpenApiDocument.Of(endpoints.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints);
            finish?.Invoke(made);
            return Encoding.UTF8.GetBytes(made.ToJsonString());
        });
        return endpoints.MapGet(pattern, context => JsonBody.WriteAsync(context, StatusCodes.Status200OK, JsonBody.MediaType, document.Value)).WithDisplayName("OpenAPI document");
    }

    private static Task NotAllowedAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return new RefusedRequest(RequestErrors.MethodNotAllowed).ExecuteAsync(context);
    }

    private static void Need<T>(IEndpointRouteBuilder endpoints, string call)
    {
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) == false)
        {
            throw new InvalidOperationException($"MapPartnerRelations() needs {call}.");
        }
    }
}
