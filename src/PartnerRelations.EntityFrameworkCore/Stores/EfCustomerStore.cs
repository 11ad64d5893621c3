using Microsoft.EntityFrameworkCore;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Invitations to customers, relationships and acceptances in a database.</summary>
internal sealed class EfCustomerStore(PartnerStorage storage) : ICustomerStore
{
    public Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => CustomerQueries.Of(context).FindInvitation(context, new(asking), new(asking), id, cancel), cancellationToken);

    public Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync((context, cancel) => CustomerQueries.Of(context).FindInvitationByToken(context, hash.Value, cancel), cancellationToken);
    }

    public Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        return storage.ReadAsync(
            (context, cancel) => provider is { } id
                ? CustomerQueries.Of(context).FindOpenJoint(context, sender, id, email.Normalized, cancel)
                : CustomerQueries.Of(context).FindOpenAlone(context, sender, email.Normalized, cancel),
            cancellationToken);
    }

    public Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return storage.ReadAsync((context, cancel) => Matching(context, query).PageAsync(invitation => invitation.Id, id => new CustomerInvitationId(id), range, cancel), cancellationToken);
    }

    public Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) => storage.ReadAsync(
        (context, cancel) => context.Set<CustomerInvitation>()
            .Where(invitation => invitation.Sender == sender && invitation.Status == CustomerInvitationStatus.Sent && invitation.ExpiresAt != null && invitation.ExpiresAt < before)
            .PageAsync(invitation => invitation.Id, id => new CustomerInvitationId(id), range, cancel),
        cancellationToken);

    public Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => CustomerQueries.Of(context).FindAcceptance(context, new(asking), new(asking), new(asking), id, cancel), cancellationToken);

    public Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => CustomerQueries.Of(context).FindRelationship(context, asking, new(asking), id, cancel), cancellationToken);

    public Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => CustomerQueries.Of(context).FindActiveRelationship(context, partner, customer, cancel), cancellationToken);

    public Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return storage.ReadAsync((context, cancel) => Matching(context, query).PageAsync(relationship => relationship.Id, id => new CustomerRelationshipId(id), range, cancel), cancellationToken);
    }

    public Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken) => storage.ReadAsync(
        (context, cancel) => context.Set<CustomerRelationship>()
            .Where(relationship => relationship.Partner == asking && relationship.Status == CustomerRelationshipStatus.Active
                && context.Set<CustomerRelationship>().Any(other => other.Partner == otherPartner && other.Customer == relationship.Customer && other.Status == CustomerRelationshipStatus.Active))
            .PageAsync(relationship => relationship.Id, id => new CustomerRelationshipId(id), range, cancel),
        cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => storage.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var events = EventsOf(change);
        return storage.SaveAsync(schema => Compose(schema, change, events), cancellationToken);
    }

    /// <summary>What a change writes.</summary>
    internal static StoreWrite Compose(PartnerSchema schema, CustomerChange change) => Compose(schema, change, EventsOf(change));

    private static Dictionary<(Guid RecordId, long Version), CustomerEvent> EventsOf(CustomerChange change)
    {
        var events = change.Events.ToDictionary(one => (one.RecordId, one.Version));
        if (events.Count != change.Invitations.Count + change.Relationships.Count) throw new ArgumentException("A change has exactly one event for each record.", nameof(change));
        return events;
    }

    private static StoreWrite Compose(PartnerSchema schema, CustomerChange change, Dictionary<(Guid RecordId, long Version), CustomerEvent> events)
    {
        var write = new StoreWrite(schema, change.Request);
        foreach (var next in change.Invitations)
        {
            var made = Of(next.Id.Value, next.Version);
            write.Save(
                new RecordWrite(schema.Invitations(next), next, next.Id.Value, next.Version)
                {
                    TokenHash = change.TokenHashes.SingleOrDefault(token => token.InvitationId == next.Id)?.Hash.Value,
                    FindStored = (context, cancel) => context.Set<CustomerInvitation>().Where(one => one.Sender == next.Sender && one.Id == next.Id).FirstStoredAsync(cancel),
                    Following = stored => CustomerInvitation.Apply((CustomerInvitation)stored, (CustomerInvitationEvent)made),
                },
                made);
        }

        foreach (var next in change.Relationships) write.Save(new RecordWrite(schema.Relationships, next, next.Id.Value, next.Version), Of(next.Id.Value, next.Version));
        return write.Append(schema.Acceptances, change.Acceptance);

        CustomerEvent Of(Guid id, long version) => events.TryGetValue((id, version), out var found)
            ? found
            : throw new ArgumentException($"The change has no event of version {version} of {id}.", nameof(change));
    }

    private static IQueryable<CustomerInvitation> Matching(DbContext context, CustomerInvitationQuery query)
    {
        var invitations = context.Set<CustomerInvitation>().Where(invitation => invitation.Sender == query.Sender);
        if (query.Provider is { } provider) invitations = invitations.Where(invitation => invitation is JointInvitation && ((JointInvitation)invitation).Provider == provider);
        if (query.Type is { } type) invitations = invitations.Where(invitation => EF.Property<CustomerInvitationType>(invitation, PartnerTables.InvitationType) == type);
        if (query.Status is { } status) invitations = invitations.Where(invitation => invitation.Status == status);
        if (query.OnlyOpen) invitations = invitations.Where(invitation => invitation.Status == CustomerInvitationStatus.Draft || invitation.Status == CustomerInvitationStatus.Sent);
        return invitations;
    }

    private static IQueryable<CustomerRelationship> Matching(DbContext context, CustomerRelationshipQuery query)
    {
        var (partner, customer) = query.Side switch
        {
            CustomerRelationshipParty.Partner => ((TenantId?)query.Asking, query.OtherParty),
            CustomerRelationshipParty.Customer => (query.OtherParty, query.Asking),
            _ => throw new ArgumentException($"Lists are asked for on the side of the partner or the customer, not of {query.Side}.", nameof(query)),
        };
        IQueryable<CustomerRelationship> relationships = context.Set<CustomerRelationship>();
        if (partner is { } of) relationships = relationships.Where(relationship => relationship.Partner == of);
        if (customer is { } with)
        {
            var id = new CustomerId(with);
            relationships = relationships.Where(relationship => relationship.Customer == id);
        }

        if (query.Status is { } status) relationships = relationships.Where(relationship => relationship.Status == status);
        if (query.OnlyAwaitingMatch)
        {
            relationships = relationships.Where(relationship =>
                relationship.Origin == RelationshipOrigin.FoundAtMicrosoft && relationship.Role == CustomerPartnerRole.Reseller && relationship.InvitationId == null && relationship.EndedAt == null);
        }

        return relationships;
    }
}
