using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>The outermost handler: puts on a request what its call carries, and tries again what is safe. Each try has a limit of its own.</summary>
internal sealed class RelationsHandler(RelationsConnection connection) : RetryingHandler(connection.Options.Retries, connection.Options.MaxRetryWait, connection.Clock)
{
    protected override async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (RelationsCall)CallProgress.Of(request);
        if (!call.IsWritten) CallBody.Write(request, call);
        call.IsWritten = true;
        using var limit = new CallLimit(connection.Options.TryTimeout, connection.Clock, cancellationToken);
        try
        {
            return await base.TryAsync(request, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (limit.IsOver)
        {
            throw new TimeoutException($"No answer came within {connection.Options.TryTimeout}.", late);
        }
    }

    protected override bool MayRepeat(HttpRequestMessage request, Exception broken) => broken is TimeoutException ? CallProgress.Of(request) is { IsRepeatable: true } or { WasSent: false } : base.MayRepeat(request, broken);

    protected override void TriedAgain(HttpRequestMessage request, TimeSpan wait, string reason)
    {
        var call = (RelationsCall)CallProgress.Of(request);
        connection.Logger.TriedAgain(call.Operation, wait, reason);
    }
}
