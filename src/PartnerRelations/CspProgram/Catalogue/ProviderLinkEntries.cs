using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;
using static PartnerRelations.CspProgram.RuleWitness;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>K1 to K13: how a reseller and a provider are linked.</summary>
internal static class ProviderLinkEntries
{
    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Seed("K1", "Provider and reseller come to terms outside the portal; then the provider begins."),
        Seed("K2", "The provider mails an invitation with a link that ties the reseller's account to its own."),
        Pages("K2", "The text of the mail may be edited, the link must stay, and the reseller must already be enrolled.", "indirect-provider-tasks"),
        Seed("K3", "The reseller opens the link and may have to sign in again."),
        Pages("K3", "A global administrator of the reseller opens the link.", "transition-direct-to-indirect"),
        Seed("K4", "The reseller ticks a box to confirm and then approves."),
        UntilPages("K4", "The button that approves speaks of approving the provider.",
            rules => rules with { ApproveProviderButton = "Approve indirect provider" }),
        Pages("K4", "The button that approves speaks of authorizing the provider.", "indirect-reseller-tasks",
            rules => rules with { ApproveProviderButton = "Authorize indirect provider" }),
        Seed("K5", "Once approved, each is in the other's list: the provider under indirect providers, the reseller under indirect resellers."),
        Seed("K6", "Approving lets the provider submit orders and add subscriptions for customers."),
        SeedUntilAbout(CatalogueDates.AcceptanceGrantsNoAdministration, "K6", "Approving lets the provider administer the reseller's tenant.",
            "Granular grants have replaced such administration, and no page says on which day approving ceased to give it; "
            + "this is the day on which accepting an invitation ceased to.",
            rules => rules with { ApprovalGrantsTenantAdministration = true }),
        History(CatalogueDates.TenantAdministrationWithdrawable, "K6", "The reseller may withdraw that administration while the link stays.",
            rules => rules with { TenantAdministrationMayBeWithdrawn = true }),
        Seed("K7", "The provider's entry shows the customers that reseller and provider share."),
        Implied("K8", "Linking moves no customers.", "connect-with-your-customers says it in words"),
        Implied("K9", "A reseller may have several providers and a provider many resellers.", "csp-supported-partner-relationships says it in words"),
        Pages("K9", "Reseller and provider are in the same region; the country may differ.", "csp-supported-partner-relationships",
            rules => rules with { RegionsMustMatch = true }),
        Dated(CatalogueDates.AgreementMandatory, ProgramPages, "K10",
            "Before the reseller has signed the agreement, no provider may credit it or order for it.",
            "csp-supported-partner-relationships", rules => rules with { AgreementNeededToTransact = true }),
        Pages("K11", "A linked reseller cannot be a customer of the same provider on the same tenant.", "csp-supported-partner-relationships",
            rules => rules with { ResellerMayNotBeProvidersCustomer = true }),
        History(CatalogueDates.LinksRemovable, "K12", "The provider may end the link; customers and what they granted stay, and no notice is sent.",
            rules => rules with { ProviderMayEndLink = true }),
        About(CatalogueDates.PartnerOnRecordOfOrders, NewestPages, "K13", "A new order fails when the reseller on record has no valid location.",
            "Announcement of the check; the middle of the year is given", rules => rules with { PartnerOnRecordCheckedForNewOrders = true }),
        Dated(CatalogueDates.PartnerOnRecordOfChanges, NewestPages, "K13", "So do changes of seats, billing plan and term, transfers and migrations.",
            "Announcement of the check", rules => rules with { PartnerOnRecordCheckedForChanges = true }),
    ];
}
