using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Answering;
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
