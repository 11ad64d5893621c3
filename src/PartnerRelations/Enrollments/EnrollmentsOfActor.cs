using PartnerRelations.CspProgram;
using PartnerRelations.Invitations;
using PartnerRelations.Transitions;

namespace PartnerRelations.Enrollments;

/// <summary>The use cases for one actor: gather facts, ask the rule, save, answer.</summary>
internal sealed class EnrollmentsOfActor(EnrollmentService service, Actor actor) : IEnrollments
{
    private readonly TenantChoosing _tenants = new(service, actor);
    private readonly MpnChoosing _mpns = new(service, actor);
    private readonly ContactConfirming _confirming = new(service, actor);
    private readonly EnrollmentQuestions _questions = new(service, actor);

    public Task<PartnerResult<Enrollment>> StartAsync(StartEnrollment command, CancellationToken cancellationToken = default) => _tenants.StartAsync(command, cancellationToken);

    public Task<PartnerResult<Enrollment>> ConfirmTenantAsync(ConfirmTenant command, CancellationToken cancellationToken = default) =>
        GatherAsync(command, command?.EnrollmentId, (enrollment, now) => _tenants.ConfirmAsync(enrollment, now, cancellationToken), cancellationToken);

    public Task<PartnerResult<Enrollment>> ChangeTenantAsync(ChangeTenant command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var call = EnrollmentId.New(service.Clock.Now()).Value;
        return service.RunAsync(
            command,
            actor,
            null,
            () => service.FindAsync(command.EnrollmentId, actor, cancellationToken),
            (enrollment, now) => _tenants.ChangeAsync(command, call, enrollment, now, cancellationToken),
            (id, cancel) => service.FindHandedOverAsync(id, actor, cancel),
            cancellationToken);
    }

    public Task<PartnerResult<IReadOnlyList<MpnProfileChoice>>> ListMpnProfilesAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _mpns.ListAsync(enrollmentId, cancellationToken);

    public Task<PartnerResult<Enrollment>> ChooseMpnAsync(ChooseMpn command, CancellationToken cancellationToken = default) =>
        GatherAsync(command, command?.EnrollmentId, (enrollment, now) => _mpns.ChooseAsync(command!, enrollment, now, cancellationToken), cancellationToken);

    public Task<PartnerResult<ContactConfirmation>> LookAtConfirmationAsync(InvitationToken token, CancellationToken cancellationToken = default) => _confirming.LookAsync(token, cancellationToken);

    public Task<PartnerResult<ContactConfirmation>> ConfirmContactAsync(ConfirmContact command, CancellationToken cancellationToken = default) => _confirming.ConfirmAsync(command, cancellationToken);

    public Task<PartnerResult<ContactConfirmation>> DenySignUpAsync(DenySignUp command, CancellationToken cancellationToken = default) => _confirming.DenyAsync(command, cancellationToken);

    public Task<PartnerResult<Enrollment>> PostponeMpnAsync(PostponeMpn command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ProfileRules.PostponeMpn(enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvideCompanyAsync(ProvideCompany command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ProfileRules.ProvideCompany(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvidePrimaryContactAsync(ProvidePrimaryContact command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ProfileRules.ProvidePrimaryContact(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ProvideSupportContactAsync(ProvideSupportContact command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ProfileRules.ProvideSupportContact(command!, enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> DeclareAuthorityAsync(DeclareAuthority command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ProfileRules.DeclareAuthority(command!, enrollment, service.House.Options.DefaultCulture, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> SubmitAsync(SubmitEnrollment command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => SubmissionRules.Submit(enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ResendConfirmationAsync(ResendConfirmation command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => SubmissionRules.ResendConfirmation(enrollment, Rules(now), service.Calendar, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ChangeContactAsync(ChangeContact command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => SubmissionRules.ChangeContact(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> AskInformationAsync(AskInformation command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.AskInformation(command!, enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> AnswerInformationAsync(AnswerInformation command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.AnswerInformation(command!, enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> RecordVettingStepAsync(RecordVettingStep command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.RecordVettingStep(command!, enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> ApproveAsync(ApproveEnrollment command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.Approve(enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> RejectAsync(RejectEnrollment command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.Reject(command!, enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> SignAgreementAsync(SignAgreement command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => AgreementRules.SignAgreement(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> CompleteSetupAsync(CompleteSetup command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => AgreementRules.CompleteSetup(enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> WithdrawAsync(WithdrawEnrollment command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => ReviewRules.Withdraw(enrollment, actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> GiveReauthorizationNoticeAsync(GiveReauthorizationNotice command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => AgreementRules.GiveNotice(enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> RecordReauthorizationAsync(RecordReauthorization command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => AgreementRules.RecordReauthorization(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> DeauthorizeAsync(DeauthorizeReseller command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.EnrollmentId, (enrollment, now) => AgreementRules.Deauthorize(command!, enrollment, Rules(now), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> AppealAsync(AppealRejection command, CancellationToken cancellationToken = default) =>
        GatherAsync(command, command?.EnrollmentId, async (enrollment, now) => ReviewRules.Appeal(command!, await AppealFactsAsync(enrollment, now, cancellationToken).ConfigureAwait(false), actor, now), cancellationToken);

    public Task<PartnerResult<Enrollment>> FindAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) => service.FindAsync(enrollmentId, actor, cancellationToken);

    public Task<PartnerResult<EnrollmentRequirements>> FindRequirementsAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _questions.RequirementsAsync(enrollmentId, cancellationToken);

    public Task<PartnerResult<ReauthorizationCycle>> FindReauthorizationAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default) =>
        _questions.ReauthorizationAsync(enrollmentId, cancellationToken);

    public Task<PartnerResult<Page<Enrollment>>> ListMineAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListMineAsync(filter, page, cancellationToken);

    public Task<PartnerResult<Page<Enrollment>>> ListQueueAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListQueueAsync(filter, page, cancellationToken);

    private ProgramRules Rules(DateTimeOffset now) => service.House.At(now);

    private async Task<AppealFacts> AppealFactsAsync(Enrollment enrollment, DateTimeOffset now, CancellationToken cancellationToken) => new()
    {
        Rules = Rules(now),
        Enrollment = enrollment,
        RejectedForGood = await service.FindRejectedForGoodAsync(enrollment.Reseller.Tenant, cancellationToken).ConfigureAwait(false),
        Deauthorized = await service.Store.FindLastClosedAsync(enrollment.Reseller.Tenant, EnrollmentStatus.Deauthorized, cancellationToken).ConfigureAwait(false),
        TakingTenant = await service.Store.FindTakingAsync(enrollment.Reseller.Tenant, cancellationToken).ConfigureAwait(false),
        TakingMpn = enrollment.MpnId is { } id ? await service.Store.FindTakingAsync(id, cancellationToken).ConfigureAwait(false) : null,
    };

    private Task<PartnerResult<Enrollment>> ChangeAsync(
        PartnerCommand? command, EnrollmentId? id, Func<Enrollment, DateTimeOffset, Judgement<EnrollmentEvent>> judge, CancellationToken cancellationToken) =>
        GatherAsync(command, id, (enrollment, now) => Task.FromResult(judge(enrollment, now)), cancellationToken);

    private Task<PartnerResult<Enrollment>> GatherAsync(
        PartnerCommand? command, EnrollmentId? id, Func<Enrollment, DateTimeOffset, Task<Judgement<EnrollmentEvent>>> judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.RunAsync(
            command,
            actor,
            null,
            () => service.FindAsync(id!.Value, actor, cancellationToken),
            judge,
            (recordId, cancel) => service.FindAsync(recordId, actor, cancel),
            cancellationToken);
    }
}
