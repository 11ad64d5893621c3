using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ValueList<PartnerRelations.Customers.CustomerEvent>>;

namespace PartnerRelations.Customers;

/// <summary>The rules of an existing relationship. Pure: the same command, facts, actor and moment give the same judgement.</summary>
internal static class CustomerRelationshipRules
{
    // The longest that a granular grant may last (G3).
    private const int MaxGrantDays = 731;

    public static Judged RecordAdminGrant(RecordAdminGrant command, CustomerRelationship relationship, Actor actor, DateTimeOffset now)
    {
        if (Ask(relationship, CustomerRelationshipAction.RecordAdminGrant, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        if (command.Roles is not { Count: > 0 }) problems.Add(FormErrors.Required.Error(nameof(command.Roles)));
        else if (command.Roles.Any(role => role.Value == Guid.Empty)) problems.Add(FormErrors.Malformed.Error(nameof(command.Roles)));
        var endsAt = command.EndsAt.ToUniversalTime();
        if (endsAt <= now || endsAt > now.AddDays(MaxGrantDays)) problems.Add(FormErrors.Malformed.Error(nameof(command.EndsAt), "A grant ends in the future, after two years at the latest."));
        if (problems.Count > 0) return problems;
        if (relationship.AdminGrant is { } kept && kept.EndsAt == endsAt && kept.Roles.Equals(command.Roles)) return Judged.AlreadySo;
        return One(new AdminGrantRecorded
        {
            Header = Next(relationship, actor, now),
            AdminGrant = new AdminGrant { Roles = command.Roles!, EndsAt = endsAt, RecordedAt = now },
        });
    }

    public static Judged WithdrawAdministration(CustomerRelationship relationship, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (Ask(relationship, CustomerRelationshipAction.WithdrawAdministration, actor) is { } asked) return asked;
        if (relationship.AdminGrant is null && !relationship.Grants.HasFlag(RelationshipGrants.Administration)) return Judged.AlreadySo;
        var party = relationship.PartyOf(actor);
        if (party == CustomerRelationshipParty.Customer && !rules.CustomerMayRevokeAdministration) return CustomerRelationshipErrors.WithdrawalNotPossibleYet.Error();
        return One(new AdministrationWithdrawn { Header = Next(relationship, actor, now), WithdrawnBy = party });
    }

    public static Judged End(CustomerRelationship relationship, CustomerCommerceStatus commerce, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (RefuseEnding(relationship, rules, actor) is { } asked) return asked;
        if (Unsettled(commerce, rules) is { Count: > 0 } unsettled) return unsettled;
        return One(new CustomerRelationshipEnded { Header = Next(relationship, actor, now), EndedBy = relationship.PartyOf(actor) });
    }

    public static Judged RecordGone(CustomerRelationship relationship, Actor actor, DateTimeOffset now) =>
        Ask(relationship, CustomerRelationshipAction.RecordGone, actor)
        ?? One(new CustomerRelationshipEnded { Header = Next(relationship, actor, now), EndedBy = CustomerRelationshipParty.System });

    /// <summary>Whether the actor may end it on that day at all; what has to be settled first is <see cref="Unsettled"/>.</summary>
    public static Judged? RefuseEnding(CustomerRelationship relationship, ProgramRules rules, Actor actor)
    {
        if (Ask(relationship, CustomerRelationshipAction.End, actor) is { } asked) return asked;
        var isResellers = relationship.PartyOf(actor) == CustomerRelationshipParty.Partner && relationship.Role == CustomerPartnerRole.Reseller;
        return (isResellers ? rules.ResellerMayRemoveRelationship : rules.RelationshipRemovalAllowed)
            ? null
            : (Judged)CustomerRelationshipErrors.EndingNotPossibleYet.Error();
    }

    /// <summary>Every precondition of the day that is not met (C15).</summary>
    public static List<PartnerError> Unsettled(CustomerCommerceStatus commerce, ProgramRules rules)
    {
        var unsettled = new List<PartnerError>();
        Ask(RelationshipRemovalConditions.SubscriptionsSuspended, commerce.ActiveSubscriptions, CustomerRelationshipErrors.SubscriptionsActive);
        Ask(RelationshipRemovalConditions.ReservationsCancelled, commerce.ActiveReservations, CustomerRelationshipErrors.ReservationsActive);
        Ask(RelationshipRemovalConditions.SoftwareCancelled, commerce.ActiveSoftwarePurchases, CustomerRelationshipErrors.SoftwareActive);
        return unsettled;

        void Ask(RelationshipRemovalConditions condition, int left, PartnerErrorCode refusal)
        {
            if (rules.RelationshipRemovalConditions.HasFlag(condition) && left > 0) unsettled.Add(refusal.Error(detail: $"There are {left}."));
        }
    }

    /// <summary>Asks the table; null where the rule goes on to its guards.</summary>
    public static Judged? Ask(CustomerRelationship relationship, CustomerRelationshipAction action, Actor actor)
    {
        var party = relationship.PartyOf(actor);
        if (CustomerRelationshipTransitions.Table.RefuseActor(action, party, actor.Roles) is { } refusal) return refusal;
        var transition = CustomerRelationshipTransitions.Table.Find(relationship.Status, action, party, actor.Roles);
        if (transition.IsAlreadySo) return Judged.AlreadySo;
        return transition.Refusal is { } code ? (Judged)code.Error() : null;
    }

    public static EventHeader Next(CustomerRelationship relationship, Actor actor, DateTimeOffset now) =>
        EventHeader.Next(relationship.Partner, relationship.Id.Value, relationship.Version, actor, now);

    private static Judged One(CustomerEvent change) => ValueList.Create([change]);
}
