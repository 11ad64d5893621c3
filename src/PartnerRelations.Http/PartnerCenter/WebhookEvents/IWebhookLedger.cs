namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// Remembers which events were handled, so that a duplicate is not handled again. The one that is registered unless another is keeps them in
/// memory, up to 100,000: enough for one process whose handlers bear an event twice. With several processes, register one over a shared store.
/// </summary>
public interface IWebhookLedger
{
    /// <summary>
    /// Claims an event for handling, atomically: of several claims of one event at once exactly one is <see cref="WebhookClaimResult.Claimed"/>.
    /// A claim that was neither completed nor given back lapses at <see cref="WebhookClaim.LeaseUntil"/>.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels, and claims nothing.</param>
    Task<WebhookClaimResult> ClaimAsync(WebhookClaim claim, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Keeps the event as handled until <see cref="WebhookClaim.RememberUntil"/>, whoever holds the claim now.</summary>
    Task CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken);

    /// <summary>Gives the event back, because handling failed; does nothing when another claim took its place or the event is handled.</summary>
    Task ReleaseAsync(WebhookClaim claim, CancellationToken cancellationToken);
}

/// <summary>A claim of one delivery to handle its event.</summary>
public sealed record WebhookClaim
{
    /// <summary>What tells the event from others: 64 hexadecimal digits, the same for every delivery of it.</summary>
    public required string EventKey { get; init; }

    /// <summary>What tells this claim from others of the same event.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the claim lapses unless it is completed, in UTC.</summary>
    public required DateTimeOffset LeaseUntil { get; init; }

    /// <summary>How long a handled event has to be remembered, in UTC; afterwards it is too old to be accepted.</summary>
    public required DateTimeOffset RememberUntil { get; init; }
}

/// <summary>What a claim came to.</summary>
public enum WebhookClaimResult
{
    /// <summary>Handle it.</summary>
    Claimed,

    /// <summary>Another claim holds it and has not lapsed.</summary>
    HeldByAnother,

    /// <summary>It was handled.</summary>
    Handled,
}
