using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Webhooks;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations;

/// <summary>Maps what Partner Center's webhook calls.</summary>
public static class PartnerCenterWebhookEndpointExtensions
{
    /// <summary>
    /// Maps the end point for Partner Center's webhook. It needs no sign-in: each delivery proves itself by its signature over the raw
    /// bytes, so nothing before it may decode and encode the body again. The answer has no body; a handler's exception is the host's 500,
    /// after which Microsoft tries again.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="pattern">The address that was registered with Partner Center. A route value <c>partner</c>, such as <c>/webhooks/{partner}</c>, names the partner's tenant where several share a host.</param>
    /// <exception cref="InvalidOperationException"><c>AddPartnerCenterWebhooks()</c> or a handler is missing.</exception>
    public static IEndpointConventionBuilder MapPartnerCenterWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/webhooks/partner-center")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var receiver = endpoints.ServiceProvider.GetService<PartnerCenterWebhookReceiver>() ?? throw new InvalidOperationException("MapPartnerCenterWebhook() needs AddPartnerCenterWebhooks().");
        return endpoints.MapPost(pattern, context => PartnerCenterWebhookEndpoint.ReceiveAsync(context, receiver)).AllowAnonymous().WithDisplayName("Partner Center webhook");
    }
}
