using PartnerRelations.Enrollments;
using PartnerRelations.Transitions;

namespace PartnerRelations.Tests.Enrollments;

public sealed class EnrollmentTransitionsTests
{
    private const string NotFound = "enrollment.not_found";
    private const string Other = "actor.other_party";
    private const string Over = "enrollment.closed";
    private const string Early = "enrollment.not_submitted";
    private const string Sent = "enrollment.already_submitted";
    private const string Busy = "enrollment.under_review";
    private const string Unawaited = "enrollment.not_awaiting_confirmation";
    private const string Unconfirmed = "enrollment.contact_not_confirmed";
    private const string NotReviewed = "enrollment.not_in_review";
    private const string NotAsked = "enrollment.nothing_asked";
    private const string NoReject = "enrollment.not_rejected";
    private const string Unqualified = "enrollment.not_qualified";
    private const string Inactive = "enrollment.not_active";

    /// <summary>What each command comes to, in the order Draft, Awaiting, InReview, ActionRequired, Qualified, Active, Rejected, Withdrawn, Deauthorized; written down by hand.</summary>
    private static readonly (EnrollmentAction Action, EnrollmentParty[] Parties, string[] Cells)[] Expected =
    [
        (EnrollmentAction.ConfirmTenant, Applicant, ["→Draft", "so", "so", "so", "so", "so", Over, Over, Over]),
        (EnrollmentAction.ChangeTenant, Applicant, ["→Draft", Sent, Sent, Sent, Sent, Sent, Over, Over, Over]),
        (EnrollmentAction.ChooseMpn, Applicant, ["→Draft", "→AwaitingContactConfirmation", "→InReview", "→ActionRequired", "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.PostponeMpn, Applicant, ["→Draft", Sent, Sent, Sent, Sent, Sent, Over, Over, Over]),
        (EnrollmentAction.ProvideCompany, Applicant, ["→Draft", Busy, Busy, "→ActionRequired", "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.ProvidePrimaryContact, Applicant, ["→Draft", Busy, Busy, "→ActionRequired", "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.ProvideSupportContact, Applicant, ["→Draft", "→AwaitingContactConfirmation", "→InReview", "→ActionRequired", "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.DeclareAuthority, Applicant, ["→Draft", Sent, Sent, Sent, Sent, Sent, Over, Over, Over]),
        (EnrollmentAction.Submit, Applicant, ["→AwaitingContactConfirmation", "so", Sent, Sent, Sent, Sent, Over, Over, Over]),
        (EnrollmentAction.SubmitAsDirectPartner, Applicant, ["→Qualified", Sent, Sent, Sent, "so", "so", Over, Over, Over]),
        (EnrollmentAction.SendConfirmation, System, [Early, "→AwaitingContactConfirmation", Unawaited, Unawaited, Unawaited, Unawaited, Over, Over, Over]),
        (EnrollmentAction.ResendConfirmation, Applicant, [Early, "→AwaitingContactConfirmation", Unawaited, Unawaited, Unawaited, Unawaited, Over, Over, Over]),
        (EnrollmentAction.ChangeContact, Applicant, [Early, "→AwaitingContactConfirmation", Busy, "→AwaitingContactConfirmation", Unawaited, Unawaited, Over, Over, Over]),
        (EnrollmentAction.ConfirmContact, Holder, [Unawaited, "→InReview", "so", Unawaited, Unawaited, Unawaited, Over, Over, Over]),
        (EnrollmentAction.DenySignUp, Holder, [Unawaited, "→Withdrawn", Unawaited, Unawaited, Unawaited, Unawaited, Over, "so", Over]),
        (EnrollmentAction.AskInformation, Reviewer, [Early, Unconfirmed, "→ActionRequired", "→ActionRequired", NotReviewed, NotReviewed, Over, Over, Over]),
        (EnrollmentAction.AnswerInformation, Applicant, [Early, NotAsked, NotAsked, "→InReview", NotAsked, NotAsked, Over, Over, Over]),
        (EnrollmentAction.RecordVettingStep, Program, [Early, Unconfirmed, "→InReview", "→ActionRequired", "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.Approve, Program, [Early, Unconfirmed, "→Qualified", NotReviewed, "→Qualified", "→Active", Over, Over, Over]),
        (EnrollmentAction.Reject, Program, [Early, Unconfirmed, "→Rejected", "→Rejected", "→Qualified", "→Active", "so", Over, Over]),
        (EnrollmentAction.RejectFinally, Program, [Early, Unconfirmed, "→Rejected", "→Rejected", "→Rejected", "→Rejected", "→Rejected", Over, Over]),
        (EnrollmentAction.Appeal, Applicant, [NoReject, NoReject, NoReject, NoReject, "→Qualified", "→Active", "→InReview", Over, Over]),
        (EnrollmentAction.SignAgreement, Applicant, [Unqualified, Unqualified, Unqualified, Unqualified, "→Active", "→Active", Over, Over, Over]),
        (EnrollmentAction.CompleteSetup, Applicant, [Inactive, Inactive, Inactive, Inactive, Inactive, "→Active", Over, Over, Over]),
        (EnrollmentAction.Withdraw, Applicant, ["→Withdrawn", "→Withdrawn", "→Withdrawn", "→Withdrawn", "→Withdrawn", "enrollment.already_active", Over, "so", Over]),
        (EnrollmentAction.GiveReauthorizationNotice, Program, [Inactive, Inactive, Inactive, Inactive, Inactive, "→Active", Over, Over, Over]),
        (EnrollmentAction.RecordReauthorization, Program, [Inactive, Inactive, Inactive, Inactive, Inactive, "→Active", Over, Over, Over]),
        (EnrollmentAction.Deauthorize, Program, [Inactive, Inactive, Inactive, Inactive, Inactive, "→Deauthorized", Over, Over, "so"]),
    ];

    private static EnrollmentParty[] Applicant => [EnrollmentParty.Applicant];

    private static EnrollmentParty[] Holder => [EnrollmentParty.ContactLinkHolder];

    private static EnrollmentParty[] Reviewer => [EnrollmentParty.Reviewer];

    private static EnrollmentParty[] System => [EnrollmentParty.System];

    private static EnrollmentParty[] Program => [EnrollmentParty.Reviewer, EnrollmentParty.System];

    public static TheoryData<EnrollmentStatus, EnrollmentAction, EnrollmentParty> EveryCell =>
    [
        .. from state in Enum.GetValues<EnrollmentStatus>()
           from action in Enum.GetValues<EnrollmentAction>()
           from party in Enum.GetValues<EnrollmentParty>()
           select (state, action, party),
    ];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Every_state_command_and_party_is_decided(EnrollmentStatus state, EnrollmentAction action, EnrollmentParty party)
    {
        var row = Expected.Single(row => row.Action == action);
        var expected = row.Parties.Contains(party) ? row.Cells[(int)state] : party == EnrollmentParty.Stranger ? NotFound : Other;

        Text(EnrollmentTransitions.Table.Find(state, action, party, EnrollmentSamples.EveryRole)).Should().Be(expected);
    }

    [Theory]
    [InlineData(EnrollmentAction.ConfirmTenant, PartnerRoles.GlobalAdministrator)]
    [InlineData(EnrollmentAction.ChangeTenant, PartnerRoles.GlobalAdministrator)]
    [InlineData(EnrollmentAction.SignAgreement, PartnerRoles.GlobalAdministrator)]
    [InlineData(EnrollmentAction.CompleteSetup, PartnerRoles.AdminAgent)]
    public void A_command_takes_its_role_and_no_other(EnrollmentAction action, PartnerRoles needed)
    {
        foreach (var role in Enum.GetValues<PartnerRoles>())
        {
            var refusal = EnrollmentTransitions.Table.RefuseActor(action, EnrollmentParty.Applicant, role);
            if ((role & needed) != PartnerRoles.None) refusal.Should().BeNull();
            else refusal!.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == needed.ToString());
        }
    }

    [Fact]
    public void Every_other_command_of_the_applicant_takes_no_role() => EnrollmentTransitions.Table.Rows
        .Where(row => row.Roles != PartnerRoles.None).Select(row => row.Action).Should()
        .BeEquivalentTo([EnrollmentAction.ConfirmTenant, EnrollmentAction.ChangeTenant, EnrollmentAction.SignAgreement, EnrollmentAction.CompleteSetup]);

    private static string Text(Transition<EnrollmentStatus> transition) =>
        transition.To is { } to ? $"→{to}" : transition.IsAlreadySo ? "so" : transition.Refusal!.Code;
}
