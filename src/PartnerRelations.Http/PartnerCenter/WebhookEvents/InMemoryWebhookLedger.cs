namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// The ledger of one process. Each claim costs the same however many events are remembered; at the limit the oldest ones are forgotten.
/// </summary>
internal sealed class InMemoryWebhookLedger(int most = InMemoryWebhookLedger.Most) : IWebhookLedger
{
    public const int Most = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The claims in their order; one whose entry has been taken over or given back is passed by.</summary>
    private readonly Queue<(string Key, Guid Claim)> _order = new();

    public int Count
    {
        get
        {
            lock (_lock) return _entries.Count;
        }
    }

    public Task<WebhookClaimResult> ClaimAsync(WebhookClaim claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Forget(now);
            if (_entries.TryGetValue(claim.EventKey, out var held) && held.Until > now)
            {
                return Task.FromResult(held.IsHandled ? WebhookClaimResult.Handled : WebhookClaimResult.HeldByAnother);
            }

            _entries[claim.EventKey] = new Entry(claim.Id, claim.LeaseUntil, IsHandled: false);
            _order.Enqueue((claim.EventKey, claim.Id));
            return Task.FromResult(WebhookClaimResult.Claimed);
        }
    }

    public Task CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(claim.EventKey, out var held)) _order.Enqueue((claim.EventKey, claim.Id));
            _entries[claim.EventKey] = new Entry(held?.Claim ?? claim.Id, claim.RememberUntil, IsHandled: true);
        }

        return Task.CompletedTask;
    }

    public Task ReleaseAsync(WebhookClaim claim, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(claim.EventKey, out var held) && held.Claim == claim.Id && !held.IsHandled) _entries.Remove(claim.EventKey);
        }

        return Task.CompletedTask;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var first))
        {
            var isCurrent = _entries.TryGetValue(first.Key, out var entry) && entry.Claim == first.Claim;
            if (isCurrent && entry!.Until > now && _order.Count < most) return;
            _order.Dequeue();
            if (isCurrent) _entries.Remove(first.Key);
        }
    }

    private sealed record Entry(Guid Claim, DateTimeOffset Until, bool IsHandled);
}
