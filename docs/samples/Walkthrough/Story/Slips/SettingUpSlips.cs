using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong at step 9, the account.</summary>
internal sealed class SettingUpSlips(Stage stage)
{
    /// <summary>Before anybody is an Admin agent.</summary>
    public async Task BeforeAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.SettingUp)) return;
        var me = stage.As(stage.Applicant).Enrollments;
        await stage.SlipAsync(
            $"{stage.ApplicantName} finishes the account without being an Admin agent.",
            stage.As(stage.WithoutRole(PartnerRoles.AdminAgent)).Enrollments.CompleteSetupAsync(new CompleteSetup { EnrollmentId = enrollment.Id }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} withdraws the enrollment.", me.WithdrawAsync(new WithdrawEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        await stage.SlipAsync(
            "The reviewer rejects it after the fact.",
            stage.As(Stage.Reviewer).Enrollments.RejectAsync(new RejectEnrollment { EnrollmentId = enrollment.Id, Reasons = ["Too late."] }, cancellationToken));
        if (!stage.Rules.AgreementRequired && enrollment.Agreement is null)
        {
            await stage.SlipAsync(
                $"{stage.ApplicantName} wants to sign an agreement that nobody asks for.",
                me.SignAgreementAsync(new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true }, cancellationToken));
        }

        await stage.SlipAsync(
            "The yearly check is announced in the first week.",
            stage.As(Stage.Reviewer).Enrollments.GiveReauthorizationNoticeAsync(new GiveReauthorizationNotice { EnrollmentId = enrollment.Id }, cancellationToken));
    }

    /// <summary>Once somebody is.</summary>
    public async Task AfterAsync(CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.SettingUp)) return;
        var accounts = stage.As(stage.Applicant).Accounts;
        var me = UserId.Parse(stage.Applicant.Id);
        await stage.SlipAsync($"{stage.ApplicantName} removes the last Admin agent.", accounts.RemoveUserAsync(new RemoveUser { UserId = me }, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ApplicantName} makes somebody an agent who is no user.",
            accounts.GrantRolesAsync(new GrantRoles { UserId = Ids.User("nobody", "nobody"), Roles = PartnerRoles.SalesAgent }, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ApplicantName} grants a role that an account does not have.",
            accounts.GrantRolesAsync(new GrantRoles { UserId = me, Roles = PartnerRoles.BillingAdministrator }, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ApplicantName} adds themselves under another name.",
            accounts.AddUserAsync(new AddUser { UserId = me, DisplayName = "Somebody else", Email = "else@side-company.example" }, cancellationToken));
        await FullAsync(cancellationToken);
    }

    private async Task FullAsync(CancellationToken cancellationToken)
    {
        var crowd = new SideCompany(stage, "Crowded SA", "FR");
        await stage.World.OpenAccountAsync(crowd.Tenant, UserId.Parse(crowd.Admin.Id), cancellationToken);
        var accounts = stage.As(crowd.Admin).Accounts;
        AddUser Person(int number) => new() { UserId = Ids.User(crowd.Name, $"{number}"), DisplayName = $"Person {number}", Email = $"person.{number}@crowded.example" };
        for (var number = 1; number < PartnerAccount.MaxUsers; number++) stage.Must(await accounts.AddUserAsync(Person(number), cancellationToken));
        await stage.SlipAsync($"{crowd.Name} adds one user more than an account holds.", accounts.AddUserAsync(Person(PartnerAccount.MaxUsers), cancellationToken));
    }
}
