using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ValueList<PartnerRelations.Customers.CustomerEvent>>;

namespace PartnerRelations.Customers;

/// <summary>The rules of relationships that begin without an acceptance here: created by a provider, found at Microsoft, matched later. Pure.</summary>
internal static class CustomerRecordingRules
{
    private const int MaxNameLength = 200;
    private const int MaxNumberLength = 100;
    private const PartnerRoles Creators = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;

    private const RelationshipGrants Orders = RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders;

    public static Judged RecordCreated(RecordCreatedCustomer command, CreatedCustomerFacts facts, Actor actor, DateTimeOffset now)
    {
        if (RefuseCreator(facts, actor) is { } creator) return creator;

        // Whether a reseller that is not this provider's is enrolled, and whom it serves, is none of the provider's business.
        if (facts.Link is null) return CustomerInvitationErrors.ProviderLinkNeeded.Error(nameof(command.Reseller));
        if (WasCreated(facts.ProviderRelationship) && WasCreated(facts.ResellerRelationship)) return Judged.AlreadySo;
        if ((facts.ProviderRelationship ?? facts.ResellerRelationship) is not null) return CustomerRelationshipErrors.AlreadyActive.Error(nameof(command.Customer));
        if (!facts.Rules.ProviderMayCreateCustomer) return CustomerRelationshipErrors.CreationNotPossibleYet.Error();
        var provider = new ProviderId(actor.Tenant!.Value);
        if (CustomerInviteRules.RefusePartners(facts.Reseller, provider, facts.Provider, facts.Link, nameof(command.Reseller)) is { } partners) return partners;
        var tenant = command.Customer.Tenant;
        if (tenant == provider.Tenant || tenant == command.Reseller.Tenant) return CustomerInvitationErrors.SameTenant.Error(nameof(command.Customer));
        if (CustomerInviteRules.RefuseAsCustomer(tenant, provider, facts.Partners, facts.Rules, nameof(command.Customer)) is { } partner) return partner;

        var problems = new List<PartnerError>();
        if (command.Customer.Tenant.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Customer)));
        var name = FormFields.Text(command.Name, MaxNameLength, nameof(command.Name), problems);
        var country = FormFields.Country(command.Country, nameof(command.Country), problems);
        var number = FormFields.OptionalText(command.RegistrationNumber, MaxNumberLength, nameof(command.RegistrationNumber), problems);
        if (country is not null && number is null && facts.Rules.CustomerRegistrationNumberRequiredIn(country))
        {
            problems.Add(CustomerRelationshipErrors.RegistrationNumberRequired.Error(nameof(command.RegistrationNumber)));
        }

        if (country is not null && facts.Rules.CustomerMarketMustMatch)
        {
            var region = RegionRule.Refuse(facts.Provider!.Country, country, nameof(command.Country))
                ?? RegionRule.Refuse(facts.Reseller!.Country, country, nameof(command.Country));
            if (region is not null) problems.Add(region);
        }

        if (problems.Count > 0) return problems;
        return ValueList.Create<CustomerEvent>(
        [
            New(provider.Tenant, facts.NewProviderRelationshipId, CustomerPartnerRole.Provider, Orders),
            New(command.Reseller.Tenant, facts.NewResellerRelationshipId, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship),
        ]);

        CustomerRelationshipEstablished New(TenantId owner, CustomerRelationshipId id, CustomerPartnerRole role, RelationshipGrants grants) => new()
        {
            Header = EventHeader.First(owner, id.Value, actor, now),
            Role = role,
            Customer = command.Customer,
            CustomerName = name,
            Origin = RelationshipOrigin.CreatedByProvider,
            Grants = grants,
        };
    }

    public static Judged RecordFound(RecordFoundAtMicrosoft command, FoundFacts facts, Actor actor, DateTimeOffset now)
    {
        if (actor.Kind != ActorKind.System) return ActorErrors.OtherParty.Error($"{ActorKind.System}");
        if (FormOf(command) is { Count: > 0 } problems) return problems;
        var newReseller = facts.ResellerRelationship is null ? command.Reseller : null;
        var newProvider = facts.ProviderRelationship is null ? command.Provider : null;
        if (newReseller is null && newProvider is null) return Judged.AlreadySo;
        var matched = facts.Open.Where(invitation => Fits(invitation, command, facts.Customer)).Take(2).ToList() is [{ } only] ? only : null;
        List<CustomerEvent> events = [];
        if (newReseller is { } reseller) events.Add(New(reseller.Tenant, facts.NewResellerRelationshipId, CustomerPartnerRole.Reseller, ResellerGrants(matched, facts.Rules)));
        if (newProvider is { } provider) events.Add(New(provider.Tenant, facts.NewProviderRelationshipId, CustomerPartnerRole.Provider, Orders));
        if (matched is not null)
        {
            events.Add(new CustomerInvitationAccepted { Header = CustomerInvitationRules.Next(matched, actor, now), Customer = command.Customer });
        }

        return events.ToValueList();

        CustomerRelationshipEstablished New(TenantId owner, CustomerRelationshipId id, CustomerPartnerRole role, RelationshipGrants grants) => new()
        {
            Header = EventHeader.First(owner, id.Value, actor, now),
            Role = role,
            Customer = command.Customer,
            CustomerName = facts.Customer?.Name,
            Origin = RelationshipOrigin.FoundAtMicrosoft,
            Grants = grants,
            InvitationId = matched?.Id,
        };
    }

    public static Judged Match(MatchInvitation command, MatchFacts facts, Actor actor, DateTimeOffset now)
    {
        var relationship = facts.Relationship;
        if (CustomerRelationshipRules.Ask(relationship, CustomerRelationshipAction.Match, actor) is { } asked) return asked;
        if (relationship.InvitationId == command.InvitationId) return Judged.AlreadySo;
        if (!relationship.AwaitsMatch) return CustomerRelationshipErrors.NothingToMatch.Error(nameof(command.RelationshipId));
        if (facts.Invitation is not { } invitation) return CustomerInvitationErrors.NotFound.Error(nameof(command.InvitationId));
        if (CustomerInvitationRules.Ask(invitation, CustomerInvitationAction.Match, facts.Rules, actor, now) is { } closed) return closed;
        if (invitation.ExpectedCustomer is { } expected && expected != relationship.Customer)
        {
            return CustomerRelationshipErrors.InvitationDoesNotFit.Error(nameof(command.InvitationId));
        }

        return ValueList.Create<CustomerEvent>(
        [
            new CustomerRelationshipMatched
            {
                Header = CustomerRelationshipRules.Next(relationship, actor, now),
                InvitationId = invitation.Id,
                AddedGrants = ResellerGrants(invitation, facts.RulesWhenFound) & ~relationship.Grants,
            },
            new CustomerInvitationAccepted { Header = CustomerInvitationRules.Next(invitation, actor, now), Customer = relationship.Customer },
        ]);
    }

    private static PartnerError? RefuseCreator(CreatedCustomerFacts facts, Actor actor)
    {
        if (actor is not { Kind: ActorKind.User } || facts.Provider is null) return CustomerRelationshipErrors.NotAProvider.Error();
        return actor.HasAny(Creators) ? null : ActorErrors.RoleMissing.Error($"{Creators}");
    }

    private static List<PartnerError> FormOf(RecordFoundAtMicrosoft command)
    {
        var problems = new List<PartnerError>();
        var (customer, reseller, provider) = (command.Customer.Tenant, command.Reseller?.Tenant, command.Provider?.Tenant);
        if (reseller is null && provider is null) problems.Add(FormErrors.Required.Error(nameof(command.Reseller)));
        if (customer.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Customer)));
        if (reseller?.Value == Guid.Empty || (reseller is not null && reseller == provider)) problems.Add(FormErrors.Malformed.Error(nameof(command.Reseller)));
        if (provider?.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Provider)));
        if (customer == reseller || customer == provider) problems.Add(CustomerInvitationErrors.SameTenant.Error(nameof(command.Customer)));
        return problems;
    }

    /// <summary>By the tenant that was expected, or by a domain that the tenant has proven to own; an address alone proves nothing.</summary>
    private static bool Fits(CustomerInvitation invitation, RecordFoundAtMicrosoft command, TenantEntry? customer) =>
        invitation.IsOpen
        && invitation.Sender == command.Reseller
        && invitation.InvitedProvider == command.Provider
        && (invitation.ExpectedCustomer is { } expected
            ? expected == command.Customer
            : customer?.Domains.Any(domain => string.Equals(domain, invitation.Email.Domain, StringComparison.OrdinalIgnoreCase)) == true);

    private static bool WasCreated(CustomerRelationship? relationship) => relationship is { Origin: RelationshipOrigin.CreatedByProvider };

    private static RelationshipGrants ResellerGrants(CustomerInvitation? matched, ProgramRules rules) =>
        matched is null ? RelationshipGrants.Relationship : CustomerAcceptanceRules.ResellerGrants(matched, rules);
}
