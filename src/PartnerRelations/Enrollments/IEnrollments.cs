using PartnerRelations.Invitations;

namespace PartnerRelations.Enrollments;

/// <summary>
/// The use cases of enrolling as an indirect reseller, for one actor: in process <c>enrollmentService.As(actor)</c>, elsewhere a client of
/// the same interface. Every refusal is a value; to a tenant that is not enrolled by it an enrollment does not exist
/// (<c>enrollment.not_found</c>). Who may give which command in which state is <see cref="EnrollmentTransitions.Table"/>.
/// </summary>
public interface IEnrollments
{
    /// <summary>Starts an enrollment for an existing tenant or a new one (E1, E2, E5). One tenant has one live enrollment.</summary>
    Task<PartnerResult<Enrollment>> StartAsync(StartEnrollment command, CancellationToken cancellationToken = default);

    /// <summary>Says that the tenant's global administrator has signed in (E5).</summary>
    Task<PartnerResult<Enrollment>> ConfirmTenantAsync(ConfirmTenant command, CancellationToken cancellationToken = default);

    /// <summary>Enrolls another tenant instead; the MPN choice is cleared.</summary>
    Task<PartnerResult<Enrollment>> ChangeTenantAsync(ChangeTenant command, CancellationToken cancellationToken = default);

    /// <summary>The profiles that the signed-in person may associate, each with whether this enrollment can take it (E6, E7). Who misses one signs in as somebody else.</summary>
    Task<PartnerResult<IReadOnlyList<MpnProfileChoice>>> ListMpnProfilesAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default);

    /// <summary>Chooses one of them; benefits, incentives and competencies come along, and what is not given yet is filled in from it.</summary>
    Task<PartnerResult<Enrollment>> ChooseMpnAsync(ChooseMpn command, CancellationToken cancellationToken = default);

    /// <summary>Puts that choice off (E8); the agreement cannot be signed and nothing is sold until it is made.</summary>
    Task<PartnerResult<Enrollment>> PostponeMpnAsync(PostponeMpn command, CancellationToken cancellationToken = default);

    /// <summary>Gives or updates the company (E9). Once it was decided on, verification starts anew beside the last verdict (V5).</summary>
    Task<PartnerResult<Enrollment>> ProvideCompanyAsync(ProvideCompany command, CancellationToken cancellationToken = default);

    /// <summary>Gives or updates the primary contact (E10).</summary>
    Task<PartnerResult<Enrollment>> ProvidePrimaryContactAsync(ProvidePrimaryContact command, CancellationToken cancellationToken = default);

    /// <summary>Gives or updates the support contact (E9).</summary>
    Task<PartnerResult<Enrollment>> ProvideSupportContactAsync(ProvideSupportContact command, CancellationToken cancellationToken = default);

    /// <summary>Declares the authority to act for the company (E3).</summary>
    Task<PartnerResult<Enrollment>> DeclareAuthorityAsync(DeclareAuthority command, CancellationToken cancellationToken = default);

    /// <summary>"Enroll now". Refused with <c>enrollment.incomplete</c>, once for everything that is due. The primary contact gets one mail (E11).</summary>
    Task<PartnerResult<Enrollment>> SubmitAsync(SubmitEnrollment command, CancellationToken cancellationToken = default);

    /// <summary>
    /// What the primary contact is asked. Anybody who holds the token may look; to a stranger a wrong, used or expired token is
    /// <c>invitation.not_usable</c> alike. Looking uses nothing up.
    /// </summary>
    Task<PartnerResult<ContactConfirmation>> LookAtConfirmationAsync(InvitationToken token, CancellationToken cancellationToken = default);

    /// <summary>Confirms both statements; the review begins (E11, E12). A second click is success without a change.</summary>
    Task<PartnerResult<ContactConfirmation>> ConfirmContactAsync(ConfirmContact command, CancellationToken cancellationToken = default);

    /// <summary>"I did not sign up": stops the enrollment and tells the applicant.</summary>
    Task<PartnerResult<ContactConfirmation>> DenySignUpAsync(DenySignUp command, CancellationToken cancellationToken = default);

    /// <summary>Asks for the confirmation mail once more (E13); the new mail's link replaces the earlier one.</summary>
    Task<PartnerResult<Enrollment>> ResendConfirmationAsync(ResendConfirmation command, CancellationToken cancellationToken = default);

    /// <summary>Names another primary contact; the earlier link is dead at once.</summary>
    Task<PartnerResult<Enrollment>> ChangeContactAsync(ChangeContact command, CancellationToken cancellationToken = default);

    /// <summary>The reviewer asks for something.</summary>
    Task<PartnerResult<Enrollment>> AskInformationAsync(AskInformation command, CancellationToken cancellationToken = default);

    /// <summary>The applicant answers; the review goes on.</summary>
    Task<PartnerResult<Enrollment>> AnswerInformationAsync(AnswerInformation command, CancellationToken cancellationToken = default);

    /// <summary>Notes how far verification is (V1).</summary>
    Task<PartnerResult<Enrollment>> RecordVettingStepAsync(RecordVettingStep command, CancellationToken cancellationToken = default);

    /// <summary>Approves: Qualified, and past it to Active where no agreement is left to sign (E14).</summary>
    Task<PartnerResult<Enrollment>> ApproveAsync(ApproveEnrollment command, CancellationToken cancellationToken = default);

    /// <summary>Rejects, for good or open to an appeal (V3, V4).</summary>
    Task<PartnerResult<Enrollment>> RejectAsync(RejectEnrollment command, CancellationToken cancellationToken = default);

    /// <summary>Appeals; the result is pending again (V3).</summary>
    Task<PartnerResult<Enrollment>> AppealAsync(AppealRejection command, CancellationToken cancellationToken = default);

    /// <summary>Signs the partner agreement (E14); takes an MPN id.</summary>
    Task<PartnerResult<Enrollment>> SignAgreementAsync(SignAgreement command, CancellationToken cancellationToken = default);

    /// <summary>Finishes setting the account up (E15).</summary>
    Task<PartnerResult<Enrollment>> CompleteSetupAsync(CompleteSetup command, CancellationToken cancellationToken = default);

    /// <summary>Stops an enrollment that is not Active yet; a second time is success without a change.</summary>
    Task<PartnerResult<Enrollment>> WithdrawAsync(WithdrawEnrollment command, CancellationToken cancellationToken = default);

    /// <summary>Tells the reseller and its providers that the yearly check is near (E16).</summary>
    Task<PartnerResult<Enrollment>> GiveReauthorizationNoticeAsync(GiveReauthorizationNotice command, CancellationToken cancellationToken = default);

    /// <summary>Notes the outcome of the yearly check (E16).</summary>
    Task<PartnerResult<Enrollment>> RecordReauthorizationAsync(RecordReauthorization command, CancellationToken cancellationToken = default);

    /// <summary>Ends the authorization after a check that was not passed in time (E16). A year passes before the tenant may start again.</summary>
    Task<PartnerResult<Enrollment>> DeauthorizeAsync(DeauthorizeReseller command, CancellationToken cancellationToken = default);

    /// <summary>One enrollment: of the actor's tenant, or any for reviewers and the system.</summary>
    Task<PartnerResult<Enrollment>> FindAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default);

    /// <summary>What it needs now, by the rules of the day.</summary>
    Task<PartnerResult<EnrollmentRequirements>> FindRequirementsAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default);

    /// <summary>The next yearly check (E16); refused with <c>enrollment.reauthorization_not_due</c> where none will come.</summary>
    Task<PartnerResult<ReauthorizationCycle>> FindReauthorizationAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default);

    /// <summary>The enrollments of the actor's tenant.</summary>
    Task<PartnerResult<Page<Enrollment>>> ListMineAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The enrollments of every tenant, by status; for reviewers and the system.</summary>
    Task<PartnerResult<Page<Enrollment>>> ListQueueAsync(EnrollmentFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);
}

/// <summary>Which enrollments a list shows; whatever is null shows all.</summary>
public sealed record EnrollmentFilter
{
    /// <summary>The status.</summary>
    public EnrollmentStatus? Status { get; init; }
}
