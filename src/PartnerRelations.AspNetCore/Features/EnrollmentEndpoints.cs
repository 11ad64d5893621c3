using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Enrollments;

namespace PartnerRelations.AspNetCore.Features;

/// <summary>Enrolling as a reseller over HTTP.</summary>
internal static class EnrollmentEndpoints
{
    private static readonly FeatureRoutes<IEnrollments> Enrollments = new(call => call.Services.Enrollments.As(call.Actor));

    public static IReadOnlyList<RelationRoute> Routes { get; } =
    [
        Enrollments.Making<StartEnrollment, Enrollment>("Start", "/enrollments", (enrollments, command, cancel) => enrollments.StartAsync(command, cancel),
            (made, _) => $"/enrollments/{made.Id}", "Starts an enrollment for a tenant that is there, or for a new one."),
        Step<ConfirmTenant>("ConfirmTenant", "confirm-tenant", (enrollments, command, cancel) => enrollments.ConfirmTenantAsync(command, cancel), "Says that the new tenant's administrator has signed in."),
        Step<ChangeTenant>("ChangeTenant", "change-tenant", (enrollments, command, cancel) => enrollments.ChangeTenantAsync(command, cancel), "Takes another tenant; the choice of an MPN id is gone with the one before."),
        Enrollments.Query<IReadOnlyList<MpnProfileChoice>>("ListMpnProfiles", "/enrollments/{enrollmentId}/mpn-profiles", query =>
        {
            var id = EnrollmentIdOf(query);
            return (enrollments, cancel) => enrollments.ListMpnProfilesAsync(id, cancel);
        }, "Lists the MPN profiles that the signed-in person may associate."),
        Step<ChooseMpn>("ChooseMpn", "choose-mpn", (enrollments, command, cancel) => enrollments.ChooseMpnAsync(command, cancel), "Associates an MPN id."),
        Step<PostponeMpn>("PostponeMpn", "postpone-mpn", (enrollments, command, cancel) => enrollments.PostponeMpnAsync(command, cancel), "Leaves the MPN id for later."),
        Step<ProvideCompany>("ProvideCompany", "provide-company", (enrollments, command, cancel) => enrollments.ProvideCompanyAsync(command, cancel), "Gives the company's legal profile."),
        Step<ProvidePrimaryContact>("ProvidePrimaryContact", "provide-primary-contact", (enrollments, command, cancel) => enrollments.ProvidePrimaryContactAsync(command, cancel), "Names the primary contact."),
        Step<ProvideSupportContact>("ProvideSupportContact", "provide-support-contact", (enrollments, command, cancel) => enrollments.ProvideSupportContactAsync(command, cancel), "Names the contact for customers."),
        Step<DeclareAuthority>("DeclareAuthority", "declare-authority", (enrollments, command, cancel) => enrollments.DeclareAuthorityAsync(command, cancel), "Declares the authority to act for the company."),
        Step<SubmitEnrollment>("Submit", "submit", (enrollments, command, cancel) => enrollments.SubmitAsync(command, cancel), "Submits the application."),
        Enrollments.TokenQuery<TokenQuestion, ContactConfirmation>("LookAtConfirmation", "/enrollments/confirmation/look",
            (enrollments, token, _, cancel) => enrollments.LookAtConfirmationAsync(token, cancel), "Shows to whoever holds the token what is to be confirmed."),
        Enrollments.Command<ConfirmContact, ContactConfirmation>("ConfirmContact", "/enrollments/confirmation/confirm", (enrollments, command, cancel) => enrollments.ConfirmContactAsync(command, cancel),
            "Confirms the primary contact's address with the token.", forStrangers: true),
        Enrollments.Command<DenySignUp, ContactConfirmation>("DenySignUp", "/enrollments/confirmation/deny", (enrollments, command, cancel) => enrollments.DenySignUpAsync(command, cancel),
            "Says with the token that the company did not sign up.", forStrangers: true),
        Step<ResendConfirmation>("ResendConfirmation", "resend-confirmation", (enrollments, command, cancel) => enrollments.ResendConfirmationAsync(command, cancel), "Has the confirmation mail sent again; the link before dies."),
        Step<ChangeContact>("ChangeContact", "change-contact", (enrollments, command, cancel) => enrollments.ChangeContactAsync(command, cancel), "Names another primary contact while its confirmation is awaited."),
        Step<AskInformation>("AskInformation", "ask-information", (enrollments, command, cancel) => enrollments.AskInformationAsync(command, cancel), "Asks the applicant for more; for reviewers."),
        Step<AnswerInformation>("AnswerInformation", "answer-information", (enrollments, command, cancel) => enrollments.AnswerInformationAsync(command, cancel), "Answers what the reviewer asked."),
        Step<RecordVettingStep>("RecordVettingStep", "record-vetting-step", (enrollments, command, cancel) => enrollments.RecordVettingStepAsync(command, cancel), "Records how far vetting is; for reviewers."),
        Step<ApproveEnrollment>("Approve", "approve", (enrollments, command, cancel) => enrollments.ApproveAsync(command, cancel), "Approves the application; for reviewers."),
        Step<RejectEnrollment>("Reject", "reject", (enrollments, command, cancel) => enrollments.RejectAsync(command, cancel), "Rejects the application; for reviewers."),
        Step<AppealRejection>("Appeal", "appeal", (enrollments, command, cancel) => enrollments.AppealAsync(command, cancel), "Appeals against a rejection."),
        Step<SignAgreement>("SignAgreement", "sign-agreement", (enrollments, command, cancel) => enrollments.SignAgreementAsync(command, cancel), "Signs the partner agreement."),
        Step<CompleteSetup>("CompleteSetup", "complete-setup", (enrollments, command, cancel) => enrollments.CompleteSetupAsync(command, cancel), "Completes the setup of the account."),
        Step<WithdrawEnrollment>("Withdraw", "withdraw", (enrollments, command, cancel) => enrollments.WithdrawAsync(command, cancel), "Withdraws the application."),
        Step<GiveReauthorizationNotice>("GiveReauthorizationNotice", "give-reauthorization-notice", (enrollments, command, cancel) => enrollments.GiveReauthorizationNoticeAsync(command, cancel), "Gives notice of the yearly reauthorization; for reviewers."),
        Step<RecordReauthorization>("RecordReauthorization", "record-reauthorization", (enrollments, command, cancel) => enrollments.RecordReauthorizationAsync(command, cancel), "Records what reauthorization came to; for reviewers."),
        Step<DeauthorizeReseller>("Deauthorize", "deauthorize", (enrollments, command, cancel) => enrollments.DeauthorizeAsync(command, cancel), "Takes the reseller's authorization away; for reviewers."),
        Enrollments.Query<Enrollment>("Find", "/enrollments/{enrollmentId}", query =>
        {
            var id = EnrollmentIdOf(query);
            return (enrollments, cancel) => enrollments.FindAsync(id, cancel);
        }, "Finds an enrollment of the caller's tenant; reviewers find every one."),
        Enrollments.Query<EnrollmentRequirements>("FindRequirements", "/enrollments/{enrollmentId}/requirements", query =>
        {
            var id = EnrollmentIdOf(query);
            return (enrollments, cancel) => enrollments.FindRequirementsAsync(id, cancel);
        }, "Says what is due, by whom and until when."),
        Enrollments.Query<ReauthorizationCycle>("FindReauthorization", "/enrollments/{enrollmentId}/reauthorization", query =>
        {
            var id = EnrollmentIdOf(query);
            return (enrollments, cancel) => enrollments.FindReauthorizationAsync(id, cancel);
        }, "Says when reauthorization is due."),
        Enrollments.Query<Page<Enrollment>>("ListMine", "/enrollments", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (enrollments, cancel) => enrollments.ListMineAsync(filter, page, cancel);
        }, "Lists the enrollments of the caller's tenant."),
        Enrollments.Query<Page<Enrollment>>("ListQueue", "/enrollments/queue", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (enrollments, cancel) => enrollments.ListQueueAsync(filter, page, cancel);
        }, "Lists the enrollments of every tenant; for reviewers."),
    ];

    private static RelationRoute Step<TCommand>(
        string operation, string segment, Func<IEnrollments, TCommand, CancellationToken, Task<PartnerResult<Enrollment>>> handle, string summary)
        where TCommand : PartnerCommand => Enrollments.Command(operation, $"/enrollments/{{enrollmentId}}/{segment}", handle, summary);

    private static EnrollmentId EnrollmentIdOf(QueryReader query) => query.Path<EnrollmentId>("enrollmentId", EnrollmentId.TryParse);

    private static EnrollmentFilter Filter(QueryReader query) => new() { Status = query.Word<EnrollmentStatus>("status") };
}
