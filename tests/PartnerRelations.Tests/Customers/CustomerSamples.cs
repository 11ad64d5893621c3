using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Tests.ProviderLinks;

namespace PartnerRelations.Tests.Customers;

/// <summary>Invitations and relationships in every state, made by folding events, and the people around them.</summary>
internal static class CustomerSamples
{
    public static readonly DateTimeOffset DraftedAt = LinkSamples.InvitedAt;
    public static readonly DateTimeOffset InTime = DraftedAt.AddDays(2);
    public static readonly DateTimeOffset ExpiresAt = DraftedAt.AddDays(90);

    public static readonly CustomerId Customer = CustomerId.Parse("cccccccc-0000-4000-8000-00000000000c");
    public static readonly CustomerId OtherCustomer = CustomerId.Parse("cccccccc-0000-4000-8000-00000000000d");
    public static readonly ResellerId OtherReseller = ResellerId.Parse("bbbbbbbb-0000-4000-8000-00000000000b");
    public static readonly ProviderId OtherProvider = ProviderId.Parse("aaaaaaaa-0000-4000-8000-00000000000a");

    public static readonly TenantEntry Tenant = new() { Id = Customer.Tenant, Name = "Contoso", Country = CountryCode.Parse("BE"), Domains = ["contoso.example", "contoso.onmicrosoft.com"] };

    public static ResellerId Reseller => LinkSamples.Reseller;

    public static ProviderId Provider => LinkSamples.Provider;

    public static ProgramRules Today => LinkSamples.Today;

    public static ProgramRules SeedDay => LinkSamples.SeedDay;

    public static Actor Sender(PartnerRoles roles = LinkSamples.EveryRole) => LinkSamples.ResellerActor(roles);

    public static Actor CustomerActor(PartnerRoles roles = LinkSamples.EveryRole) => Actor.Customer(Customer.Tenant, LinkSamples.Person, roles);

    public static Actor OtherCustomerActor(PartnerRoles roles = LinkSamples.EveryRole) => Actor.Customer(OtherCustomer.Tenant, LinkSamples.Person, roles);

    public static Actor System { get; } = Actor.System("reconciliation");

    public static Actor ActorOf(string who) => who switch
    {
        "sender" or "reseller" => Sender(),
        "provider" => LinkSamples.ProviderActor(),
        "customer" => CustomerActor(),
        "other customer" => OtherCustomerActor(),
        "stranger" => LinkSamples.OtherActor(),
        "sender as customer" => Actor.Customer(Reseller.Tenant, LinkSamples.Person, LinkSamples.EveryRole),
        "reviewer" => Actor.Reviewer("reviewer-1"),
        "system" => System,
        _ => Actor.Anonymous,
    };

    public static CustomerInvitation Invitation(CustomerInvitationStatus status = CustomerInvitationStatus.Draft, bool isJoint = true, bool asksAdministration = false)
    {
        var header = EventHeader.First(Reseller.Tenant, CustomerInvitationId.New(DraftedAt).Value, Sender(), DraftedAt);
        var email = EmailAddress.Parse("It@contoso.example");
        CustomerInvitationEvent invited = isJoint
            ? new CustomerInvitedJointly { Header = header, Sender = Reseller, Provider = Provider, Email = email, Source = CustomerSource.OwnMarketing, AsksAdministration = asksAdministration, Culture = LanguageTag.English }
            : new CustomerInvited { Header = header, Sender = Reseller, Email = email, Source = CustomerSource.MicrosoftReferral, AsksAdministration = asksAdministration, Culture = LanguageTag.English };
        var draft = CustomerInvitation.Apply(null, invited);
        return status switch
        {
            CustomerInvitationStatus.Draft => draft,
            CustomerInvitationStatus.Sent or CustomerInvitationStatus.Expired => Then(draft, header => new CustomerInvitationSent { Header = header, ExpiresAt = ExpiresAt }),
            CustomerInvitationStatus.Accepted => Then(draft, header => new CustomerInvitationAccepted { Header = header, Customer = Customer, AcceptanceId = CustomerAcceptanceId.New(InTime) }),
            CustomerInvitationStatus.Declined => Then(draft, header => new CustomerInvitationDeclined { Header = header, Customer = Customer }),
            CustomerInvitationStatus.Revoked => Then(draft, header => new CustomerInvitationRevoked { Header = header }),
            CustomerInvitationStatus.Superseded => Then(draft, header => new CustomerInvitationSuperseded { Header = header, SupersededBy = CustomerInvitationId.New(InTime) }),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    /// <summary>The moment to look at an invitation in that state.</summary>
    public static DateTimeOffset MomentOf(CustomerInvitationStatus status) => status == CustomerInvitationStatus.Expired ? ExpiresAt : InTime;

    public static CustomerRelationship Relationship(
        CustomerPartnerRole role = CustomerPartnerRole.Reseller,
        RelationshipOrigin origin = RelationshipOrigin.Invitation,
        RelationshipGrants grants = RelationshipGrants.Relationship,
        CustomerRelationshipStatus status = CustomerRelationshipStatus.Active)
    {
        var partner = role == CustomerPartnerRole.Provider ? Provider.Tenant : Reseller.Tenant;
        var active = CustomerRelationship.Apply(null, new CustomerRelationshipEstablished
        {
            Header = EventHeader.First(partner, CustomerRelationshipId.New(DraftedAt).Value, CustomerActor(), DraftedAt),
            Role = role,
            Customer = Customer,
            CustomerName = Tenant.Name,
            Origin = origin,
            Grants = grants,
            InvitationId = origin == RelationshipOrigin.Invitation ? CustomerInvitationId.New(DraftedAt) : null,
        });
        return status == CustomerRelationshipStatus.Active ? active : Then(active, header => new CustomerRelationshipEnded { Header = header, EndedBy = CustomerRelationshipParty.Partner });
    }

    public static CustomerRelationship WithAdminGrant(this CustomerRelationship relationship, params IEnumerable<DirectoryRoleId> roles) => Then(
        relationship,
        header => new AdminGrantRecorded { Header = header, AdminGrant = new AdminGrant { Roles = roles.ToValueList(), EndsAt = InTime.AddDays(100), RecordedAt = header.At } });

    public static AcceptFacts Facts(CustomerInvitation invitation, ProgramRules? rules = null)
    {
        var today = rules ?? Today;
        var provider = invitation.Type == CustomerInvitationType.Joint ? LinkSamples.Entry : null;
        return new AcceptFacts
        {
            Rules = today,
            Invitation = invitation,
            Sender = LinkSamples.Standing,
            Provider = provider,
            Link = provider is null ? null : LinkSamples.InState(PartnerRelations.ProviderLinks.ProviderLinkStatus.Active),
            Customer = Tenant,
            Preview = AcceptanceText.Compose(invitation, LinkSamples.Standing, provider, today, MailTexts.English),
            NewAcceptanceId = CustomerAcceptanceId.New(InTime),
            NewResellerRelationshipId = CustomerRelationshipId.New(InTime),
            NewProviderRelationshipId = CustomerRelationshipId.New(InTime),
        };
    }

    public static AcceptCustomerInvitation Acceptance(AcceptFacts facts) =>
        new() { Token = InvitationToken.From("anything"), Culture = LanguageTag.English, TextHash = facts.Preview!.TextHash };

    private static CustomerInvitation Then(CustomerInvitation invitation, Func<EventHeader, CustomerInvitationEvent> change) =>
        CustomerInvitation.Apply(invitation, change(EventHeader.Next(Reseller.Tenant, invitation.Id.Value, invitation.Version, Sender(), DraftedAt.AddHours(invitation.Version))));

    private static CustomerRelationship Then(CustomerRelationship relationship, Func<EventHeader, CustomerRelationshipEvent> change) =>
        CustomerRelationship.Apply(relationship, change(EventHeader.Next(relationship.Partner, relationship.Id.Value, relationship.Version, Sender(), DraftedAt.AddHours(relationship.Version))));
}
