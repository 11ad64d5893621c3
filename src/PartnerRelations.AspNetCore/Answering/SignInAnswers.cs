using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>Gives the host's 401 and 403 on our end points the body that every other refusal has. On other end points the handler before decides.</summary>
internal sealed class SignInAnswers(IAuthorizationMiddlewareResultHandler inner) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await inner.HandleAsync(next, context, policy, authorizeResult).ConfigureAwait(false);
        if (authorizeResult.Succeeded || context.Response.HasStarted || context.GetEndpoint()?.Metadata.GetMetadata<RelationsGroup>() is null) return;
        var refused = context.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => RequestErrors.SignInRequired,
            StatusCodes.Status403Forbidden => RequestErrors.Forbidden,
            _ => null,
        };
        if (refused is not null) await new RefusedRequest(refused).ExecuteAsync(context).ConfigureAwait(false);
    }
}
