using PartnerRelations.Transitions;
using static PartnerRelations.Enrollments.EnrollmentStatus;
using Do = PartnerRelations.Enrollments.EnrollmentAction;
using Party = PartnerRelations.Enrollments.EnrollmentParty;
using Row = PartnerRelations.Transitions.TransitionRow<PartnerRelations.Enrollments.EnrollmentStatus, PartnerRelations.Enrollments.EnrollmentAction, PartnerRelations.Enrollments.EnrollmentParty>;
using Then = PartnerRelations.Transitions.Transition<PartnerRelations.Enrollments.EnrollmentStatus>;

namespace PartnerRelations.Enrollments;

/// <summary>
/// Every state × command × party of an enrollment, decided; the source of the rules and of the documentation's table and diagram. Where no
/// agreement is left to sign, what leads to Qualified passes through it to Active.
/// </summary>
public static class EnrollmentTransitions
{
    private const PartnerRoles Anybody = PartnerRoles.None;

    private static readonly Then So = Then.AlreadySo();
    private static readonly Then Over = Then.Refused(EnrollmentStateErrors.Closed);
    private static readonly Then TooEarly = Then.Refused(EnrollmentStateErrors.NotSubmitted);
    private static readonly Then SentIn = Then.Refused(EnrollmentStateErrors.AlreadySubmitted);
    private static readonly Then Busy = Then.Refused(EnrollmentStateErrors.UnderReview);
    private static readonly Then NotAwaited = Then.Refused(EnrollmentStateErrors.NotAwaitingConfirmation);
    private static readonly Then Unconfirmed = Then.Refused(EnrollmentStateErrors.ContactNotConfirmed);
    private static readonly Then NotReviewed = Then.Refused(EnrollmentStateErrors.NotInReview);
    private static readonly Then NotAsked = Then.Refused(EnrollmentStateErrors.NothingAsked);
    private static readonly Then NoRejection = Then.Refused(EnrollmentStateErrors.NotRejected);
    private static readonly Then Unqualified = Then.Refused(EnrollmentStateErrors.NotQualified);
    private static readonly Then Inactive = Then.Refused(EnrollmentStateErrors.NotActive);

    private static readonly Then[] OnlyDraft = [SentIn, SentIn, SentIn, SentIn, SentIn, Over, Over, Over];

    /// <summary>The table.</summary>
    public static TransitionTable<EnrollmentStatus, EnrollmentAction, EnrollmentParty> Table { get; } = new(
        EnrollmentErrors.NotFound,
        [
            Row(Do.ConfirmTenant, Party.Applicant, PartnerRoles.GlobalAdministrator, [To(Draft), So, So, So, So, So, Over, Over, Over]),
            Row(Do.ChangeTenant, Party.Applicant, PartnerRoles.GlobalAdministrator, [To(Draft), .. OnlyDraft]),
            Row(Do.ChooseMpn, Party.Applicant, Anybody, [.. Live, Over, Over, Over]),
            Row(Do.PostponeMpn, Party.Applicant, Anybody, [To(Draft), .. OnlyDraft]),
            Row(Do.ProvideCompany, Party.Applicant, Anybody, [To(Draft), Busy, Busy, To(ActionRequired), To(Qualified), To(Active), Over, Over, Over]),
            Row(Do.ProvidePrimaryContact, Party.Applicant, Anybody, [To(Draft), Busy, Busy, To(ActionRequired), To(Qualified), To(Active), Over, Over, Over]),
            Row(Do.ProvideSupportContact, Party.Applicant, Anybody, [.. Live, Over, Over, Over]),
            Row(Do.DeclareAuthority, Party.Applicant, Anybody, [To(Draft), .. OnlyDraft]),
            Row(Do.Submit, Party.Applicant, Anybody, [To(AwaitingContactConfirmation), So, SentIn, SentIn, SentIn, SentIn, Over, Over, Over]),
            Row(Do.SubmitAsDirectPartner, Party.Applicant, Anybody, [To(Qualified), SentIn, SentIn, SentIn, So, So, Over, Over, Over]),
            Row(Do.SendConfirmation, Party.System, Anybody, [TooEarly, To(AwaitingContactConfirmation), NotAwaited, NotAwaited, NotAwaited, NotAwaited, Over, Over, Over]),
            Row(Do.ResendConfirmation, Party.Applicant, Anybody, [TooEarly, To(AwaitingContactConfirmation), NotAwaited, NotAwaited, NotAwaited, NotAwaited, Over, Over, Over]),
            Row(Do.ChangeContact, Party.Applicant, Anybody,
                [TooEarly, To(AwaitingContactConfirmation), Busy, To(AwaitingContactConfirmation), NotAwaited, NotAwaited, Over, Over, Over]),
            Row(Do.ConfirmContact, Party.ContactLinkHolder, Anybody, [NotAwaited, To(InReview), So, NotAwaited, NotAwaited, NotAwaited, Over, Over, Over]),
            Row(Do.DenySignUp, Party.ContactLinkHolder, Anybody, [NotAwaited, To(Withdrawn), NotAwaited, NotAwaited, NotAwaited, NotAwaited, Over, So, Over]),
            Row(Do.AskInformation, Party.Reviewer, Anybody, [TooEarly, Unconfirmed, To(ActionRequired), To(ActionRequired), NotReviewed, NotReviewed, Over, Over, Over]),
            Row(Do.AnswerInformation, Party.Applicant, Anybody, [TooEarly, NotAsked, NotAsked, To(InReview), NotAsked, NotAsked, Over, Over, Over]),
            .. Deciding(Do.RecordVettingStep, [TooEarly, Unconfirmed, To(InReview), To(ActionRequired), To(Qualified), To(Active), Over, Over, Over]),
            .. Deciding(Do.Approve, [TooEarly, Unconfirmed, To(Qualified), NotReviewed, To(Qualified), To(Active), Over, Over, Over]),
            .. Deciding(Do.Reject, [TooEarly, Unconfirmed, To(Rejected), To(Rejected), To(Qualified), To(Active), So, Over, Over]),
            .. Deciding(Do.RejectFinally, [TooEarly, Unconfirmed, To(Rejected), To(Rejected), To(Rejected), To(Rejected), To(Rejected), Over, Over]),
            Row(Do.Appeal, Party.Applicant, Anybody,
                [NoRejection, NoRejection, NoRejection, NoRejection, To(Qualified), To(Active), To(InReview), Over, Over]),
            Row(Do.SignAgreement, Party.Applicant, PartnerRoles.GlobalAdministrator,
                [Unqualified, Unqualified, Unqualified, Unqualified, To(Active), To(Active), Over, Over, Over]),
            Row(Do.CompleteSetup, Party.Applicant, PartnerRoles.AdminAgent, [Inactive, Inactive, Inactive, Inactive, Inactive, To(Active), Over, Over, Over]),
            Row(Do.Withdraw, Party.Applicant, Anybody,
                [To(Withdrawn), To(Withdrawn), To(Withdrawn), To(Withdrawn), To(Withdrawn), Then.Refused(EnrollmentStateErrors.AlreadyActive), Over, So, Over]),
            .. Deciding(Do.GiveReauthorizationNotice, [Inactive, Inactive, Inactive, Inactive, Inactive, To(Active), Over, Over, Over]),
            .. Deciding(Do.RecordReauthorization, [Inactive, Inactive, Inactive, Inactive, Inactive, To(Active), Over, Over, Over]),
            .. Deciding(Do.Deauthorize, [Inactive, Inactive, Inactive, Inactive, Inactive, To(Deauthorized), Over, Over, So]),
        ]);

    private static IEnumerable<Then> Live =>
        [To(Draft), To(AwaitingContactConfirmation), To(InReview), To(ActionRequired), To(Qualified), To(Active)];

    /// <summary>What a reviewer does, or the system when it takes a verdict over from Partner Center.</summary>
    private static IEnumerable<Row> Deciding(EnrollmentAction action, Then[] states) => [Row(action, Party.Reviewer, Anybody, states), Row(action, Party.System, Anybody, states)];

    /// <param name="action">The command.</param>
    /// <param name="party">Who gives it.</param>
    /// <param name="roles">The roles it takes.</param>
    /// <param name="states">What becomes of it, in the order of <see cref="EnrollmentStatus"/>.</param>
    private static Row Row(EnrollmentAction action, Party party, PartnerRoles roles, Then[] states) => new()
    {
        Action = action,
        Party = party,
        Roles = roles,
        States = Enum.GetValues<EnrollmentStatus>().Zip(states).ToDictionary(cell => cell.First, cell => cell.Second),
    };

    private static Then To(EnrollmentStatus status) => Then.Moves(status);
}
