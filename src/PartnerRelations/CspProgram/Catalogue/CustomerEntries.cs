using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;
using static PartnerRelations.CspProgram.RuleWitness;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>C1 to C19: how customers are won, invited and kept.</summary>
internal static class CustomerEntries
{
    private const string EndOfAdministration = "Announcement of September 2023, gdap-faq";

    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Seed("C1", "Customers come from one's own marketing, from referrals by Microsoft and from providers."),
        Seed("C2", "To manage a customer's subscriptions the reseller needs a reseller relationship with it."),
        Dated(CatalogueDates.AcceptanceGrantsNoAdministration, ProgramPages, "C2",
            "The relationship alone lets the reseller see the customer; managing it takes a granular grant. An indirect reseller never orders.",
            EndOfAdministration, rules => rules with { AdministrationNeedsSeparateGrant = true }),
        Seed("C3", "To order for a customer, the provider needs a reseller relationship of its own with it."),
        UntilPages("C4", "An invitation for reseller and provider is started beside the provider.",
            rules => rules with { JointInvitationPlace = new() { Page = "Indirect providers", Button = "Invite new customers" } }),
        Pages("C4", "An invitation for reseller and provider is started on the page of customers.", "connect-with-your-customers",
            rules => rules with { JointInvitationPlace = new() { Page = "Customers", Button = "New relationship" } }),
        Seed("C5", "An invitation for the reseller alone is started on the page of customers.",
            rules => rules with { ResellerInvitationPlace = new() { Page = "Customers", Button = "Request reseller relationship" } }),
        Seed("C6", "The mail is a draft whose text may be edited and whose link must stay; the link names the partners that it is for."),
        Seed("C7", "After Done the reseller sends the mail by itself; Microsoft sends none."),
        Seed("C8", "Accepting an invitation for both gives the reseller administration and lets the provider order.",
            rules => rules with { AcceptanceGrantsAdministration = true }, until: CatalogueDates.AcceptanceGrantsNoAdministration),
        Dated(CatalogueDates.AcceptanceGrantsNoAdministration, ProgramPages, "C8",
            "Accepting an invitation for both gives each a reseller relationship and nobody administration.", EndOfAdministration),
        Seed("C9", "Accepting an invitation for the reseller alone lists the customer with the reseller and gives the provider nothing."),
        Seed("C9", "The reseller may then provision and manage services for that customer.",
            rules => rules with { AcceptanceGrantsAdministration = true, ResellerMayProvisionAlone = true },
            until: CatalogueDates.AcceptanceGrantsNoAdministration),
        Dated(CatalogueDates.AcceptanceGrantsNoAdministration, ProgramPages, "C9",
            "An indirect reseller provisions through a provider only, and accepting gives it no administration.",
            "transition-direct-to-indirect, gdap-faq"),
        Implied("C10", "A global administrator of the customer accepts.", "customers-revoke-admin-privileges says it in words"),
        Newest("C10", "A billing administrator of the customer may accept too.", "Page of the Microsoft 365 admin center",
            rules => rules with { BillingAdministratorMayAccept = true }),
        Pages("C11", "The customer's tenant is in the partner's market; where its office is does not count.",
            "request-a-relationship, regional-authorization-overview",
            rules => rules with { CustomerMarketMustMatch = true }),
        Pages("C12", "A customer may have several partners; a relationship changes no subscription, owner or partner of record.", "multipartner"),
        About(CatalogueDates.CustomerRegistrationNumbers, ProgramPages, "C13", "In eleven countries a created customer needs a registration number.",
            "Reference of creating a customer; the year is given",
            rules => rules with { CustomerRegistrationNumberCountries = RegistrationNumbers.FirstEleven },
            until: CatalogueDates.PartnerRegistrationNumbers),
        About(CatalogueDates.PartnerRegistrationNumbers, ProgramPages, "C13", "In 24 countries a created customer needs a registration number.",
            "Reference of creating a customer; the year is given",
            rules => rules with { CustomerRegistrationNumberCountries = RegistrationNumbers.AllTwentyFour }),
        Pages("C13", "A provider may create a customer for its reseller: both have a relationship at once, and the password is shown once.",
            "Reference of creating a customer", rules => rules with { ProviderMayCreateCustomer = true }),
        Pages("C14", "The customer accepts its agreement, by itself or confirmed by the provider, before anything is bought.",
            "Reference of agreements, error 13605", rules => rules with { CustomerAgreementRequired = true }),
        Pages("C15", "A direct partner or provider may remove a relationship once subscriptions are suspended, reservations and software cancelled.",
            "remove-a-relationship",
            rules => rules with
            {
                RelationshipRemovalAllowed = true,
                RelationshipRemovalConditions = RelationshipRemovalConditions.SubscriptionsSuspended
                    | RelationshipRemovalConditions.ReservationsCancelled | RelationshipRemovalConditions.SoftwareCancelled,
            }),
        Newest("C15", "An indirect reseller may remove a relationship too; no notice is sent.", "connect-with-your-customers",
            rules => rules with { ResellerMayRemoveRelationship = true }),
        Pages("C16", "The customer may take administration back by itself and keep the relationship.", "customers-revoke-admin-privileges",
            rules => rules with { CustomerMayRevokeAdministration = true }),
        Pages("C17", "The support contact of a new subscription is the provider, unless the reseller is named.", "assign-support-contacts",
            rules => rules with { SupportContactDefaultsToProvider = true }),
        Implied("C18", "No page lets a relationship request lapse by itself.", "gdap-faq: only granular requests lapse, after 90 days"),
        Pages("C19", "After an end the relationship may be requested again.", "request-a-relationship"),
    ];
}
