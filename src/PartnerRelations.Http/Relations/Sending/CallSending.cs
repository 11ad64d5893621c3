using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>
/// Sends one logical call: bounds its time, and lets nothing out but its answer, the one exception, or the caller's own cancellation.
/// Stands outside the <see cref="HttpClient"/>, so that a timeout that the host has set on that is a fault, too.
/// </summary>
internal static class CallSending
{
    public static async Task<PartnerResult<T>> SendAsync<T>(RelationsConnection connection, RelationsCall call, Send send, CancellationToken cancellationToken)
        where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = connection.Clock.GetTimestamp();
        using var activity = CallTelemetry.Start(call);
        using var limit = new CallLimit(connection.Options.Timeout, connection.Clock, cancellationToken);
        try
        {
            using var response = await send(call, limit.Token).ConfigureAwait(false);
            var answer = await Answers.ReadAsync<T>(call, response, connection.Clock, limit.Token).ConfigureAwait(false);
            var elapsed = connection.Clock.GetElapsedTime(started);
            CallTelemetry.Answered(call, (int)response.StatusCode, elapsed, activity);
            connection.Logger.Answered(call.Operation, (int)response.StatusCode, elapsed.TotalMilliseconds, call.Tries);
            return answer;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception broken)
        {
            var fault = CallFaults.Of(broken, call, limit.IsOver, connection.Options);
            CallTelemetry.Failed(call, fault, connection.Clock.GetElapsedTime(started), activity);
            connection.Logger.Failed(call.Operation, fault.Kind, (int?)fault.StatusCode, call.Tries, call.RequestId);
            throw fault;
        }
    }
}
