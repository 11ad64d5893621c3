using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;
using static PartnerRelations.CspProgram.RuleWitness;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>E1 to E17: how a company becomes an indirect reseller.</summary>
internal static class EnrollmentEntries
{
    private static readonly Uri SeedAddress = new("https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller");

    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Seed("E1", "A partner that is new to the program and has no billing and support of its own enrolls as an indirect reseller."),
        About(CatalogueDates.ResellerFirst, ProgramPages, "E1", "Every partner that is new to the program enrolls as an indirect reseller first.",
            "indirect-reseller-tasks, transition-direct-to-indirect; the month is given",
            rules => rules with { NewcomersEnrollAsResellerFirst = true }),
        Seed("E2", "A partner that is already in the program may only have to give its support contact to get a reseller account.",
            rules => rules with { DirectPartnerMayAddReseller = true }),
        Seed("E3", "Have ready: a global administrator of the tenant, legal name, address, primary contact, support details, authority to act."),
        Seed("E3", "Have ready: the sign-in to the Partner Membership Center.", until: CatalogueDates.Locations),
        Pages("E3", "Have ready: an active AI Cloud Partner Program membership, a location in Partner Center, authority to sign.",
            "new-indirect-reseller-requirement", rules => rules with { ProgramMembershipRequired = true }),
        SeedUntilAbout(CatalogueDates.ProgramPages, "E4", "Enrollment starts with the welcome page of the portal's own address.",
            "The program pages of October 2023 give another address and no day.",
            rules => rules with { EnrollmentAddress = SeedAddress }),
        Pages("E4", "Enrollment starts at a short address that leads to the portal.", "indirect-reseller-tasks",
            rules => rules with { EnrollmentAddress = new("https://aka.ms/accounts/varEnrollment") }),
        Seed("E5", "The applicant signs in as a global administrator of the company's tenant, or creates a tenant and then signs in."),
        Seed("E6", "The MPN id comes from a profile that the applicant chooses after signing in to the Partner Membership Center.",
            rules => rules with { PartnerIdSource = PartnerIdSource.MembershipCenterProfile }, until: CatalogueDates.Locations),
        History(CatalogueDates.Locations, "E6", "The MPN id, now PartnerID, is that of a location of the partner's account.",
            rules => rules with { PartnerIdSource = PartnerIdSource.Location }),
        Seed("E7", "The MPN id belongs to an active profile in the country of the tenant."),
        Seed("E7", "Who does not find the MPN id in the list cancels and signs in with another profile.", until: CatalogueDates.Locations),
        History(CatalogueDates.Locations, "E7",
            "The location is in Partner Center, a missing one can be added, and one location stands behind one tenant.",
            rules => rules with { MissingLocationMayBeAdded = true, PartnerIdBelongsToOneTenant = true }),
        Seed("E8", "Choosing the MPN id is a step of the enrollment."),
        History(CatalogueDates.Locations, "E8", "That step may be postponed; until it is done the agreement cannot be signed and nothing is sold.",
            rules => rules with { MpnAssociationMayBePostponed = true }),
        Seed("E9", "The applicant gives or updates legal profile, primary contact and support contact, and enrolls."),
        About(CatalogueDates.PartnerRegistrationNumbers, ProgramPages, "E9", "In 24 countries the company's registration number must be given.",
            "manage-locations; the year is given",
            rules => rules with { RegistrationNumberCountries = RegistrationNumbers.AllTwentyFour }),
        Pages("E9", "The company is looked up by its DUNS number, or typed in and its address validated.", "indirect-reseller-tasks"),
        Seed("E10", "The primary contact is a person who can be asked about the application, not necessarily the applicant."),
        History(CatalogueDates.WebMailRefused, "E10", "An address of a public web-mail service is refused for the primary contact.",
            rules => rules with { WebMailRefused = true }),
        Pages("E10", "An onmicrosoft.com address that nobody reads is discouraged.", "verification-responses",
            rules => rules with { OnMicrosoftDiscouraged = true }),
        Seed("E11", "One mail asks the primary contact to confirm two things: having signed up, and that the address belongs to the company."),
        Seed("E12", "The review begins only after the primary contact has confirmed."),
        Seed("E13", "News of the enrollment is mailed to the primary contact."),
        Seed("E13", "The review takes several days.", until: CatalogueDates.Locations),
        History(CatalogueDates.Locations, "E13",
            "The review takes three to five business days, and after one the confirmation mail can be sent again.",
            rules => rules with { ReviewBusinessDays = new() { AtLeast = 3, AtMost = 5 }, ContactConfirmationResendAfterBusinessDays = 1 }),
        Dated(CatalogueDates.AgreementMandatory, ProgramPages, "E14",
            "A global administrator signs the partner agreement after verification; before that the partner is Qualified, then Active.",
            "csp-supported-partner-relationships, microsoft-partner-agreement",
            rules => rules with { AgreementRequired = true, AgreementScope = AgreementScope.Region }),
        History(CatalogueDates.Locations, "E14", "Signing the agreement is shown as a step of the enrollment."),
        Newest("E14", "The agreement is signed once per tenant, is not renewed, and survives the signer and a new company name.",
            "Questions and answers about the partner agreement", rules => rules with { AgreementScope = AgreementScope.Tenant }),
        Seed("E15", "When the account is ready, its owner makes sure to be an Admin agent; completing setup and adding users need that role."),
        Dated(CatalogueDates.YearlyReauthorization, ProgramPages, "E16",
            "Each year a reseller must show 1,000 US dollars of sales; who is deauthorized waits a year before enrolling again.",
            "new-indirect-reseller-requirement",
            rules => rules with
            {
                ReauthorizationYearly = new() { RevenueUsd = 1_000, SecurityRequirements = false },
                ReenrollAfterDeauthorizationYears = 1,
            }),
        Dated(CatalogueDates.SecurityRequirements, NewestPages, "E16",
            "The yearly check also asks for several factors for administrators and for a security contact.",
            "Requirements for new indirect resellers",
            rules => rules with { ReauthorizationYearly = new() { RevenueUsd = 1_000, SecurityRequirements = true } }),
        About(CatalogueDates.RevenueOfProviders, NewestPages, "E17",
            "A provider, now called distributor, must sell 30 million US dollars a year per region; a direct partner one million.",
            "Requirements for providers and direct partners; the month is given",
            rules => rules with { ProviderYearlyRevenueUsd = 30_000_000, DirectPartnerYearlyRevenueUsd = 1_000_000 }),
    ];
}
