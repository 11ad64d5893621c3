using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>What follows on step 8: the primary contact confirms, the review takes its days, the agreement is signed where the day asks for one.</summary>
internal sealed class Reviewing(Stage stage)
{
    private static readonly WeekdayCalendar Weekdays = new();

    public async Task<Enrollment> TellAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (enrollment.Status == EnrollmentStatus.AwaitingContactConfirmation) enrollment = await ConfirmAsync(enrollment, cancellationToken);
        if (enrollment.Status is EnrollmentStatus.ActionRequired or EnrollmentStatus.Rejected) enrollment = await AnswerAsync(enrollment, cancellationToken);
        if (enrollment.Status == EnrollmentStatus.InReview) enrollment = await ReviewAsync(enrollment, cancellationToken);
        else if (enrollment.LastFinalized.At is { } decided) stage.Print.Say($"The reviewer decided on {Words.Day(decided)}. The enrollment is {Words.Split($"{enrollment.Status}")}.");
        if (enrollment.Status != EnrollmentStatus.Qualified) return enrollment;
        return await SignAsync(enrollment, cancellationToken);
    }

    private async Task<Enrollment> ConfirmAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var contact = stage.Application.PrimaryContact;
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        var token = await PrepareAsync(enrollment, cancellationToken);
        stage.Print.Say($"{contact.FirstName} {contact.LastName} follows the link in the mail and is asked to confirm both: that they signed up, and that the address belongs to the company.");
        var holder = stage.As(Actor.Anonymous).Enrollments;
        stage.Must(await holder.LookAtConfirmationAsync(token, cancellationToken));
        stage.Must(await holder.ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true }, cancellationToken));
        stage.Print.Say("Both are confirmed. Only now does the review begin.");
        await stage.DeliverAsync(cancellationToken);
        return await FindAsync(enrollment.Id, cancellationToken);
    }

    /// <summary>Until the contact answers the mail; what it holds.</summary>
    private async Task<InvitationToken> PrepareAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        await stage.DeliverAsync(cancellationToken);
        if (stage.FindConfirmation(enrollment.Id) is null)
        {
            var sent = await FindAsync(enrollment.Id, cancellationToken);
            stage.Print.Say("The mail went out in an earlier run, and only its reader has the link. Nobody answers it.");
            await stage.PassUntilAsync(sent.ConfirmationExpiresAt ?? stage.Now.AddDays(7), cancellationToken);
            stage.Must(await stage.As(stage.Applicant).Enrollments.ResendConfirmationAsync(new ResendConfirmation { EnrollmentId = enrollment.Id }, cancellationToken));
            stage.Print.Say($"{stage.ApplicantName} has the mail sent again.");
            await stage.DeliverAsync(cancellationToken);
        }

        await stage.PassAsync(TimeSpan.FromHours(2), cancellationToken);
        await new ConfirmingSlips(stage).RunAsync(enrollment, cancellationToken);
        return stage.ConfirmationToken(enrollment.Id);
    }

    /// <summary>Goes on behind a run that has stopped while the reviewer waited for the applicant.</summary>
    private async Task<Enrollment> AnswerAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        ValueList<EnrollmentDocument> documents = [new EnrollmentDocument { Kind = "Certificate of incorporation", Reference = "file 1" }];
        var answered = stage.Must(enrollment.Status == EnrollmentStatus.Rejected
            ? await me.AppealAsync(new AppealRejection { EnrollmentId = enrollment.Id, Documents = documents }, cancellationToken)
            : await me.AnswerInformationAsync(new AnswerInformation { EnrollmentId = enrollment.Id, Documents = documents }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} sends the reviewer a document. The enrollment is {Words.Split($"{answered.Status}")} again.");
        return answered;
    }

    private async Task<Enrollment> ReviewAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var reviewer = stage.As(Stage.Reviewer).Enrollments;
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        await new ReviewingSlips(stage).RunAsync(enrollment, cancellationToken);
        await stage.PassUntilAsync(Weekdays.AddBusinessDays(stage.Now, 1), cancellationToken);
        stage.Must(await reviewer.RecordVettingStepAsync(new RecordVettingStep { EnrollmentId = enrollment.Id, SubStatus = VettingSubStatus.BusinessVerification }, cancellationToken));
        stage.Print.Say("The reviewer verifies the business.");
        await stage.PassUntilAsync(Weekdays.AddBusinessDays(stage.Now, 2), cancellationToken);
        var approved = stage.Must(await reviewer.ApproveAsync(new ApproveEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        stage.Print.Say($"The reviewer approves. The enrollment is {Words.Split($"{approved.Status}")} now.");
        await stage.DeliverAsync(cancellationToken);
        return approved;
    }

    private async Task<Enrollment> FindAsync(EnrollmentId id, CancellationToken cancellationToken) =>
        stage.Must(await stage.As(stage.Applicant).Enrollments.FindAsync(id, cancellationToken));

    private async Task<Enrollment> SignAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        await new SigningSlips(stage).RunAsync(enrollment, cancellationToken);
        if (enrollment.MpnId is null && stage.Application.MpnProfiles is [{ } profile, ..])
        {
            await stage.World.SignInForMpnAsync(stage.Applicant, profile.SignIn, cancellationToken);
            stage.Must(await stage.As(stage.Applicant).Enrollments.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = profile.MpnId }, cancellationToken));
            stage.Print.Say("The MPN id that was put off is chosen now, because the agreement needs it.");
        }

        var signed = stage.Must(await stage.As(stage.Applicant).Enrollments.SignAgreementAsync(new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} signs the partner agreement as global administrator. The enrollment is {Words.Split($"{signed.Status}")} now.");
        await stage.DeliverAsync(cancellationToken);
        return signed;
    }
}
