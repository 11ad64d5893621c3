using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Enrollments;

/// <summary>
/// The one mail that proves an address (E11). Its token is made here and nowhere else, after the event that asks for it is stored, so no
/// caller ever holds it: the hash is saved together with the sending, then the mail is handed over. A redelivered event does it again, and
/// the earlier link is dead.
/// </summary>
internal sealed class ConfirmationMail(IEnrollmentStore store, IMailHandOff mails, HouseRules house, TimeProvider clock, ILogger logger)
{
    /// <summary>The events that ask for it.</summary>
    public static readonly FrozenSet<Type> Causes = [typeof(EnrollmentSubmitted), typeof(ContactConfirmationResent), typeof(PrimaryContactChanged)];

    private const int MaxAttempts = 3;
    private static readonly Actor Sender = Actor.System(EnrollmentMails.HandlerName);

    public async Task SendAsync(EnrollmentEvent asking, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MaxAttempts; tries++)
        {
            // Only the newest asking counts: the link of an earlier one would go to a contact that was replaced.
            var enrollment = await store.FindAsync(null, new EnrollmentId(asking.RecordId), cancellationToken).ConfigureAwait(false);
            if (enrollment is null || enrollment.ConfirmationAskedVersion != asking.Version) return;
            var judged = SubmissionRules.SendConfirmation(enrollment, house.Options.ContactConfirmationLifetime, Sender, clock.Now());
            if (judged.Change is not { } sent) return;
            var next = Enrollment.Apply(enrollment, sent);
            var token = InvitationToken.Create(next.Owner);
            var saved = await store.SaveAndTellAsync(new() { Enrollment = next, Event = sent, TokenHash = token.Hash }, Sender, logger, cancellationToken).ConfigureAwait(false);
            if (saved != SaveResult.Saved) continue;
            await HandOverAsync(next, token, asking, cancellationToken).ConfigureAwait(false);
            return;
        }

        throw new InvalidOperationException($"Enrollment {asking.RecordId} kept changing; its confirmation mail is tried again later.");
    }

    private async Task HandOverAsync(Enrollment enrollment, InvitationToken token, EnrollmentEvent asking, CancellationToken cancellationToken)
    {
        var options = house.Options;
        await mails.HandOffAsync(new OutgoingMail
        {
            Draft = MailComposer.ContactConfirmation(
                options.Languages.For(enrollment.ContactCulture),
                enrollment.Company?.LegalName ?? enrollment.TenantName,
                enrollment.PrimaryContact!.Email,
                InvitationLinks.For(options.ContactConfirmationPage!, token),
                enrollment.ConfirmationExpiresAt),
            Purpose = EnrollmentMailPurposes.ContactConfirmation,
            Owner = enrollment.Reseller.Tenant,
            RecordId = enrollment.Id.Value,
            Version = asking.Version,
        }, cancellationToken).ConfigureAwait(false);
        logger.HandedOver(EnrollmentMailPurposes.ContactConfirmation, enrollment.Id);
    }
}
