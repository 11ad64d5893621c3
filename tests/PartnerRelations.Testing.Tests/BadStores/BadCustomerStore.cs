using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>A store of customers that breaks one promise at a time.</summary>
internal abstract class BadCustomerStore(InMemoryPartnerStorage storage) : ICustomerStore
{
    protected ICustomerStore Inner { get; } = new InMemoryCustomerStore(storage);

    public virtual Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) => Inner.FindInvitationAsync(asking, id, cancellationToken);

    public Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) => Inner.FindInvitationByTokenAsync(hash, cancellationToken);

    public virtual Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken) =>
        Inner.FindOpenInvitationAsync(sender, provider, email, cancellationToken);

    public virtual Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken) =>
        Inner.ListInvitationsAsync(query, range, cancellationToken);

    public virtual Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        Inner.ListExpiringInvitationsAsync(sender, before, range, cancellationToken);

    public virtual Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) => Inner.FindAcceptanceAsync(asking, id, cancellationToken);

    public virtual Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken) => Inner.FindRelationshipAsync(asking, id, cancellationToken);

    public Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        Inner.FindActiveRelationshipAsync(partner, customer, cancellationToken);

    public virtual Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken) =>
        Inner.ListRelationshipsAsync(query, range, cancellationToken);

    public virtual Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken) =>
        Inner.ListSharedAsync(asking, otherPartner, range, cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => Inner.FindRequestAsync(key, cancellationToken);

    public virtual Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change, cancellationToken);

    /// <summary>Writes record by record, and leaves what it has written when a later one clashes.</summary>
    internal sealed class SavingOneByOne(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override async Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken)
        {
            var result = await Inner.SaveAsync(change with { Relationships = [], Events = [.. change.Events.OfType<CustomerInvitationEvent>()] }, cancellationToken);
            foreach (var next in change.Relationships)
            {
                if (result != SaveResult.Saved) return result;
                var single = new CustomerChange { Invitations = [], Relationships = [next], Events = [change.Events.Single(one => one.RecordId == next.Id.Value)], TokenHashes = [] };
                result = await Inner.SaveAsync(single, cancellationToken);
            }

            return result;
        }
    }

    /// <summary>Keeps no evidence.</summary>
    internal sealed class WithoutAcceptances(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change with { Acceptance = null }, cancellationToken);
    }

    /// <summary>Answers an invitation of the reseller alone where one with a provider was asked for.</summary>
    internal sealed class MixingUpKinds(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override async Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken) =>
            await Inner.FindOpenInvitationAsync(sender, provider, email, cancellationToken)
            ?? (await Inner.ListInvitationsAsync(new CustomerInvitationQuery { Sender = sender, OnlyOpen = true }, new PageRange { Take = 100 }, cancellationToken)).FirstOrDefault(one => one.Email.Equals(email));
    }

    /// <summary>Hides from a customer what it has answered.</summary>
    internal sealed class HidingFromCustomers(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override async Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) =>
            await Inner.FindInvitationAsync(asking, id, cancellationToken) is { } found && found.Sender.Tenant == asking ? found : null;
    }

    /// <summary>Forgets a part of the filter.</summary>
    internal sealed class ListingClosedOnes(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken) =>
            Inner.ListInvitationsAsync(query with { OnlyOpen = false }, range, cancellationToken);
    }

    /// <summary>Forgets a part of the filter.</summary>
    internal sealed class ListingMatchedOnes(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken) =>
            Inner.ListRelationshipsAsync(query with { OnlyAwaitingMatch = false }, range, cancellationToken);
    }

    /// <summary>Takes the last moment in.</summary>
    internal sealed class ListingTheVeryMoment(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
            Inner.ListExpiringInvitationsAsync(sender, before.AddMilliseconds(1), range, cancellationToken);
    }

    /// <summary>Shows the other partner's records instead of the asking one's.</summary>
    internal sealed class SharingTheOthers(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        public override Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken) =>
            Inner.ListSharedAsync(otherPartner, asking, range, cancellationToken);
    }

    /// <summary>Shows the evidence to whoever knows its id.</summary>
    internal sealed class LeakingAcceptances(InMemoryPartnerStorage storage) : BadCustomerStore(storage)
    {
        private readonly Dictionary<CustomerAcceptanceId, CustomerAcceptance> _kept = [];

        public override Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken)
        {
            if (change.Acceptance is { } acceptance) _kept[acceptance.Id] = acceptance;
            return Inner.SaveAsync(change, cancellationToken);
        }

        public override async Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) =>
            await Inner.FindAcceptanceAsync(asking, id, cancellationToken) ?? _kept.GetValueOrDefault(id);
    }
}
