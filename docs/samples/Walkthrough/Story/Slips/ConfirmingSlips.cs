using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong while the primary contact has not confirmed.</summary>
internal sealed class ConfirmingSlips(Stage stage)
{
    public async Task RunAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Confirming)) return;
        await ApplicantAsync(enrollment.Id, cancellationToken);
        await stage.SlipAsync(
            "The reviewer approves at once.",
            stage.As(Stage.Reviewer).Enrollments.ApproveAsync(new ApproveEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        await HolderAsync(enrollment, cancellationToken);
    }

    private async Task ApplicantAsync(EnrollmentId id, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        await stage.SlipAsync($"{stage.ApplicantName} wants to change the company now.", me.ProvideCompanyAsync(Forms.Company(id, stage.Application.Company), cancellationToken));
        var declare = new DeclareAuthority { EnrollmentId = id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) };
        await stage.SlipAsync($"{stage.ApplicantName} declares the authority once more.", me.DeclareAuthorityAsync(declare, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} answers a question that nobody asked.", me.AnswerInformationAsync(new AnswerInformation { EnrollmentId = id }, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ApplicantName} appeals a rejection that there is not.",
            me.AppealAsync(new AppealRejection { EnrollmentId = id, Documents = [new EnrollmentDocument { Kind = "Register", Reference = "file 1" }] }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} wants to sign the agreement.", me.SignAgreementAsync(new SignAgreement { EnrollmentId = id, Accepted = true }, cancellationToken));
        stage.Applicant = stage.WithRole(PartnerRoles.AdminAgent);
        await stage.SlipAsync(
            $"{stage.ApplicantName} wants to finish the account.",
            stage.As(stage.Applicant).Enrollments.CompleteSetupAsync(new CompleteSetup { EnrollmentId = id }, cancellationToken));
        stage.Applicant = stage.WithoutRole(PartnerRoles.AdminAgent);
        if (stage.Application.MpnChoice is not null)
        {
            await stage.SlipAsync($"{stage.ApplicantName} wants another MPN id.", me.ChooseMpnAsync(new ChooseMpn { EnrollmentId = id, MpnId = "4199998" }, cancellationToken));
        }

        await stage.SlipAsync($"{stage.ApplicantName} wants the mail sent again after two hours.", me.ResendConfirmationAsync(new ResendConfirmation { EnrollmentId = id }, cancellationToken));
    }

    private async Task HolderAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var token = stage.ConfirmationToken(enrollment.Id);
        var confirm = new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true };
        var stranger = stage.As(Actor.Anonymous).Enrollments;
        await stage.SlipAsync(
            "Somebody tries a link that was never sent.",
            stranger.ConfirmContactAsync(confirm with { Token = InvitationToken.Create(enrollment.Owner) }, cancellationToken));
        await stage.SlipAsync("The contact confirms neither statement.", stranger.ConfirmContactAsync(confirm with { SignedUp = false, AddressBelongsToCompany = false }, cancellationToken));
        await stage.PassAsync(TimeSpan.FromDays(7), cancellationToken);
        await stage.SlipAsync("The contact opens the link a week later, without having signed in.", stranger.ConfirmContactAsync(confirm, cancellationToken));
        await stage.SlipAsync("The contact does the same signed in.", stage.As(stage.Applicant).Enrollments.ConfirmContactAsync(confirm, cancellationToken));
        stage.Must(await stage.As(stage.Applicant).Enrollments.ResendConfirmationAsync(new ResendConfirmation { EnrollmentId = enrollment.Id }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} has the mail sent again.");
        await stage.DeliverAsync(cancellationToken);
    }
}
