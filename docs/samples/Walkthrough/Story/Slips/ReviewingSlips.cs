using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong during the review.</summary>
internal sealed class ReviewingSlips(Stage stage)
{
    private static readonly ValueList<EnrollmentDocument> Documents = [new EnrollmentDocument { Kind = "Certificate of incorporation", Reference = "file 1" }];

    public async Task RunAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Reviewing)) return;
        var id = enrollment.Id;
        var me = stage.As(stage.Applicant).Enrollments;
        await stage.SlipAsync($"{stage.ApplicantName} approves the own enrollment.", me.ApproveAsync(new ApproveEnrollment { EnrollmentId = id }, cancellationToken));
        await stage.SlipAsync("The mail to the contact is wanted once more.", me.ResendConfirmationAsync(new ResendConfirmation { EnrollmentId = id }, cancellationToken));
        await stage.SlipAsync(
            "Somebody wants to put a mail that tells facts into other words.",
            Task.FromResult(stage.LatestMail(EnrollmentMailPurposes.ReviewStarted).Draft.Edit("Approved", "All is well.")));
        await AskAsync(id, cancellationToken);
        if (stage.Rules.RejectionMayBeAppealed) await RejectAsync(id, cancellationToken);
        await FinallyAsync(cancellationToken);
    }

    private async Task AskAsync(EnrollmentId id, CancellationToken cancellationToken)
    {
        var reviewer = stage.As(Stage.Reviewer).Enrollments;
        var me = stage.As(stage.Applicant).Enrollments;
        stage.Must(await reviewer.AskInformationAsync(new AskInformation { EnrollmentId = id, Reasons = ["Please send the certificate of incorporation."] }, cancellationToken));
        stage.Print.Say("The reviewer asks for a certificate.");
        await stage.DeliverAsync(cancellationToken);
        await stage.SlipAsync("The reviewer approves without having an answer.", reviewer.ApproveAsync(new ApproveEnrollment { EnrollmentId = id }, cancellationToken));
        var contact = Forms.Contact(id, stage.Application.PrimaryContact, null);
        await stage.SlipAsync(
            $"{stage.ApplicantName} puts another address behind the confirmed contact.",
            me.ProvidePrimaryContactAsync(contact with { Email = "somebody.else@side-company.example" }, cancellationToken));
        stage.Must(await me.AnswerInformationAsync(new AnswerInformation { EnrollmentId = id, Documents = Documents }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} sends it.");
    }

    private async Task RejectAsync(EnrollmentId id, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        stage.Must(await stage.As(Stage.Reviewer).Enrollments.RejectAsync(
            new RejectEnrollment { EnrollmentId = id, Reasons = ["The address does not match the register."] }, cancellationToken));
        stage.Print.Say("The reviewer rejects the enrollment.");
        await stage.DeliverAsync(cancellationToken);
        await stage.ShowRequirementsAsync(id, cancellationToken);
        await stage.SlipAsync($"{stage.ApplicantName} signs the agreement all the same.", me.SignAgreementAsync(new SignAgreement { EnrollmentId = id, Accepted = true }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} appeals without a document.", me.AppealAsync(new AppealRejection { EnrollmentId = id, Documents = [] }, cancellationToken));
        stage.Must(await me.AppealAsync(new AppealRejection { EnrollmentId = id, Documents = Documents, Comment = "The register has been corrected." }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} appeals with the document.");
        await stage.DeliverAsync(cancellationToken);
    }

    /// <summary>Another company, which is rejected for good.</summary>
    private async Task FinallyAsync(CancellationToken cancellationToken)
    {
        var other = new SideCompany(stage, "Letterbox Ltd", "FR");
        var id = await other.SubmitAsync("4188888", cancellationToken);
        var reviewer = stage.As(Stage.Reviewer).Enrollments;
        var theirs = stage.As(other.Admin).Enrollments;
        var appeal = new AppealRejection { EnrollmentId = id, Documents = Documents };
        if (!stage.Rules.RejectionMayBeAppealed)
        {
            stage.Must(await reviewer.RejectAsync(new RejectEnrollment { EnrollmentId = id, Reasons = ["There is no such company."] }, cancellationToken));
            await stage.SlipAsync($"{other.Name} was rejected and appeals on a day that knows no appeal.", theirs.AppealAsync(appeal, cancellationToken));
        }

        stage.Must(await reviewer.RejectAsync(new RejectEnrollment { EnrollmentId = id, Reasons = ["There is no such company."], IsFinal = true }, cancellationToken));
        await stage.DeliverUnseenAsync(cancellationToken);
        await stage.SlipAsync($"{other.Name} was rejected for good and appeals.", theirs.AppealAsync(appeal, cancellationToken));
        await stage.SlipAsync($"{other.Name} starts anew.", theirs.StartAsync(new StartEnrollment { Tenant = other.Tenant }, cancellationToken));
    }
}
