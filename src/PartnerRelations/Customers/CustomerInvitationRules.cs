using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ValueList<PartnerRelations.Customers.CustomerEvent>>;

namespace PartnerRelations.Customers;

/// <summary>The rules of an existing invitation, but for its acceptance. Pure: the same command, facts, actor and moment give the same judgement.</summary>
internal static class CustomerInvitationRules
{
    public static Judged EditDraft(CustomerInvitation invitation, bool hasNewestLink, ProgramRules rules, Actor actor, DateTimeOffset now) =>
        Ask(invitation, CustomerInvitationAction.EditDraft, rules, actor, now)
        ?? (hasNewestLink ? Judged.AlreadySo : CustomerInvitationErrors.DraftOfAnother.Error(nameof(EditInvitationDraft.Draft)));

    public static Judged MarkSent(CustomerInvitation invitation, TimeSpan? lifetime, ProgramRules rules, Actor actor, DateTimeOffset now) =>
        Ask(invitation, CustomerInvitationAction.MarkSent, rules, actor, now)
        ?? One(new CustomerInvitationSent { Header = Next(invitation, actor, now), ExpiresAt = now + lifetime });

    public static Judged Renew(CustomerInvitation invitation, RenewCustomerFacts facts, ProgramRules rules, Actor actor, DateTimeOffset now) =>
        Ask(invitation, CustomerInvitationAction.Renew, rules, actor, now)
        ?? CustomerInviteRules.RefusePartners(facts.Sender, invitation.InvitedProvider, facts.Provider, facts.Link, null)
        ?? One(new CustomerInvitationRenewed { Header = Next(invitation, actor, now) });

    public static Judged Revoke(CustomerInvitation invitation, ProgramRules rules, Actor actor, DateTimeOffset now) =>
        Ask(invitation, CustomerInvitationAction.Revoke, rules, actor, now)
        ?? One(new CustomerInvitationRevoked { Header = Next(invitation, actor, now) });

    public static Judged Decline(CustomerInvitation invitation, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (RefuseHolder(invitation, actor) is { } holder) return holder;
        return Ask(invitation, CustomerInvitationAction.Decline, rules, actor, now, holdsToken: true)
            ?? One(new CustomerInvitationDeclined { Header = Next(invitation, actor, now), Customer = new CustomerId(actor.Tenant!.Value) });
    }

    /// <summary>Who may read what an acceptance would grant: every customer that could give it, and anonymous holders.</summary>
    public static PartnerError? RefusePreview(CustomerInvitation invitation, Actor actor, DateTimeOffset now)
    {
        if (actor.Kind == ActorKind.Anonymous) return null;
        if (RefuseHolder(invitation, actor) is { } holder) return holder;
        return CustomerInvitationTransitions.Table
            .Find(invitation.StatusAt(now), CustomerInvitationAction.Accept, CustomerInvitationParty.TokenHolder, PartnerRoles.GlobalAdministrator).Refusal?.Error();
    }

    /// <summary>Who holds a token and still may not use it, whatever state the invitation is in.</summary>
    public static PartnerError? RefuseHolder(CustomerInvitation invitation, Actor actor)
    {
        if (actor.Kind == ActorKind.Anonymous) return ActorErrors.SignInRequired.Error();
        if (actor.Tenant == invitation.Sender.Tenant) return CustomerInvitationErrors.SameTenant.Error();
        if (actor.Kind != ActorKind.Customer) return CustomerInvitationErrors.CustomersOnly.Error();
        return invitation.ExpectedCustomer is { } expected && actor.Tenant != expected.Tenant ? CustomerInvitationErrors.OtherTenantExpected.Error() : null;
    }

    /// <summary>Asks the table, and the day's rules whether a Billing administrator counts (C10); null where the rule goes on to its guards.</summary>
    public static Judged? Ask(CustomerInvitation invitation, CustomerInvitationAction action, ProgramRules rules, Actor actor, DateTimeOffset now, bool holdsToken = false)
    {
        var party = invitation.PartyOf(actor, holdsToken);
        if (CustomerInvitationTransitions.Table.RefuseActor(action, party, actor.Roles) is { } refusal) return refusal;
        if (actor.Kind == ActorKind.Customer && !rules.BillingAdministratorMayAccept && !actor.HasAny(PartnerRoles.GlobalAdministrator))
        {
            return ActorErrors.RoleMissing.Error($"{PartnerRoles.GlobalAdministrator}");
        }

        var transition = CustomerInvitationTransitions.Table.Find(invitation.StatusAt(now), action, party, actor.Roles);
        if (transition.IsAlreadySo) return Judged.AlreadySo;
        return transition.Refusal is { } code ? (Judged)code.Error() : null;
    }

    public static EventHeader Next(CustomerInvitation invitation, Actor actor, DateTimeOffset now) =>
        EventHeader.Next(invitation.Sender.Tenant, invitation.Id.Value, invitation.Version, actor, now);

    private static Judged One(CustomerEvent change) => ValueList.Create([change]);
}
