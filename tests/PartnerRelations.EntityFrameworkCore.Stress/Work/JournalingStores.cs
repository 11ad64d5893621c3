using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>A store whose saves are written into the journal once they are answered.</summary>
internal sealed class JournalingLinkStore(IProviderLinkStore store, SaveJournal journal) : IProviderLinkStore
{
    public Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) => store.FindAsync(asking, id, cancellationToken);

    public Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) => store.FindByTokenAsync(hash, cancellationToken);

    public Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken) => store.FindInvitedAsync(provider, email, cancellationToken);

    public Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken) => store.FindActiveAsync(provider, reseller, cancellationToken);

    public Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken) => store.ListAsync(query, range, cancellationToken);

    public Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        store.ListExpiringAsync(provider, before, range, cancellationToken);

    public Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) => store.FindConsentAsync(asking, id, cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => store.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken) =>
        journal.SavingAsync(store.SaveAsync(change, cancellationToken), [change.Event]);
}

/// <summary>The same for customers.</summary>
internal sealed class JournalingCustomerStore(ICustomerStore store, SaveJournal journal) : ICustomerStore
{
    public Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) => store.FindInvitationAsync(asking, id, cancellationToken);

    public Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) => store.FindInvitationByTokenAsync(hash, cancellationToken);

    public Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken) =>
        store.FindOpenInvitationAsync(sender, provider, email, cancellationToken);

    public Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken) =>
        store.ListInvitationsAsync(query, range, cancellationToken);

    public Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        store.ListExpiringInvitationsAsync(sender, before, range, cancellationToken);

    public Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) => store.FindAcceptanceAsync(asking, id, cancellationToken);

    public Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken) => store.FindRelationshipAsync(asking, id, cancellationToken);

    public Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        store.FindActiveRelationshipAsync(partner, customer, cancellationToken);

    public Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken) =>
        store.ListRelationshipsAsync(query, range, cancellationToken);

    public Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken) =>
        store.ListSharedAsync(asking, otherPartner, range, cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => store.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken) =>
        journal.SavingAsync(store.SaveAsync(change, cancellationToken), change.Events);
}
