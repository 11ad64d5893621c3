using PartnerRelations.Customers;

namespace PartnerRelations.Testing.Stores;

/// <summary>The tables, unique keys and indexes of customers.</summary>
internal sealed class CustomerTables
{
    public CustomerTables()
    {
        Open = Invitations.AddUnique<(ResellerId, ProviderId?, string)>(invitation =>
            invitation.IsOpen ? (invitation.Sender, invitation.InvitedProvider, invitation.Email.Normalized) : null);
        BySender = Invitations.AddIndex(ListsOf);
        Expiring = Invitations.AddIndex<ResellerId>(invitation =>
            invitation is { Status: CustomerInvitationStatus.Sent, ExpiresAt: not null } ? [invitation.Sender] : []);
        Active = Relationships.AddUnique<(TenantId, CustomerId)>(relationship =>
            relationship.Status == CustomerRelationshipStatus.Active ? (relationship.Partner, relationship.Customer) : null);
        BySide = Relationships.AddIndex(SidesOf);
        ByPair = Relationships.AddIndex<(TenantId, CustomerId)>(relationship => [(relationship.Partner, relationship.Customer)]);
        AwaitingMatch = Relationships.AddIndex<TenantId>(relationship => relationship.AwaitsMatch ? [relationship.Partner] : []);
    }

    public RecordTable<CustomerInvitation> Invitations { get; } = new(invitation => invitation.Id.Value, invitation => invitation.Version);

    public RecordTable<CustomerRelationship> Relationships { get; } = new(relationship => relationship.Id.Value, relationship => relationship.Version);

    public AppendOnlyTable<CustomerAcceptance> Acceptances { get; } = new(acceptance => acceptance.Id.Value);

    /// <summary>One open invitation of a sender, with a provider or for itself alone, to an address.</summary>
    public UniqueKey<CustomerInvitation, (ResellerId Sender, ProviderId? Provider, string Email)> Open { get; }

    /// <summary>What a sender has sent, in every combination of the filter.</summary>
    public OrderedIndex<CustomerInvitation, InvitationList> BySender { get; }

    /// <summary>The sent invitations of a reseller that have an expiry.</summary>
    public OrderedIndex<CustomerInvitation, ResellerId> Expiring { get; }

    /// <summary>One active relationship of a partner with a customer.</summary>
    public UniqueKey<CustomerRelationship, (TenantId Partner, CustomerId Customer)> Active { get; }

    /// <summary>What stands on one side of relationships, with and without the status.</summary>
    public OrderedIndex<CustomerRelationship, (CustomerRelationshipParty Side, TenantId Tenant, CustomerRelationshipStatus? Status)> BySide { get; }

    /// <summary>The few relationships that a partner and a customer have had.</summary>
    public OrderedIndex<CustomerRelationship, (TenantId Partner, CustomerId Customer)> ByPair { get; }

    /// <summary>A partner's relationships that wait for somebody to match them.</summary>
    public OrderedIndex<CustomerRelationship, TenantId> AwaitingMatch { get; }

    private static IEnumerable<InvitationList> ListsOf(CustomerInvitation invitation)
    {
        var all = new InvitationList { Sender = invitation.Sender };
        List<InvitationList> kinds = [all, all with { Type = invitation.Type }];
        if (invitation.InvitedProvider is { } provider) kinds.AddRange([all with { Provider = provider }, all with { Type = invitation.Type, Provider = provider }]);
        foreach (var kind in kinds)
        {
            yield return kind;
            yield return kind with { Status = invitation.Status };
            if (!invitation.IsOpen) continue;
            yield return kind with { OnlyOpen = true };
            yield return kind with { OnlyOpen = true, Status = invitation.Status };
        }
    }

    private static IEnumerable<(CustomerRelationshipParty Side, TenantId Tenant, CustomerRelationshipStatus? Status)> SidesOf(CustomerRelationship relationship)
    {
        yield return (CustomerRelationshipParty.Partner, relationship.Partner, null);
        yield return (CustomerRelationshipParty.Partner, relationship.Partner, relationship.Status);
        yield return (CustomerRelationshipParty.Customer, relationship.Customer.Tenant, null);
        yield return (CustomerRelationshipParty.Customer, relationship.Customer.Tenant, relationship.Status);
    }

    /// <summary>One combination of the filter.</summary>
    internal readonly record struct InvitationList
    {
        public required ResellerId Sender { get; init; }

        public CustomerInvitationStatus? Status { get; init; }

        public bool OnlyOpen { get; init; }

        public CustomerInvitationType? Type { get; init; }

        public ProviderId? Provider { get; init; }
    }
}
