using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A store of customers that fails, conflicts and waits when told to.</summary>
/// <param name="store">The store that does the work.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class FaultyCustomerStore(ICustomerStore store, StoreFaults faults) : ICustomerStore
{
    /// <inheritdoc />
    public Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindInvitationAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindInvitationByTokenAsync(hash, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindOpenInvitationAsync(sender, provider, email, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListInvitationsAsync(query, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListExpiringInvitationsAsync(sender, before, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindAcceptanceAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindRelationshipAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindActiveRelationshipAsync(partner, customer, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListRelationshipsAsync(query, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListSharedAsync(asking, otherPartner, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindRequestAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken) =>
        faults.SaveAsync(() => store.SaveAsync(change, cancellationToken), cancellationToken);
}
