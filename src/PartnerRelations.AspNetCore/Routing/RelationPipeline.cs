using System.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Limits;
using PartnerRelations.Storage;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>What every request goes through: who asks, how often, for how long; and what becomes of an exception. A singleton.</summary>
internal sealed class RelationPipeline(
    IActorAccessor actors, RelationServices services, StrangerLimiter strangers, IOptions<PartnerRelationsHttpOptions> options, TimeProvider clock, ILogger<RelationPipeline> logger)
{
    private readonly PartnerRelationsHttpOptions _options = options.Value;

    public async Task RunAsync(RelationRoute route, HttpContext context)
    {
        var started = clock.GetTimestamp();
        var template = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? route.Pattern;
        using var timeLimit = new CancellationTokenSource(_options.RequestTimeLimit, clock);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, timeLimit.Token);
        var bodyRead = false;
        IResult result;
        try
        {
            result = await AnswerAsync(route, context, () => bodyRead = true, cancelled.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The outermost place that knows the operation: nothing of an exception may reach the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (HasHungUp(context, exception, bodyRead))
            {
                logger.HungUp(route.Name, route.HttpMethod, template);
                RequestTelemetry.Ended(route.Name, StatusCodes.Status499ClientClosedRequest, "hung_up");
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return;
            }

            result = Refused(exception, route, template, timeLimit.IsCancellationRequested, bodyRead);
        }

        try
        {
            await result.ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            logger.HungUp(route.Name, route.HttpMethod, template);
            return;
        }

        var outcome = (result as RefusedRequest)?.Code.Code ?? (result as RefusedUseCase)?.Code ?? "success";
        logger.Answered(route.Name, route.HttpMethod, template, context.Response.StatusCode, outcome, clock.GetElapsedTime(started).TotalMilliseconds);
        RequestTelemetry.Ended(route.Name, context.Response.StatusCode, outcome);
    }

    private async Task<IResult> AnswerAsync(RelationRoute route, HttpContext context, Action bodyRead, CancellationToken cancelled)
    {
        var actor = Actor.Anonymous;
        if (context.User.Identities.Any(identity => identity.IsAuthenticated))
        {
            if (await actors.FindAsync(context.User, cancelled).ConfigureAwait(false) is not { Kind: not ActorKind.Anonymous } known) return new RefusedRequest(RequestErrors.ActorUnknown);
            actor = known;
        }
        else if (!route.IsAnonymous)
        {
            // Also where a host has opened the end point by mistake.
            return new RefusedRequest(RequestErrors.SignInRequired);
        }

        if (route.IsAnonymous && strangers.Refuse(context, actor) is { } wait) return new RefusedRequest(RequestErrors.RateLimited, retryAfter: wait);
        if (!Acceptable.Json(context.Request)) return new RefusedRequest(RequestErrors.NotAcceptable);
        return await route.AnswerAsync(new()
        {
            Http = context,
            Actor = actor,
            Services = services,
            MaxBodyBytes = _options.MaxBodyBytes,
            BodyRead = bodyRead,
            Cancelled = cancelled,
        }).ConfigureAwait(false);
    }

    /// <summary>Whether nobody waits for an answer. A connection that breaks while the body is read may say so before the request does.</summary>
    private static bool HasHungUp(HttpContext context, Exception exception, bool bodyRead) =>
        context.RequestAborted.IsCancellationRequested || (!bodyRead && exception is ConnectionAbortedException or (IOException and not BadHttpRequestException));

    private RefusedRequest Refused(Exception exception, RelationRoute route, string template, bool timeIsUp, bool bodyRead)
    {
        if (exception is BadHttpRequestException bad)
        {
            return new(bad.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => RequestErrors.BodyTooLarge,
                StatusCodes.Status408RequestTimeout => RequestErrors.BodyTooSlow,
                _ => RequestErrors.Malformed,
            });
        }

        if (timeIsUp && exception is OperationCanceledException)
        {
            logger.TookTooLong(route.Name, route.HttpMethod, template, _options.RequestTimeLimit);
            return bodyRead ? new(RequestErrors.TimeLimit, retryAfter: _options.RetryAfter) : new(RequestErrors.BodyTooSlow);
        }

        if (exception is IStoreFault { IsTransient: true })
        {
            logger.StoreAway(route.Name, route.HttpMethod, template, exception.Message);
            return new(RequestErrors.StoreAway, retryAfter: _options.RetryAfter);
        }

        Activity.Current?.SetStatus(ActivityStatusCode.Error);
        logger.Failed(exception, route.Name, route.HttpMethod, template);
        return new(RequestErrors.Failed);
    }
}
