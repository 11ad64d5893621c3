using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// What a host's end point for Partner Center's webhook calls: verifies a delivery, tells duplicates from news, and hands the event to every
/// registered <see cref="IPartnerCenterEventHandler"/>. A singleton; safe for any number of deliveries at once.
/// </summary>
public sealed class PartnerCenterWebhookReceiver
{
    private readonly SignatureVerifier _verifier;
    private readonly IWebhookLedger _ledger;
    private readonly IServiceScopeFactory _scopes;
    private readonly PartnerCenterWebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    internal PartnerCenterWebhookReceiver(
        SignatureVerifier verifier, IWebhookLedger ledger, IServiceScopeFactory scopes, IOptions<PartnerCenterWebhookOptions> options, TimeProvider clock, ILogger<PartnerCenterWebhookReceiver> logger) =>
        (_verifier, _ledger, _scopes, _options, _clock, _logger) = (verifier, ledger, scopes, options.Value, clock, logger);

    /// <summary>Receives one delivery. Whatever an outsider sends is refused by value, not by exception.</summary>
    /// <param name="delivery">The delivery as it came.</param>
    /// <param name="cancellationToken">The host's token; cancelling gives the event back, so that it can come again.</param>
    /// <returns>What became of it, and the status to answer.</returns>
    /// <exception cref="Exception">What a handler or the ledger threw, after the event was given back: let it reach the host, whose 500 makes Microsoft try again.</exception>
    public async Task<WebhookReceipt> ReceiveAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var refusal = delivery.Body.Length switch
        {
            0 => WebhookErrors.BodyMissing,
            > WebhookDelivery.MaxBodyLength => WebhookErrors.BodyTooLarge,
            _ => await _verifier.RefuseAsync(delivery, cancellationToken).ConfigureAwait(false),
        };
        if (refusal is not null) return Refused(refusal);
        if (EventReader.Read(delivery.Body, delivery.Partner, out refusal) is not { } received) return Refused(refusal!);
        var now = _clock.GetUtcNow();
        refusal =
            received.ResourceChangeUtcDate.Value is not { } changedAt ? WebhookErrors.Undated
            : changedAt < now - _options.ReplayWindow ? WebhookErrors.TooOld
            : changedAt > now + _options.ClockSkew ? WebhookErrors.InTheFuture
            : null;
        return refusal is null ? await HandleOnceAsync(received, now, cancellationToken).ConfigureAwait(false) : Refused(refusal);
    }

    private async Task<WebhookReceipt> HandleOnceAsync(PartnerCenterEvent received, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claim = new WebhookClaim
        {
            EventKey = EventKey.Of(received),
            Id = Guid.CreateVersion7(now),
            LeaseUntil = now + _options.HandlingLease,
            RememberUntil = received.ResourceChangeUtcDate.Value!.Value + _options.ReplayWindow + _options.ClockSkew,
        };
        var result = await _ledger.ClaimAsync(claim, now, cancellationToken).ConfigureAwait(false);
        if (result != WebhookClaimResult.Claimed)
        {
            _logger.CameAgain(received.Name.Text, received.ResourceChangeUtcDate.Value, result);
            return result == WebhookClaimResult.Handled ? new(WebhookOutcome.Duplicate, 200, received, error: null) : new(WebhookOutcome.InProgress, 503, received, error: null);
        }

        try
        {
            await HandAsync(received, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await _ledger.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await _ledger.CompleteAsync(claim, CancellationToken.None).ConfigureAwait(false);
        return new(WebhookOutcome.Accepted, 200, received, error: null);
    }

    private async Task HandAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var handled = 0;
            foreach (var handler in scope.ServiceProvider.GetServices<IPartnerCenterEventHandler>())
            {
                try
                {
                    await handler.HandleAsync(received, cancellationToken).ConfigureAwait(false);
                    handled++;
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    _logger.GivenBack(received.Name.Text, received.ResourceChangeUtcDate.Value, handler.GetType().Name, exception.GetType().Name);
                    throw;
                }
            }

            _logger.Handled(received.Name.Text, received.ResourceChangeUtcDate.Value, handled);
        }
    }

    private WebhookReceipt Refused(string code)
    {
        _logger.Refused(code);
        return WebhookRefusals.Refused(code);
    }
}
