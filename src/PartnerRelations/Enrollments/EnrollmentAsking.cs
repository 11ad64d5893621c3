using PartnerRelations.Events;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>What the first line of every rule asks, and the header of the event in its last.</summary>
internal static class EnrollmentAsking
{
    /// <summary>Asks the table; null where the rule goes on to its guards.</summary>
    public static Judged? Ask(this Enrollment enrollment, EnrollmentAction action, Actor actor, bool holdsToken = false)
    {
        var party = enrollment.PartyOf(actor, holdsToken);
        if (EnrollmentTransitions.Table.RefuseActor(action, party, actor.Roles) is { } refusal) return refusal;
        var transition = EnrollmentTransitions.Table.Find(enrollment.Status, action, party, actor.Roles);
        if (transition.IsAlreadySo) return Judged.AlreadySo;
        if (transition.Refusal is { } code) return code.Error();
        return NeedsTenant(action) && party == EnrollmentParty.Applicant && enrollment.TenantConfirmedAt is null
            ? (Judged)EnrollmentErrors.TenantNotConfirmed.Error(nameof(PartnerRoles.GlobalAdministrator))
            : null;
    }

    /// <summary>The state that the table leads to; only after <see cref="Ask"/> has let the command pass.</summary>
    public static EnrollmentStatus Leads(this Enrollment enrollment, EnrollmentAction action, Actor actor) =>
        EnrollmentTransitions.Table.Find(enrollment.Status, action, enrollment.PartyOf(actor), actor.Roles).To ?? enrollment.Status;

    public static EventHeader Next(this Enrollment enrollment, Actor actor, DateTimeOffset now) =>
        EventHeader.Next(enrollment.Owner, enrollment.Id.Value, enrollment.Version, actor, now);

    /// <summary>What may be done for a tenant that signs nobody in yet: get it signed in, change it, or give up (E5).</summary>
    private static bool NeedsTenant(EnrollmentAction action) =>
        action is not (EnrollmentAction.ConfirmTenant or EnrollmentAction.ChangeTenant or EnrollmentAction.Withdraw);
}
