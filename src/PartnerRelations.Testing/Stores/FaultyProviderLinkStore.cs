using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A store of provider links that fails, conflicts and waits when told to.</summary>
/// <param name="store">The store that does the work.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class FaultyProviderLinkStore(IProviderLinkStore store, StoreFaults faults) : IProviderLinkStore
{
    /// <inheritdoc />
    public Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindByTokenAsync(hash, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindInvitedAsync(provider, email, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindActiveAsync(provider, reseller, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListAsync(query, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListExpiringAsync(provider, before, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindConsentAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindRequestAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken) =>
        faults.SaveAsync(() => store.SaveAsync(change, cancellationToken), cancellationToken);
}
