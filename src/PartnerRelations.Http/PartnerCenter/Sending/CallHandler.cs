using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PartnerRelations.Http.PartnerCenter.Operations;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// The outermost handler: gives a logical call its ids, refuses what cannot succeed, bounds its time, and lets nothing out but an answer,
/// the one exception, or the caller's own cancellation. Retries happen inside it, whoever makes them, so that all tries share the ids.
/// </summary>
internal sealed class CallHandler(Connection connection) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = WireCall.Begin(connection, request);
        using var activity = CallTelemetry.Start(call);
        using var limit = new CallLimit(connection.Timeout, connection.Clock, cancellationToken);
        try
        {
            Check(request, call);
            RequestHeaders.Set(request, call);
            var response = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            response.RequestMessage = request;
            call.Answered(response);
            BodilessAnswer.Fill(response, call);
            Ended(call, (int)response.StatusCode, activity);
            return response;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception broken)
        {
            var fault = CallFaults.Of(broken, call, timedOut: limit.IsOver);
            CallTelemetry.Failed(call, fault, activity);
            connection.Logger.Failed(call.Name, fault.Kind, call.Tries, call.RequestId, call.CorrelationId);
            throw fault;
        }
    }

    private void Check(HttpRequestMessage request, WireCall call)
    {
        if (!connection.IsOwn(request.RequestUri)) throw CallFaults.Refused(call, "The address is on another host than the API's, and no token goes there.", "Call the address without this client.");
        if (call.Path is not null && !PathCheck.Fits(call.Path, request.RequestUri!, connection.BasePath)) throw CallFaults.Refused(call, "An id is empty, or holds a slash, a line end or dots that would make another call of this one.", "Pass ids as the service gave them.");
        if (call.Operation is { } operation && CallerCheck.Refuse(operation, request.RequestUri!.Query, connection.Options) is var (meaning, remedy)) throw CallFaults.Refused(call, meaning, remedy);
    }

    private void Ended(WireCall call, int status, Activity? activity)
    {
        var elapsed = connection.Clock.GetElapsedTime(call.Started);
        CallTelemetry.Ended(call, status, elapsed, activity);
        var level = status is 401 or 403 or 429 or >= 500 ? LogLevel.Warning : LogLevel.Debug;
        if (connection.Logger.IsEnabled(level)) connection.Logger.Ended(level, call.Name, status, elapsed.TotalMilliseconds, call.Tries, call.RequestId, call.CorrelationId);
    }
}
