using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>Invitations to customers, relationships and acceptances in memory, with every promise of the interface. Safe for concurrent use.</summary>
/// <param name="storage">Where they are kept; stores over the same storage see the same records.</param>
public sealed class InMemoryCustomerStore(InMemoryPartnerStorage storage) : ICustomerStore
{
    private readonly CustomerTables _tables = storage.Tables<CustomerTables>();

    /// <inheritdoc />
    public Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Invitations.Find(id.Value) is { } invitation && (invitation.Sender.Tenant == asking || invitation.Customer?.Tenant == asking) ? invitation : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync(() => _tables.Invitations.FindByToken(hash), cancellationToken);
    }

    /// <inheritdoc />
    public Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        return storage.ReadAsync(() => _tables.Open.Find((sender, provider, email.Normalized)), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        range.ThrowIfEmpty();
        var list = new CustomerTables.InvitationList
        {
            Sender = query.Sender,
            Status = query.Status,
            OnlyOpen = query.OnlyOpen,
            Type = query.Type,
            Provider = query.Provider,
        };
        return storage.ReadAsync(() => _tables.BySender.List(list, range), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken)
    {
        range.ThrowIfEmpty();
        return storage.ReadAsync(() => _tables.Expiring.List(sender, range, invitation => invitation.ExpiresAt < before), cancellationToken);
    }

    /// <inheritdoc />
    public Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Acceptances.Find(id.Value) is { } acceptance
            && (acceptance.Customer.Tenant == asking || acceptance.Reseller.Tenant == asking || acceptance.Provider?.Tenant == asking)
            ? acceptance
            : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Relationships.Find(id.Value) is { } relationship && (relationship.Partner == asking || relationship.Customer.Tenant == asking) ? relationship : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        storage.ReadAsync(() => _tables.Active.Find((partner, customer)), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        range.ThrowIfEmpty();
        return storage.ReadAsync(
            () => query switch
            {
                { Side: not (CustomerRelationshipParty.Partner or CustomerRelationshipParty.Customer) } =>
                    throw new ArgumentException($"Lists are asked for on the side of the partner or the customer, not of {query.Side}.", nameof(query)),
                { Side: CustomerRelationshipParty.Partner, OtherParty: { } customer } => _tables.ByPair.List((query.Asking, new CustomerId(customer)), range, Matches),
                { Side: CustomerRelationshipParty.Customer, OtherParty: { } partner } => _tables.ByPair.List((partner, new CustomerId(query.Asking)), range, Matches),
                { Side: CustomerRelationshipParty.Partner, OnlyAwaitingMatch: true } => _tables.AwaitingMatch.List(query.Asking, range, Matches),
                _ => _tables.BySide.List((query.Side, query.Asking, query.Status), range, Matches),
            },
            cancellationToken);

        bool Matches(CustomerRelationship relationship) =>
            (query.Status is null || relationship.Status == query.Status) && (!query.OnlyAwaitingMatch || relationship.AwaitsMatch);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken)
    {
        range.ThrowIfEmpty();
        return storage.ReadAsync(
            () => _tables.BySide.List(
                (CustomerRelationshipParty.Partner, asking, CustomerRelationshipStatus.Active),
                range,
                relationship => _tables.Active.Find((otherPartner, relationship.Customer)) is not null),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return storage.ReadAsync(() => storage.Requests.Find(key), cancellationToken);
    }

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var events = change.Events.ToDictionary(one => (one.RecordId, one.Version));
        if (events.Count != change.Invitations.Count + change.Relationships.Count) throw new ArgumentException("A change has exactly one event for each record.", nameof(change));
        var write = new StorageWrite(change.Request);
        foreach (var next in change.Invitations)
        {
            write.Save(_tables.Invitations, next, Of(next.Id.Value, next.Version), change.TokenHashes.SingleOrDefault(token => token.InvitationId == next.Id)?.Hash);
        }

        foreach (var next in change.Relationships) write.Save(_tables.Relationships, next, Of(next.Id.Value, next.Version));
        return storage.SaveAsync(write.Append(_tables.Acceptances, change.Acceptance), cancellationToken);

        CustomerEvent Of(Guid id, long version) => events.TryGetValue((id, version), out var found)
            ? found
            : throw new ArgumentException($"The change has no event of version {version} of {id}.", nameof(change));
    }
}
