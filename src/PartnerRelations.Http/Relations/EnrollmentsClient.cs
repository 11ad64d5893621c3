using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Invitations;

namespace PartnerRelations.Http.Relations;

/// <summary>Enrolling as an indirect reseller, over HTTP.</summary>
internal sealed class EnrollmentsClient(IEnrollmentsRoutes routes, RelationsConnection connection) : IEnrollments
{
    private readonly FeatureCalls _calls = new("Enrollments", connection);

    public Task<PartnerResult<Enrollment>> StartAsync(StartEnrollment command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, routes.StartAsync, cancellationToken);

    public Task<PartnerResult<Enrollment>> ConfirmTenantAsync(ConfirmTenant command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ConfirmTenantAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ChangeTenantAsync(ChangeTenant command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ChangeTenantAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<IReadOnlyList<MpnProfileChoice>>> ListMpnProfilesAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<IReadOnlyList<MpnProfileChoice>>((call, cancel) => routes.ListMpnProfilesAsync(enrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ChooseMpnAsync(ChooseMpn command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ChooseMpnAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> PostponeMpnAsync(PostponeMpn command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.PostponeMpnAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvideCompanyAsync(ProvideCompany command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ProvideCompanyAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvidePrimaryContactAsync(ProvidePrimaryContact command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ProvidePrimaryContactAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvideSupportContactAsync(ProvideSupportContact command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ProvideSupportContactAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> DeclareAuthorityAsync(DeclareAuthority command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.DeclareAuthorityAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> SubmitAsync(SubmitEnrollment command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.SubmitAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<ContactConfirmation>> LookAtConfirmationAsync(InvitationToken token, CancellationToken cancellationToken = default) =>
        _calls.LookAtAsync<ContactConfirmation>(token, null, routes.LookAtConfirmationAsync, cancellationToken);

    public Task<PartnerResult<ContactConfirmation>> ConfirmContactAsync(ConfirmContact command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ContactConfirmation>(command, routes.ConfirmContactAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<ContactConfirmation>> DenySignUpAsync(DenySignUp command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ContactConfirmation>(command, routes.DenySignUpAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<Enrollment>> ResendConfirmationAsync(ResendConfirmation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ResendConfirmationAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ChangeContactAsync(ChangeContact command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ChangeContactAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> AskInformationAsync(AskInformation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.AskInformationAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> AnswerInformationAsync(AnswerInformation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.AnswerInformationAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> RecordVettingStepAsync(RecordVettingStep command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.RecordVettingStepAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> ApproveAsync(ApproveEnrollment command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.ApproveAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> RejectAsync(RejectEnrollment command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.RejectAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> AppealAsync(AppealRejection command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.AppealAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> SignAgreementAsync(SignAgreement command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.SignAgreementAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> CompleteSetupAsync(CompleteSetup command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.CompleteSetupAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> WithdrawAsync(WithdrawEnrollment command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.WithdrawAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> GiveReauthorizationNoticeAsync(GiveReauthorizationNotice command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.GiveReauthorizationNoticeAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> RecordReauthorizationAsync(RecordReauthorization command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.RecordReauthorizationAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> DeauthorizeAsync(DeauthorizeReseller command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<Enrollment>(command, (call, cancel) => routes.DeauthorizeAsync(command.EnrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Enrollment>> FindAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Enrollment>((call, cancel) => routes.FindAsync(enrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<EnrollmentRequirements>> FindRequirementsAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<EnrollmentRequirements>((call, cancel) => routes.FindRequirementsAsync(enrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<ReauthorizationCycle>> FindReauthorizationAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<ReauthorizationCycle>((call, cancel) => routes.FindReauthorizationAsync(enrollmentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<Enrollment>>> ListMineAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<Enrollment>>((call, cancel) => routes.ListMineAsync(filter?.Status, page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<Enrollment>>> ListQueueAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<Enrollment>>((call, cancel) => routes.ListQueueAsync(filter?.Status, page?.Size, page?.Token, call, cancel), cancellationToken);
}
