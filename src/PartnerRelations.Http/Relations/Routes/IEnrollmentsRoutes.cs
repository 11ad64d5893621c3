using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations.Sending;
using Refit;

namespace PartnerRelations.Http.Relations.Routes;

/// <summary>Where the use cases of <see cref="IEnrollments"/> are. A call brings its own body and headers.</summary>
internal interface IEnrollmentsRoutes
{
    [Post("/enrollments")]
    Task<HttpResponseMessage> StartAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/confirm-tenant")]
    Task<HttpResponseMessage> ConfirmTenantAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/change-tenant")]
    Task<HttpResponseMessage> ChangeTenantAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments/{enrollmentId}/mpn-profiles")]
    Task<HttpResponseMessage> ListMpnProfilesAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/choose-mpn")]
    Task<HttpResponseMessage> ChooseMpnAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/postpone-mpn")]
    Task<HttpResponseMessage> PostponeMpnAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/provide-company")]
    Task<HttpResponseMessage> ProvideCompanyAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/provide-primary-contact")]
    Task<HttpResponseMessage> ProvidePrimaryContactAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/provide-support-contact")]
    Task<HttpResponseMessage> ProvideSupportContactAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/declare-authority")]
    Task<HttpResponseMessage> DeclareAuthorityAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/submit")]
    Task<HttpResponseMessage> SubmitAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/confirmation/look")]
    Task<HttpResponseMessage> LookAtConfirmationAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/confirmation/confirm")]
    Task<HttpResponseMessage> ConfirmContactAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/confirmation/deny")]
    Task<HttpResponseMessage> DenySignUpAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/resend-confirmation")]
    Task<HttpResponseMessage> ResendConfirmationAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/change-contact")]
    Task<HttpResponseMessage> ChangeContactAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/ask-information")]
    Task<HttpResponseMessage> AskInformationAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/answer-information")]
    Task<HttpResponseMessage> AnswerInformationAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/record-vetting-step")]
    Task<HttpResponseMessage> RecordVettingStepAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/approve")]
    Task<HttpResponseMessage> ApproveAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/reject")]
    Task<HttpResponseMessage> RejectAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/appeal")]
    Task<HttpResponseMessage> AppealAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/sign-agreement")]
    Task<HttpResponseMessage> SignAgreementAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/complete-setup")]
    Task<HttpResponseMessage> CompleteSetupAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/withdraw")]
    Task<HttpResponseMessage> WithdrawAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/give-reauthorization-notice")]
    Task<HttpResponseMessage> GiveReauthorizationNoticeAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/record-reauthorization")]
    Task<HttpResponseMessage> RecordReauthorizationAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/enrollments/{enrollmentId}/deauthorize")]
    Task<HttpResponseMessage> DeauthorizeAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments/{enrollmentId}")]
    Task<HttpResponseMessage> FindAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments/{enrollmentId}/requirements")]
    Task<HttpResponseMessage> FindRequirementsAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments/{enrollmentId}/reauthorization")]
    Task<HttpResponseMessage> FindReauthorizationAsync(EnrollmentId enrollmentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments")]
    Task<HttpResponseMessage> ListMineAsync(EnrollmentStatus? status, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/enrollments/queue")]
    Task<HttpResponseMessage> ListQueueAsync(EnrollmentStatus? status, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);
}
