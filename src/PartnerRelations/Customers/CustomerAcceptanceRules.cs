using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ValueList<PartnerRelations.Customers.CustomerEvent>>;

namespace PartnerRelations.Customers;

/// <summary>The rule of accepting: what must hold, and which relationships it establishes or extends. Pure.</summary>
internal static class CustomerAcceptanceRules
{
    public static Judged Accept(AcceptCustomerInvitation command, AcceptFacts facts, Actor actor, DateTimeOffset now)
    {
        var (invitation, rules) = (facts.Invitation, facts.Rules);
        if (CustomerInvitationRules.RefuseHolder(invitation, actor) is { } holder) return holder;
        if (CustomerInvitationRules.Ask(invitation, CustomerInvitationAction.Accept, rules, actor, now, holdsToken: true) is { } asked) return asked;
        if (CustomerInviteRules.RefusePartners(facts.Sender, invitation.InvitedProvider, facts.Provider, facts.Link, null) is { } partners) return partners;
        var customer = new CustomerId(actor.Tenant!.Value);
        if (CustomerInviteRules.RefuseAsCustomer(customer.Tenant, invitation.InvitedProvider, facts.Partners, rules) is { } partner) return partner;
        if (RefuseMarket(facts) is { } market) return market;
        if (facts.Preview is not { } shown || !string.Equals(shown.TextHash, command.TextHash, StringComparison.OrdinalIgnoreCase))
        {
            return CustomerInvitationErrors.TextChanged.Error(nameof(command.TextHash));
        }

        List<CustomerEvent> events =
        [
            new CustomerInvitationAccepted { Header = CustomerInvitationRules.Next(invitation, actor, now), Customer = customer, AcceptanceId = facts.NewAcceptanceId },
            .. Established(facts.ResellerRelationship, facts.NewResellerRelationshipId, invitation.Sender.Tenant, CustomerPartnerRole.Reseller, shown.ResellerGrants),
        ];
        if (invitation.InvitedProvider is { Tenant: var provider })
        {
            events.AddRange(Established(facts.ProviderRelationship, facts.NewProviderRelationshipId, provider, CustomerPartnerRole.Provider, shown.ProviderGrants));
        }

        return events.ToValueList();

        // Only what is missing: a relationship that stands is extended where the text grants more than it has, and otherwise left alone.
        IEnumerable<CustomerEvent> Established(CustomerRelationship? standing, CustomerRelationshipId newId, TenantId owner, CustomerPartnerRole role, RelationshipGrants grants)
        {
            if (standing is null)
            {
                yield return new CustomerRelationshipEstablished
                {
                    Header = EventHeader.First(owner, newId.Value, actor, now),
                    Role = role,
                    Customer = customer,
                    CustomerName = facts.Customer?.Name,
                    Origin = RelationshipOrigin.Invitation,
                    Grants = grants,
                    InvitationId = invitation.Id,
                };
            }
            else if ((grants & ~standing.Grants) is not RelationshipGrants.None and var added)
            {
                yield return new CustomerRelationshipExtended
                {
                    Header = EventHeader.Next(owner, standing.Id.Value, standing.Version, actor, now),
                    AddedGrants = added,
                    InvitationId = invitation.Id,
                };
            }
        }
    }

    /// <summary>What accepting grants the reseller: what is asked for and the rules of the day let it (C8, C9).</summary>
    public static RelationshipGrants ResellerGrants(CustomerInvitation invitation, ProgramRules rules) =>
        RelationshipGrants.Relationship
        | (invitation.AsksAdministration && rules.AcceptanceGrantsAdministration ? RelationshipGrants.Administration : RelationshipGrants.None);

    /// <summary>What accepting grants the provider of a joint invitation (C8); none otherwise.</summary>
    public static RelationshipGrants ProviderGrants(CustomerInvitation invitation) =>
        invitation.Type == CustomerInvitationType.Joint ? RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders : RelationshipGrants.None;

    /// <summary>C11: the customer's tenant is in the market of every partner that it accepts.</summary>
    private static PartnerError? RefuseMarket(AcceptFacts facts)
    {
        if (!facts.Rules.CustomerMarketMustMatch) return null;
        if (facts.Customer is not { Country: var country }) return CustomerInvitationErrors.CountryUnknown.Error();
        return RegionRule.Refuse(facts.Sender!.Country, country) ?? (facts.Provider is { } provider ? RegionRule.Refuse(provider.Country, country) : null);
    }
}
