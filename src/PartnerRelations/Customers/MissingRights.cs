using System.Globalization;
using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Customers;

/// <summary>Says of each missing need what it is, who settles it, how and where.</summary>
internal static class MissingRights
{
    public static MissingForRight Of(RightNeeds need, RightFacts facts) => need switch
    {
        RightNeeds.OtherRole => OtherRole(facts),
        RightNeeds.ProviderLink => Link(facts),
        RightNeeds.OwnRelationship => OwnRelationship(facts),
        RightNeeds.MatchedInvitation => Missing(need, "C8", RightActor.Reseller,
            "The relationship was found at Microsoft, and nobody has said which invitation it answers, so it is not known what its text granted.",
            "The reseller matches the relationship with the invitation that was accepted; where none fits, it invites the customer again.",
            CustomerInvitationType.Reseller, facts.Rules.ResellerInvitationPlace),
        RightNeeds.AdministrationByAcceptance => Missing(need, "C9", RightActor.Reseller,
            "The text that the customer accepted grants no administration, or the customer has taken it back.",
            "The reseller invites the customer again and asks for administration; accepting extends the relationship.",
            CustomerInvitationType.Reseller, facts.Rules.ResellerInvitationPlace),
        RightNeeds.AdminGrant => AdminGrantOf(facts),
        RightNeeds.ResellerAgreement => Missing(need, "K10", RightActor.Reseller,
            "The reseller has not signed the Microsoft Partner Agreement, and no provider may order for it until it has.",
            "A Global administrator of the reseller signs the agreement."),
        RightNeeds.ResellerPartnerId => Missing(need, "K13", RightActor.Reseller,
            "The reseller has no PartnerID of a location, and orders without a valid partner on record fail.",
            "The reseller associates the PartnerID of its location with its account."),
        RightNeeds.CustomerAgreement => Missing(need, "C14", RightActor.Customer,
            "The customer has not accepted the Microsoft Customer Agreement, and nothing can be bought for it until it has.",
            "The customer accepts the agreement, or the provider confirms that it has."),
        RightNeeds.SharedRegion => Missing(need, "K9", RightActor.Reseller,
            RightRules.Regions(facts)?.Message ?? "Provider, reseller and customer are not in one region.",
            "Work with a provider of the region that the customer's tenant is in; where its office is does not count."),
        RightNeeds.AccountCheck => Missing(need, "C14", RightActor.Customer,
            $"Microsoft's check of the customer's account says {facts.Commerce.AccountCheck}, and only an account that is allowed or was never checked can be ordered for.",
            "Wait until the check is done; if it was not passed, the customer contacts Microsoft's support."),
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "There is no such need."),
    };

    private static MissingForRight OtherRole(RightFacts facts) => facts.Role == CustomerPartnerRole.Reseller
        ? Missing(RightNeeds.OtherRole, "C2", RightActor.Provider,
            "An indirect reseller buys and provisions nothing itself, whatever the customer has granted it.",
            "A provider that the reseller is linked with does it; that provider needs a reseller relationship of its own with the customer, which a joint invitation brings.",
            CustomerInvitationType.Joint, facts.Rules.JointInvitationPlace)
        : Missing(RightNeeds.OtherRole, "C8", RightActor.Reseller,
            "By the rules of the day a customer grants its provider orders and no administration.",
            "The customer's reseller does it.");

    private static MissingForRight Link(RightFacts facts)
    {
        if (facts.Reseller is null)
        {
            return Missing(RightNeeds.ProviderLink, "K6", RightActor.Provider,
                "A provider orders for a reseller, and the question names none.", "Ask again and name the reseller.");
        }

        return facts.Link is { } link
            ? Missing(RightNeeds.ProviderLink, "K6", RightActor.Provider,
                $"Reseller and provider are linked, but the reseller has granted {link.Grants} only; this takes {RightRules.LinkGrantsFor(facts.Question.Right)}.",
                "The provider ends the link and invites the reseller again with the missing grant; customers stay.")
            : Missing(RightNeeds.ProviderLink, "K6", RightActor.Provider,
                "Reseller and provider have no active link, so the provider may do nothing for the reseller's customers.",
                "The provider invites the reseller, and the reseller approves it; a joint invitation to the customer is possible only after that.");
    }

    /// <summary>C3 is the rule that people trip over: a relationship of the reseller does nothing for its provider.</summary>
    private static MissingForRight OwnRelationship(RightFacts facts)
    {
        if (facts.Role == CustomerPartnerRole.Reseller)
        {
            return Missing(RightNeeds.OwnRelationship, "C2", RightActor.Reseller,
                "The reseller has no active relationship with this customer.",
                $"The reseller sends the customer an invitation ({facts.Rules.ResellerInvitationPlace}, or {facts.Rules.JointInvitationPlace} if its provider is "
                + "to order as well), and a Global administrator of the customer accepts it.",
                CustomerInvitationType.Reseller, facts.Rules.ResellerInvitationPlace);
        }

        var others = facts.ResellerRelationship is { } reseller
            ? string.Create(CultureInfo.InvariantCulture, $" The reseller has one since {reseller.EstablishedAt:yyyy-MM-dd}, but it is the reseller's alone and counts for nobody else.")
            : " A link between reseller and provider brings none.";
        return Missing(RightNeeds.OwnRelationship, "C3", RightActor.Reseller,
            $"The provider has no active reseller relationship of its own with this customer, and it cannot act without one.{others}",
            $"The reseller sends the customer a joint invitation that names this provider ({facts.Rules.JointInvitationPlace}), and a Global administrator of "
            + "the customer accepts it; an invitation for the reseller alone does not help, and what the reseller has stays.",
            CustomerInvitationType.Joint, facts.Rules.JointInvitationPlace);
    }

    private static MissingForRight AdminGrantOf(RightFacts facts)
    {
        var by = facts.Role == CustomerPartnerRole.Reseller ? RightActor.Reseller : RightActor.Provider;
        var why = facts.Relationship switch
        {
            { AdminGrant: { } over } when !over.IsLiveAt(facts.Now) => string.Create(CultureInfo.InvariantCulture, $"The granular grant ended at {over.EndsAt:yyyy-MM-dd HH:mm} UTC."),
            { AdminGrant: not null } => "The granular grant holds no directory role that this takes.",
            { Origin: RelationshipOrigin.CreatedByProvider } => "Creating a customer makes a granular grant of its own unless told otherwise (G11), but none is recorded here.",
            { Grants: var grants } when grants.HasFlag(RelationshipGrants.Administration) =>
                "The administration that the customer once granted by accepting an invitation no longer counts; it takes a granular grant now.",
            _ => "A relationship alone gives no administration; it takes a granular grant, and none is recorded.",
        };
        return Missing(RightNeeds.AdminGrant, "C2", by, why,
            "An Admin agent of the partner requests a granular grant with a fitting role, a Global administrator of the customer approves it, and the grant is recorded here.");
    }

    private static MissingForRight Missing(
        RightNeeds need, string rule, RightActor by, string message, string remedy, CustomerInvitationType? invitation = null, InvitationPlace? place = null) =>
        new() { Need = need, Rule = rule, By = by, Message = message, Remedy = remedy, Invitation = invitation, Place = place };
}
