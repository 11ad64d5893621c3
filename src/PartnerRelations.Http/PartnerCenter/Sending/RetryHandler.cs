using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Tries again what Microsoft's APIs may pass, which say in words how long to wait where no header does.</summary>
internal sealed class RetryHandler(Connection connection) : RetryingHandler(connection.Options.Retries, connection.Options.MaxRetryWait, connection.Clock)
{
    protected override bool MayRepeat(HttpRequestMessage request, Exception broken) => broken is PartnerCenterException fault ? fault.IsPassing : base.MayRepeat(request, broken);

    protected override TimeSpan? AskedBy(Exception broken) => (broken as PartnerCenterException)?.RetryAfter;

    protected override async ValueTask<TimeSpan?> AskedByAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.RetryAfter is not null) return RetryAfter.Of(response, null, Clock);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return RetryAfter.Of(response, FaultBody.Read(body, [WireCall.Of(request).Token?.Reveal()]).Description, Clock);
    }

    protected override void TriedAgain(HttpRequestMessage request, TimeSpan wait, string reason)
    {
        var call = WireCall.Of(request);
        connection.Logger.TriedAgain(call.Name, wait, reason, call.RequestId);
    }
}
