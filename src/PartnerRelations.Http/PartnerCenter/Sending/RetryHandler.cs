using System.Globalization;
using PartnerRelations.Http.PartnerCenter.Faults;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// The small built-in retry: waits as long as the service asks, or backs off with jitter, and repeats only what is safe. Ends with what it
/// has when the tries or the time for waiting are used up.
/// </summary>
internal sealed class RetryHandler(Connection connection) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = WireCall.Of(request);
        var budget = connection.Options.MaxRetryWait;
        for (var again = 1; ; again++)
        {
            HttpResponseMessage? response = null;
            Exception? broken = null;
            try
            {
                response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode || again > connection.Options.Retries || !RetryRules.MayRepeat(call, response.StatusCode)) return response;
            }
            catch (Exception failure) when (again <= connection.Options.Retries && !cancellationToken.IsCancellationRequested && RetryRules.MayRepeat(call, failure))
            {
                broken = failure;
            }

            var wait = await WaitAsync(call, again, response, broken, cancellationToken).ConfigureAwait(false);
            if (wait > budget)
            {
                if (broken is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(broken);
                return response!;
            }

            budget -= wait;
            response?.Dispose();
            connection.Logger.TriedAgain(call.Name, wait, response is null ? broken!.GetType().Name : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), call.RequestId);
            await Task.Delay(wait, connection.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan> WaitAsync(WireCall call, int again, HttpResponseMessage? response, Exception? broken, CancellationToken cancellationToken)
    {
        if (response is null) return (broken as PartnerCenterException)?.RetryAfter ?? RetryRules.BackOff(again);
        if (response.Headers.RetryAfter is not null) return RetryAfter.Of(response, null, connection.Clock) ?? RetryRules.BackOff(again);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return RetryAfter.Of(response, FaultBody.Read(body, [call.Token?.Reveal()]).Description, connection.Clock) ?? RetryRules.BackOff(again);
    }
}
