using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>
/// Keeps provider links, consents and their events. Every promise here is a case of the conformance suite: run it against your own
/// implementation. A store hands out what was saved, exactly, and is safe for concurrent use.
/// </summary>
public interface IProviderLinkStore : IRequestStore
{
    /// <summary>The link, if the asking tenant is its provider or its reseller; null otherwise.</summary>
    Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken);

    /// <summary>The link whose newest token has this hash, in whatever status; null for hashes that were replaced. Whoever holds the token may ask.</summary>
    Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken);

    /// <summary>The one link of the provider that is stored as Invited for this address; null when there is none.</summary>
    Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken);

    /// <summary>The one Active link of the two; null when there is none.</summary>
    Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken);

    /// <summary>The links that match, in ascending order of their ids.</summary>
    Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken);

    /// <summary>The links of the provider that are stored as Invited and have an expiry before the moment, in ascending order of their ids.</summary>
    Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken);

    /// <summary>The consent, if the asking tenant is its provider or its reseller; null otherwise.</summary>
    Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a change whole or not at all: saved iff the store holds exactly the version before (nothing for 1), no other link is
    /// Invited for the same (provider, normalised e-mail), no other is Active for the same (provider, reseller), and the request is new.
    /// A cancelled token throws and writes nothing.
    /// </summary>
    Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken);
}

/// <summary>Which links a tenant asks for. Each combination has an index.</summary>
public sealed record ProviderLinkQuery
{
    /// <summary>The tenant that asks.</summary>
    public required TenantId Asking { get; init; }

    /// <summary>On which side it asks: <see cref="ProviderLinkParty.Provider"/> or <see cref="ProviderLinkParty.Reseller"/>.</summary>
    public required ProviderLinkParty Side { get; init; }

    /// <summary>The stored status; null for all.</summary>
    public ProviderLinkStatus? Status { get; init; }

    /// <summary>The tenant on the other side; null for all.</summary>
    public TenantId? OtherParty { get; init; }
}

/// <summary>What one command writes: the next record, its event, and what belongs to it.</summary>
public sealed record ProviderLinkChange
{
    /// <summary>The next record.</summary>
    public required ProviderLink Link { get; init; }

    /// <summary>The event that made it; same id and version.</summary>
    public required ProviderLinkEvent Event { get; init; }

    /// <summary>The consent that an approval leaves; null otherwise.</summary>
    public Consent? Consent { get; init; }

    /// <summary>The hash of a new token, which replaces the link's earlier one; null to keep that.</summary>
    public InvitationTokenHash? TokenHash { get; init; }

    /// <summary>The request that it answers; null where the command had none.</summary>
    public StoredRequest? Request { get; init; }
}
