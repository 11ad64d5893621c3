using PartnerRelations.Customers;

namespace PartnerRelations.Tests.Walks;

/// <summary>What holds of invitations to customers and of relationships after every walk, whatever was done in it.</summary>
internal sealed class CustomerInvariants(WalkHouse house)
{
    /// <summary>Checks all of it, and says how every record ended.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(
        IReadOnlyList<(CustomerInvitationId Id, TenantId Sender)> invitations, IReadOnlyList<(CustomerRelationshipId Id, TenantId Partner, CustomerId Customer)> relationships)
    {
        var sent = new List<CustomerInvitation>();
        foreach (var (id, sender) in invitations)
        {
            var invitation = await house.CustomerStore.FindInvitationAsync(sender, id, CancellationToken.None);
            house.History.Of<CustomerInvitationEvent>(id.Value).Aggregate<CustomerInvitationEvent, CustomerInvitation?>(null, CustomerInvitation.Apply)
                .Should().Be(invitation, "folding the events gives the record");
            house.Secrets.Saw(invitation!);
            sent.Add(invitation!);
        }

        var held = new List<CustomerRelationship>();
        foreach (var (id, partner, _) in relationships)
        {
            var relationship = await house.CustomerStore.FindRelationshipAsync(partner, id, CancellationToken.None);
            house.History.Of<CustomerRelationshipEvent>(id.Value).Aggregate<CustomerRelationshipEvent, CustomerRelationship?>(null, CustomerRelationship.Apply)
                .Should().Be(relationship, "folding the events gives the record");
            house.Secrets.Saw(relationship!);
            held.Add(relationship!);
            await CheckGrantsAsync(relationship!);
        }

        sent.Where(one => one.IsOpen).Select(one => (one.Sender, one.Type, one.InvitedProvider, one.Email)).Should().OnlyHaveUniqueItems();
        held.Where(one => one.Status == CustomerRelationshipStatus.Active).Select(one => (one.Partner, one.Customer)).Should().OnlyHaveUniqueItems();
        held.Where(one => one.Partner == one.Customer.Tenant).Should().BeEmpty("nobody is its own customer");
        return
        [
            .. sent.Select((one, index) => $"in the end: {one.Type} invitation {index} v{one.Version} {one.Status}"),
            .. held.Select((one, index) => $"in the end: relationship {index} v{one.Version} {one.Status} {one.Grants}"),
        ];
    }

    /// <summary>Administration comes from an accepted invitation whose text said so, and from nowhere else.</summary>
    private async Task CheckGrantsAsync(CustomerRelationship relationship)
    {
        if (!relationship.Grants.HasFlag(RelationshipGrants.Administration)) return;
        var events = house.History.Of<CustomerRelationshipEvent>(relationship.Id.Value);
        var invitations = events.Select(change => change switch
        {
            CustomerRelationshipEstablished e => e.InvitationId,
            CustomerRelationshipExtended e => e.InvitationId,
            CustomerRelationshipMatched e => e.InvitationId,
            _ => null,
        });
        var texts = new List<RelationshipGrants>();
        foreach (var id in invitations.OfType<CustomerInvitationId>())
        {
            var invitation = await house.CustomerStore.FindInvitationAsync(relationship.Partner, id, CancellationToken.None);
            invitation!.Status.Should().Be(CustomerInvitationStatus.Accepted);

            // What was accepted on Microsoft's page was shown there: its evidence is the invitation that it answers, and what that one asked for.
            texts.Add(invitation.AcceptanceId is { } acceptanceId
                ? (await house.CustomerStore.FindAcceptanceAsync(relationship.Partner, acceptanceId, CancellationToken.None))!.ResellerGrants
                : invitation.AsksAdministration ? RelationshipGrants.Relationship | RelationshipGrants.Administration : RelationshipGrants.Relationship);
        }

        texts.Any(granted => granted.HasFlag(RelationshipGrants.Administration)).Should().BeTrue("nothing is granted that no text said");
    }
}
