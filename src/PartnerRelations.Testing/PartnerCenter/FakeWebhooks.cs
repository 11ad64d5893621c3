using System.Security.Cryptography.X509Certificates;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// The webhooks of a <see cref="FakePartnerCenter"/> (PC-W1): what happens at it is told to the partners that registered for it, signed with a
/// throw-away certificate that the fake itself serves. Nothing is posted by itself: <see cref="DeliverAsync"/> posts what is
/// due by the fake's clock. Safe for concurrent use.
/// </summary>
public sealed class FakeWebhooks
{
    private static readonly Uri Microsofts = new("https://3psostorageacct.blob.core.windows.net");

    private readonly FakePartnerCenter _center;
    private readonly TimeProvider _clock;
    private readonly WebhookQueue _queue = new();
    private readonly WebhookLevers _levers = new();
    private volatile Lazy<WebhookSigner> _signer = WebhookSigner.Shared;

    internal FakeWebhooks(FakePartnerCenter center, TimeProvider clock) => (_center, _clock) = (center, clock);

    /// <summary>The root to which the certificate leads: whoever verifies signatures has to trust it. It is made when it is first asked for, once in a process.</summary>
    public X509Certificate2 Root => _signer.Value.Root;

    /// <summary>Where deliveries say that the certificate is: Microsoft's documented address, or the same path of <see cref="FakePartnerCenter.Address"/>.</summary>
    public Uri CertificateUrl => new(_center.Address ?? Microsofts, "/cert/pcnotifications-dispatch.microsoft.com.cer");

    /// <summary>The last thousand deliveries, oldest first, whatever has become of them.</summary>
    public IReadOnlyList<FakeWebhookDelivery> Deliveries => _queue.All;

    /// <summary>The bytes of the certificate, in DER, as they are served.</summary>
    internal byte[] Certificate => _signer.Value.Certificate;

    /// <summary>A new certificate at the same address, of the same root; what is delivered from now on is signed with it.</summary>
    public void RenewCertificate()
    {
        var renewed = _signer.Value.Renewed();
        _signer = new(renewed);
    }

    /// <summary>Tells a partner of something that did not happen here, if it registered for events of that name.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="eventName">The event's name; it may be one of tomorrow.</param>
    /// <param name="resourceName">The kind of the resource.</param>
    /// <param name="resourceUri">The address of the resource; null prints null.</param>
    /// <param name="auditUri">The address of the audit record; null prints null.</param>
    /// <returns>Whether it registered.</returns>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public bool Raise(TenantId partner, string eventName, string resourceName, string? resourceUri = null, string? auditUri = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        ArgumentNullException.ThrowIfNull(resourceName);
        if (_center.FindPartner(partner) is null) throw new KeyNotFoundException($"There is no partner {partner}.");
        return Raise(partner, new WebhookEvent { Name = eventName, ResourceName = resourceName, ResourceUri = resourceUri, AuditUri = auditUri, ChangedAt = _clock.GetUtcNow() });
    }

    /// <summary>The next events are never delivered.</summary>
    /// <param name="times">How many.</param>
    public void LoseNext(int times = 1) => _levers.Lose(times);

    /// <summary>The next events are delivered twice.</summary>
    /// <param name="times">How many.</param>
    public void RepeatNext(int times = 1) => _levers.Repeat(times);

    /// <summary>The next events are delivered later, by the fake's clock; changes of subscriptions come up to 48 hours late.</summary>
    /// <param name="delay">How much later.</param>
    /// <param name="times">How many.</param>
    public void DelayNext(TimeSpan delay, int times = 1) => _levers.Delay(delay, times);

    /// <summary>
    /// Posts everything that is due. What is not answered with a status of success is tried again after 1, 2, 4, … minutes, an hour at most,
    /// ten times in all; then it lies in the offline queue.
    /// </summary>
    /// <param name="post">Posts, and answers the status. Throwing counts as no answer, unless it is this token's cancellation.</param>
    /// <param name="cancellationToken">Stops before the next post; what is being posted then is tried again.</param>
    /// <returns>How many were posted.</returns>
    public async Task<int> HandOverAsync(Func<FakeWebhookPost, CancellationToken, Task<int>> post, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        var count = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _center.CatchUpWithTheClock();
            if (_queue.Take(_clock.GetUtcNow()) is not { } due) return count;
            var status = await TryPostAsync(due, post, cancellationToken).ConfigureAwait(false);
            _queue.Tried(due, status, _clock.GetUtcNow());
            count++;
        }
    }

    /// <summary>Posts everything that is due over HTTP, and tries again what fails, as <see cref="HandOverAsync"/> does.</summary>
    /// <param name="client">An <see cref="HttpClient"/>, or a handler in an invoker.</param>
    /// <param name="cancellationToken">Stops before the next post.</param>
    /// <returns>How many were posted.</returns>
    public Task<int> DeliverAsync(HttpMessageInvoker client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return HandOverAsync((post, token) => WebhookSending.SendAsync(client, post, token), cancellationToken);
    }

    internal void Hear(FakeAuditRecord record)
    {
        if (_center.Peek(state => state.Partners.Find(record.Partner)?.Webhooks is null ? null : WebhookEvents.Of(record, state)) is { } told) Raise(record.Partner, told);
    }

    internal bool Raise(TenantId partner, WebhookEvent told)
    {
        if (_center.Peek(state => state.Partners.Find(partner)?.Webhooks) is not { } registration || !registration.WebhookEvents.Contains(told.Name, StringComparer.OrdinalIgnoreCase)) return false;
        var (isLost, isTwice, delay) = _levers.Take();
        var delivery = new FakeWebhookDelivery
        {
            Number = 0,
            Partner = partner,
            EventName = told.Name,
            WebhookUrl = registration.WebhookUrl,
            Body = told.Json(),
            State = isLost ? FakeWebhookState.Lost : FakeWebhookState.Waiting,
            DueAt = isLost ? null : _clock.GetUtcNow() + delay,
            HasOwnHeader = registration.SignatureTokenToMsSignatureHeader,
            Validation = told.Validation,
        };
        _queue.Add(delivery);
        if (isTwice && !isLost) _queue.Add(delivery);
        return true;
    }

    internal WebhookTest? FindTest(Guid id) => _queue.FindTest(id);

    internal void Forget()
    {
        _queue.Forget();
        _levers.Forget();
    }

    private async Task<int?> TryPostAsync(FakeWebhookDelivery due, Func<FakeWebhookPost, CancellationToken, Task<int>> post, CancellationToken cancellationToken)
    {
        try
        {
            return await post(_signer.Value.Post(due, CertificateUrl), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _queue.PutBack(due);
            throw;
        }
#pragma warning disable CA1031 // The service does not care why a partner's host did not answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
