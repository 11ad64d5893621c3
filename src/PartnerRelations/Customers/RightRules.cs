using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Customers;

/// <summary>Compares the table of rights with how things are: every need is looked at, so that a no names everything at once. Pure.</summary>
internal static class RightRules
{
    private static readonly RightNeeds[] Each = [.. Enum.GetValues<RightNeeds>().Where(need => need != RightNeeds.None)];

    public static RightExplanation Explain(RightFacts facts)
    {
        var needs = CustomerRights.NeedsOf(facts.Question.Right, facts.Role, facts.Relationship?.Origin ?? RelationshipOrigin.Invitation, facts.Rules);
        var missing = Each.Where(need => needs.HasFlag(need) && !IsMet(need, facts)).Select(need => MissingRights.Of(need, facts)).ToValueList();
        return new RightExplanation { Question = facts.Question, Role = facts.Role, Needs = needs, Missing = missing, Grant = missing.Count == 0 ? GrantOf(needs, facts) : null };
    }

    /// <summary>What of the link's grants an order takes (K6).</summary>
    public static ProviderGrants LinkGrantsFor(CustomerRight right) =>
        right == CustomerRight.AddLicences ? ProviderGrants.SubmitOrders : ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions;

    private static bool IsMet(RightNeeds need, RightFacts facts) => need switch
    {
        RightNeeds.ProviderLink => facts.Link is { Status: ProviderLinkStatus.Active } link && link.Grants.HasFlag(LinkGrantsFor(facts.Question.Right)),
        RightNeeds.OwnRelationship => facts.Relationship is not null,
        RightNeeds.MatchedInvitation => facts.Relationship?.InvitationId is not null,
        RightNeeds.AdministrationByAcceptance => facts.Relationship?.Grants.HasFlag(RelationshipGrants.Administration) == true,
        RightNeeds.AdminGrant => facts.Relationship?.AdminGrant is { } grant && grant.IsLiveAt(facts.Now)
            && grant.Roles.Any(CustomerRights.DirectoryRolesFor(facts.Question.Right).Contains),
        RightNeeds.ResellerAgreement => facts.Standing is { AgreementSigned: true },
        RightNeeds.ResellerPartnerId => facts.Standing?.MpnId is not null,
        RightNeeds.CustomerAgreement => facts.Commerce.AgreementAccepted,
        RightNeeds.SharedRegion => Regions(facts) is null,
        RightNeeds.AccountCheck => facts.Commerce.AccountCheck is CustomerAccountCheck.NeverChecked or CustomerAccountCheck.Allowed,
        _ => false,
    };

    /// <summary>Provider and reseller (K9), then provider and customer (C11), each where the day's rules ask.</summary>
    public static PartnerError? Regions(RightFacts facts)
    {
        if (facts.Provider is not { Country: var provider }) return CspProgramErrors.RegionMismatch.Error();
        if (facts.Rules.RegionsMustMatch && facts.Standing is { } standing && RegionRule.Refuse(provider, standing.Country) is { } partners) return partners;
        if (!facts.Rules.CustomerMarketMustMatch) return null;
        return facts.Customer is { Country: var customer } ? RegionRule.Refuse(provider, customer) : CustomerInvitationErrors.CountryUnknown.Error();
    }

    private static RightGrant GrantOf(RightNeeds needs, RightFacts facts) => new()
    {
        RelationshipId = facts.Relationship!.Id,
        Origin = facts.Relationship.Origin,
        Since = facts.Relationship.EstablishedAt,
        Grants = facts.Relationship.Grants,
        InvitationId = facts.Relationship.InvitationId,
        AdminGrant = needs.HasFlag(RightNeeds.AdminGrant) ? facts.Relationship.AdminGrant : null,
        LinkId = needs.HasFlag(RightNeeds.ProviderLink) ? facts.Link!.Id : null,
    };
}
