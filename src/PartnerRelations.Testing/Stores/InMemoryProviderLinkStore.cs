using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>Provider links and consents in memory, with every promise of the interface. Safe for concurrent use.</summary>
/// <param name="storage">Where they are kept; stores over the same storage see the same records.</param>
public sealed class InMemoryProviderLinkStore(InMemoryPartnerStorage storage) : IProviderLinkStore
{
    private readonly ProviderLinkTables _tables = storage.Tables<ProviderLinkTables>();

    /// <inheritdoc />
    public Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Links.Find(id.Value) is { } link && (link.Provider.Tenant == asking || link.Reseller?.Tenant == asking) ? link : null, cancellationToken);

    /// <inheritdoc />
    public Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync(() => _tables.Links.FindByToken(hash), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        return storage.ReadAsync(() => _tables.Invited.Find((provider, email.Normalized)), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken) =>
        storage.ReadAsync(() => _tables.Active.Find((provider, reseller)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        range.ThrowIfEmpty();
        return storage.ReadAsync(
            () => (query.Side, query.OtherParty) switch
            {
                (ProviderLinkParty.Provider or ProviderLinkParty.Reseller, null) => _tables.BySide.List((query.Side, query.Asking, query.Status), range),
                (ProviderLinkParty.Provider, { } other) => OfPair(new ProviderId(query.Asking), new ResellerId(other), query.Status, range),
                (ProviderLinkParty.Reseller, { } other) => OfPair(new ProviderId(other), new ResellerId(query.Asking), query.Status, range),
                _ => throw new ArgumentException($"Lists are asked for on the side of the provider or the reseller, not of {query.Side}.", nameof(query)),
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken)
    {
        range.ThrowIfEmpty();
        return storage.ReadAsync(() => _tables.Expiring.List(provider, range, link => link.ExpiresAt < before), cancellationToken);
    }

    /// <inheritdoc />
    public Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Consents.Find(id.Value) is { } consent && (consent.Provider.Tenant == asking || consent.Reseller.Tenant == asking) ? consent : null, cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return storage.ReadAsync(() => storage.Requests.Find(key), cancellationToken);
    }

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(
            new StorageWrite(change.Request).Save(_tables.Links, change.Link, change.Event, change.TokenHash).Append(_tables.Consents, change.Consent),
            cancellationToken);
    }

    private IReadOnlyList<ProviderLink> OfPair(ProviderId provider, ResellerId reseller, ProviderLinkStatus? status, PageRange range) =>
        _tables.ByPair.List((provider, reseller), range, link => status is null || link.Status == status);
}
