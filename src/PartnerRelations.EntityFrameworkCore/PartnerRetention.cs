using Microsoft.Extensions.Options;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Retention;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>Lets go of what was kept for long enough. Call it once a day, from whatever scheduler the host has; several processes may call it at once. A singleton.</summary>
public sealed class PartnerRetention
{
    private readonly PartnerStorage _storage;
    private readonly IOptions<PartnerRetentionOptions> _options;
    private readonly TimeProvider _clock;

    internal PartnerRetention(PartnerStorage storage, IOptions<PartnerRetentionOptions> options, TimeProvider clock) => (_storage, _options, _clock) = (storage, options, clock);

    /// <summary>
    /// Deletes requests, and closed invitations with their events, that are older than <see cref="PartnerRetentionOptions"/> says. Consents and
    /// acceptances stay, and so do invitations of which a handler has not seen every event. Works in small writes, so that nobody waits for it.
    /// </summary>
    /// <param name="cancellationToken">Stops between two writes; what was deleted stays deleted.</param>
    public async Task<PurgeRun> PurgeAsync(CancellationToken cancellationToken = default)
    {
        var (options, now) = (_options.Value, _clock.GetUtcNow());
        var run = new PurgeRun { Requests = await RequestPurge.RunAsync(_storage, now - options.Requests, cancellationToken).ConfigureAwait(false) };
        if (options.ClosedInvitations is not { } kept) return run;
        var invitations = new InvitationPurge(_storage, now - kept);
        return run with
        {
            ProviderInvitations = await invitations.OfProvidersAsync(cancellationToken).ConfigureAwait(false),
            CustomerInvitations = await invitations.ToCustomersAsync(cancellationToken).ConfigureAwait(false),
        };
    }
}

/// <summary>What a purge has deleted.</summary>
public sealed record PurgeRun
{
    /// <summary>How many requests.</summary>
    public int Requests { get; init; }

    /// <summary>How many invitations of providers to resellers.</summary>
    public int ProviderInvitations { get; init; }

    /// <summary>How many invitations to customers.</summary>
    public int CustomerInvitations { get; init; }
}
