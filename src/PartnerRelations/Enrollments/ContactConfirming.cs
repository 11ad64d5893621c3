using PartnerRelations.Invitations;
using PartnerRelations.Transitions;

namespace PartnerRelations.Enrollments;

/// <summary>What the primary contact does behind the link (E11). The answers tell no more of the enrollment than the mail did.</summary>
internal sealed class ContactConfirming(EnrollmentService service, Actor actor)
{
    public async Task<PartnerResult<ContactConfirmation>> LookAsync(InvitationToken token, CancellationToken cancellationToken)
    {
        var found = await service.FindByTokenAsync(token, actor, cancellationToken).ConfigureAwait(false);
        if (found.TryGetValue(out var enrollment, out _) && SubmissionRules.RefuseLook(enrollment, service.Clock.Now()) is { } refusal) return refusal;
        return found.Map(View);
    }

    public Task<PartnerResult<ContactConfirmation>> ConfirmAsync(ConfirmContact command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Token, (enrollment, now) => SubmissionRules.ConfirmContact(command, enrollment, actor, now), cancellationToken);
    }

    public Task<PartnerResult<ContactConfirmation>> DenyAsync(DenySignUp command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.Token, (enrollment, now) => SubmissionRules.DenySignUp(enrollment, actor, now), cancellationToken);
    }

    private async Task<PartnerResult<ContactConfirmation>> RunAsync(
        PartnerCommand command, InvitationToken token, Func<Enrollment, DateTimeOffset, Judgement<EnrollmentEvent>> judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var answered = await service.RunAsync(
            command,
            actor,
            token,
            () => service.FindByTokenAsync(token, actor, cancellationToken),
            (enrollment, now) => Task.FromResult(judge(enrollment, now)),
            FindConfirmedAsync,
            cancellationToken).ConfigureAwait(false);
        return answered.Map(View);
    }

    /// <summary>The enrollment that a repeated command has changed; who repeats it has shown the token then, however dead it is by now.</summary>
    private async Task<PartnerResult<Enrollment>> FindConfirmedAsync(EnrollmentId id, CancellationToken cancellationToken) =>
        await service.Store.FindAsync(null, id, cancellationToken).ConfigureAwait(false) is { PrimaryContact: not null } enrollment ? enrollment : InvitationErrors.NotUsable.Error();

    private static ContactConfirmation View(Enrollment enrollment) => new()
    {
        Company = enrollment.Company?.LegalName ?? enrollment.TenantName,
        Address = enrollment.PrimaryContact!.Email,
        IsConfirmed = enrollment.ContactConfirmedAt is not null,
        IsDenied = enrollment.SignUpDeniedAt is not null,
        ExpiresAt = enrollment.ConfirmationExpiresAt,
    };
}
