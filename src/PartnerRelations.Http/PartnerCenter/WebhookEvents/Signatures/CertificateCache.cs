using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>
/// The certificates by their addresses: each is fetched once, however many deliveries wait for it, and kept for its time. Anybody may name
/// addresses on an allowed host, so what was refused is kept briefly, never pushes a good one out, and few are fetched at once.
/// </summary>
internal sealed class CertificateCache(CertificateDownload download, CertificateCheck check, IOptions<PartnerCenterWebhookOptions> options, TimeProvider clock)
{
    public const int MostKept = 64;
    public const int MostAtOnce = 8;

    public static readonly TimeSpan RefusalLifetime = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<Uri, SigningCertificate> _kept = [];
    private readonly ConcurrentDictionary<Uri, Lazy<Task<SigningCertificate>>> _underWay = new();

    /// <summary>What is kept, or null.</summary>
    public SigningCertificate? Find(Uri address)
    {
        lock (_lock) return _kept.GetValueOrDefault(address) is { } kept && clock.GetUtcNow() < Until(kept) ? kept : null;
    }

    /// <summary>Fetches it, or waits for whoever is fetching it. A waiting delivery that is cancelled stops waiting and disturbs no other.</summary>
    public async Task<SigningCertificate> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        if (_underWay.Count >= MostAtOnce && !_underWay.ContainsKey(address)) return SigningCertificate.Refused(WebhookErrors.CertificateUnavailable, clock.GetUtcNow());
        var fetching = _underWay.GetOrAdd(address, key => new Lazy<Task<SigningCertificate>>(() => FetchAndKeepAsync(key)));
        return await fetching.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<SigningCertificate> FetchAndKeepAsync(Uri address)
    {
        try
        {
            var (file, refusal) = await download.FetchAsync(address).ConfigureAwait(false);
            var now = clock.GetUtcNow();
            var found = file is { } bytes ? check.Judge(bytes, now) : SigningCertificate.Refused(refusal!, now);
            lock (_lock) Keep(address, found);
            return found;
        }
        finally
        {
            _underWay.TryRemove(address, out _);
        }
    }

    private void Keep(Uri address, SigningCertificate found)
    {
        // A good one outlives an outage of the host that it came from.
        if (found.Refusal == WebhookErrors.CertificateUnavailable && _kept.TryGetValue(address, out var held) && held.Refusal is null)
        {
            _kept[address] = held with { AskedAgainAt = found.FetchedAt };
            return;
        }

        if (_kept.Count >= MostKept && !_kept.ContainsKey(address))
        {
            var (loser, least) = _kept.MinBy(entry => (entry.Value.Refusal is null, Until(entry.Value)));
            if (found.Refusal is not null && least.Refusal is null) return;
            _kept.Remove(loser);
        }

        _kept[address] = found;
    }

    private DateTimeOffset Until(SigningCertificate kept) => kept.FetchedAt + (kept.Refusal is null ? options.Value.CertificateLifetime : RefusalLifetime);
}
