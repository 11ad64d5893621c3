using System.Globalization;
using System.Net;
using System.Runtime.ExceptionServices;

namespace PartnerRelations.Http.Sending;

/// <summary>
/// The small built-in retry: waits as long as the service asks, or backs off with jitter, and repeats only what is safe. Ends with what it
/// has when the tries or the time for waiting are used up.
/// </summary>
internal abstract class RetryingHandler(int retries, TimeSpan maxWait, TimeProvider clock) : DelegatingHandler
{
    protected TimeProvider Clock => clock;

    protected sealed override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var budget = maxWait;
        for (var again = 1; ; again++)
        {
            HttpResponseMessage? response = null;
            Exception? broken = null;
            try
            {
                response = await TryAsync(request, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode || again > retries || !MayRepeat(request, response.StatusCode)) return response;
            }
            catch (Exception failure) when (again <= retries && !cancellationToken.IsCancellationRequested && MayRepeat(request, failure))
            {
                broken = failure;
            }

            var asked = response is null ? AskedBy(broken!) : await AskedByAsync(request, response, cancellationToken).ConfigureAwait(false);
            var wait = asked ?? RetryRules.BackOff(again);
            if (wait > budget)
            {
                if (broken is not null) ExceptionDispatchInfo.Throw(broken);
                return response!;
            }

            budget -= wait;
            response?.Dispose();
            TriedAgain(request, wait, response is null ? broken!.GetType().Name : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One try.</summary>
    protected virtual Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    protected virtual bool MayRepeat(HttpRequestMessage request, Exception broken) => RetryRules.MayRepeat(CallProgress.Of(request), broken);

    /// <summary>How long the answer asks to wait; null where it does not say.</summary>
    protected virtual ValueTask<TimeSpan?> AskedByAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        ValueTask.FromResult(RetryAfter.Of(response, null, clock));

    /// <summary>How long the fault asks to wait; null where it does not say.</summary>
    protected virtual TimeSpan? AskedBy(Exception broken) => null;

    /// <summary>Notes that the call is tried again.</summary>
    protected abstract void TriedAgain(HttpRequestMessage request, TimeSpan wait, string reason);

    private static bool MayRepeat(HttpRequestMessage request, HttpStatusCode status) => RetryRules.MayRepeat(CallProgress.Of(request), status);
}
