using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ProviderLinks.ProviderLinkEvent>;

namespace PartnerRelations.ProviderLinks;

/// <summary>The rules of provider links on an existing record. Pure: the same command, facts, actor and moment give the same judgement.</summary>
internal static class ProviderLinkRules
{
    public static Judged MarkSent(ProviderLink link, Actor actor, DateTimeOffset now) =>
        Ask(link, ProviderLinkAction.MarkSent, actor, now) ?? (link.SentAt is not null ? Judged.AlreadySo : new ProviderInvitationSent { Header = Next(link, actor, now) });

    public static Judged Revoke(ProviderLink link, Actor actor, DateTimeOffset now) =>
        Ask(link, ProviderLinkAction.Revoke, actor, now) ?? new ProviderInvitationRevoked { Header = Next(link, actor, now) };

    public static Judged Approve(ApproveProvider command, ApproveFacts facts, Actor actor, DateTimeOffset now)
    {
        var link = facts.Link;
        if (RefuseHolder(link, actor) is { } holder) return holder;
        if (Ask(link, ProviderLinkAction.Approve, actor, now, holdsToken: true) is { } asked) return asked;
        var reseller = new ResellerId(actor.Tenant!.Value);
        if (facts.Reseller is not { IsQualified: true } standing) return ProviderLinkErrors.ResellerNotEnrolled.Error(nameof(ResellerStanding.IsQualified));
        if (facts.Active is { } active)
        {
            return new ProviderInvitationSuperseded { Header = Next(link, actor, now), Reseller = reseller, ActiveLinkId = active.Id };
        }

        if (facts.Provider is not { } provider) return ProviderLinkErrors.ProviderNotListed.Error();
        if (facts.Rules.RegionsMustMatch && RegionRule.Refuse(provider.Country, standing.Country) is { } region) return region;
        if (facts.Rules.ResellerMayNotBeProvidersCustomer && facts.ResellerIsCustomer) return ProviderLinkErrors.ResellerIsCustomer.Error();
        if (!command.ConsentTicked) return ProviderLinkErrors.ConsentRequired.Error(nameof(command.ConsentTicked));
        if (!string.Equals(facts.Preview?.TextHash, command.ConsentTextHash, StringComparison.OrdinalIgnoreCase))
        {
            return ProviderLinkErrors.ConsentTextChanged.Error(nameof(command.ConsentTextHash));
        }

        return new ProviderApproved { Header = Next(link, actor, now), Reseller = reseller, Grants = facts.Preview!.Grants, ConsentId = facts.NewConsentId };
    }

    /// <summary>Who may read what an approval would grant: whoever could give it, anonymous holders included.</summary>
    public static PartnerError? RefusePreview(ProviderLink link, Actor actor, DateTimeOffset now)
    {
        if (actor.Kind != ActorKind.User) return null;
        if (RefuseHolder(link, actor) is { } holder) return holder;
        return ProviderLinkTransitions.Table.Find(link.StatusAt(now), ProviderLinkAction.Decline, ProviderLinkParty.TokenHolder, PartnerRoles.AdminAgent).Refusal?.Error();
    }

    public static Judged Decline(ProviderLink link, Actor actor, DateTimeOffset now)
    {
        if (RefuseHolder(link, actor) is { } holder) return holder;
        return Ask(link, ProviderLinkAction.Decline, actor, now, holdsToken: true)
            ?? new ProviderDeclined { Header = Next(link, actor, now), Reseller = new ResellerId(actor.Tenant!.Value) };
    }

    public static Judged WithdrawTenantAdministration(ProviderLink link, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (Ask(link, ProviderLinkAction.WithdrawTenantAdministration, actor, now) is { } asked) return asked;
        if (!link.Grants.HasFlag(ProviderGrants.AdministerResellerTenant)) return Judged.AlreadySo;
        if (!rules.TenantAdministrationMayBeWithdrawn) return ProviderLinkErrors.WithdrawalNotPossibleYet.Error();
        return new TenantAdministrationWithdrawn { Header = Next(link, actor, now) };
    }

    public static Judged End(ProviderLink link, ProgramRules rules, bool resellerMayEnd, Actor actor, DateTimeOffset now)
    {
        if (Ask(link, ProviderLinkAction.End, actor, now) is { } asked) return asked;
        var party = link.PartyOf(actor);
        if (party == ProviderLinkParty.Reseller && !resellerMayEnd) return ProviderLinkErrors.AskProviderToEnd.Error();
        if (!rules.ProviderMayEndLink) return ProviderLinkErrors.EndingNotPossibleYet.Error();
        return new ProviderLinkEnded { Header = Next(link, actor, now), EndedBy = party };
    }

    /// <summary>What an approval would grant today.</summary>
    public static ProviderGrants GrantsToday(ProviderGrants offered, ProgramRules rules) => offered & Grantable(rules);

    /// <summary>Everything that an approval can grant by the rules of the day (K6).</summary>
    public static ProviderGrants Grantable(ProgramRules rules) =>
        ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions
        | (rules.ApprovalGrantsTenantAdministration ? ProviderGrants.AdministerResellerTenant : ProviderGrants.None);

    /// <summary>Asks the table; null where the rule goes on to its guards.</summary>
    public static Judged? Ask(ProviderLink link, ProviderLinkAction action, Actor actor, DateTimeOffset now, bool holdsToken = false)
    {
        var party = link.PartyOf(actor, holdsToken);
        if (ProviderLinkTransitions.Table.RefuseActor(action, party, actor.Roles) is { } refusal) return refusal;
        var transition = ProviderLinkTransitions.Table.Find(link.StatusAt(now), action, party, actor.Roles);
        if (transition.IsAlreadySo) return Judged.AlreadySo;
        return transition.Refusal is { } code ? (Judged)code.Error() : null;
    }

    /// <summary>Who holds a token and still may not use it, whatever state the invitation is in.</summary>
    private static PartnerError? RefuseHolder(ProviderLink link, Actor actor)
    {
        if (actor.Kind == ActorKind.Anonymous) return ActorErrors.SignInRequired.Error();
        if (actor.Tenant == link.Provider.Tenant) return ProviderLinkErrors.SameTenant.Error();
        return link.ExpectedReseller is { } expected && actor.Tenant != expected.Tenant ? ProviderLinkErrors.OtherTenantExpected.Error() : null;
    }

    public static EventHeader Next(ProviderLink link, Actor actor, DateTimeOffset now) => EventHeader.Next(link.Provider.Tenant, link.Id.Value, link.Version, actor, now);
}
