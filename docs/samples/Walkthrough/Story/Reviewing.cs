using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>What follows on step 8: the primary contact confirms, the review takes its days, the agreement is signed where the day asks for one.</summary>
internal sealed class Reviewing(Stage stage)
{
    private static readonly WeekdayCalendar Weekdays = new();

    public async Task<Enrollment> TellAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (enrollment.Status == EnrollmentStatus.AwaitingContactConfirmation) await ConfirmAsync(enrollment, cancellationToken);
        if (stage.Application.DirectPartner is null) await ReviewAsync(enrollment, cancellationToken);
        var reviewed = stage.Must(await stage.As(stage.Applicant).Enrollments.FindAsync(enrollment.Id, cancellationToken));
        return reviewed.Status == EnrollmentStatus.Qualified ? await SignAsync(reviewed, cancellationToken) : reviewed;
    }

    private async Task ConfirmAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var contact = stage.Application.PrimaryContact;
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        stage.Pass(TimeSpan.FromHours(2));
        await new ConfirmingSlips(stage).RunAsync(enrollment, cancellationToken);
        stage.Print.Say($"{contact.FirstName} {contact.LastName} follows the link in the mail and is asked to confirm both: that they signed up, and that the address belongs to the company.");
        var holder = stage.As(Actor.Anonymous).Enrollments;
        var token = stage.ConfirmationToken(enrollment.Id);
        stage.Must(await holder.LookAtConfirmationAsync(token, cancellationToken));
        stage.Must(await holder.ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true }, cancellationToken));
        stage.Print.Say("Both are confirmed. Only now does the review begin.");
        await stage.DeliverAsync(cancellationToken);
    }

    private async Task ReviewAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var reviewer = stage.As(Stage.Reviewer).Enrollments;
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        await new ReviewingSlips(stage).RunAsync(enrollment, cancellationToken);
        stage.PassUntil(Weekdays.AddBusinessDays(stage.Now, 1));
        stage.Must(await reviewer.RecordVettingStepAsync(new RecordVettingStep { EnrollmentId = enrollment.Id, SubStatus = VettingSubStatus.BusinessVerification }, cancellationToken));
        stage.Print.Say("The reviewer verifies the business.");
        stage.PassUntil(Weekdays.AddBusinessDays(stage.Now, 2));
        var approved = stage.Must(await reviewer.ApproveAsync(new ApproveEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        stage.Print.Say($"The reviewer approves. The enrollment is {Words.Split($"{approved.Status}")} now.");
        await stage.DeliverAsync(cancellationToken);
    }

    private async Task<Enrollment> SignAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        await new SigningSlips(stage).RunAsync(enrollment, cancellationToken);
        if (enrollment.MpnId is null && stage.Application.MpnProfiles is [{ } profile, ..])
        {
            stage.MpnDirectory.SignIn(profile.SignIn);
            stage.Must(await stage.As(stage.Applicant).Enrollments.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = profile.MpnId }, cancellationToken));
            stage.Print.Say("The MPN id that was put off is chosen now, because the agreement needs it.");
        }

        var signed = stage.Must(await stage.As(stage.Applicant).Enrollments.SignAgreementAsync(new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} signs the partner agreement as global administrator. The enrollment is {Words.Split($"{signed.Status}")} now.");
        await stage.DeliverAsync(cancellationToken);
        return signed;
    }
}
