using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The page's step 9: the Admin agent group, and finishing the account.</summary>
internal sealed class SettingUp(Stage stage)
{
    public async Task TellAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        stage.Print.Step("9", "The account can be used. Whoever finishes it has to be an Admin agent.");
        await stage.DeliverAsync(cancellationToken);
        var me = UserId.Parse(stage.Applicant.Id);
        var accounts = stage.As(stage.Applicant).Accounts;
        var slips = new SettingUpSlips(stage);
        await slips.BeforeAsync(enrollment, cancellationToken);

        stage.Print.Step("9a", $"{stage.ApplicantName} opens Account settings > User management and looks for their name.");
        var isAgent = stage.Must(await accounts.IsAdminAgentAsync(cancellationToken: cancellationToken));
        stage.Print.Say(isAgent ? "They are in the Admin agent group." : "They are not in the Admin agent group.");
        if (!isAgent)
        {
            stage.Print.Step("9b", $"{stage.ApplicantName} ticks Admin agent and chooses Update.");
            stage.Must(await accounts.GrantRolesAsync(new GrantRoles { UserId = me, Roles = PartnerRoles.AdminAgent }, cancellationToken));
        }

        stage.Applicant = stage.Must(await stage.World.FindUserAsync(stage.Applicant, cancellationToken));
        await slips.AfterAsync(cancellationToken);
        var known = (await ListAsync(cancellationToken)).Select(user => user.Id).ToHashSet();
        foreach (var user in stage.Application.Users.Skip(1).Where(user => !known.Contains(IdOf(user)))) await AddAsync(user, cancellationToken);
        if (enrollment.SetUpCompletedAt is null) stage.Must(await stage.As(stage.Applicant).Enrollments.CompleteSetupAsync(new CompleteSetup { EnrollmentId = enrollment.Id }, cancellationToken));
        stage.Print.Say("The account is set up. Its users:");
        var users = await ListAsync(cancellationToken);
        stage.Print.Table(["user", "roles"], [.. users.Select(user => new[] { user.Id == me ? stage.ApplicantName : user.DisplayName ?? "(no name)", Words.List(user.Roles) })]);
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
    }

    private UserId IdOf(UserForm user) => Ids.User(stage.ResellerName, user.Name);

    private async Task<IReadOnlyList<AccountUser>> ListAsync(CancellationToken cancellationToken) =>
        stage.Must(await stage.As(stage.Applicant).Accounts.ListUsersAsync(page: new PageRequest { Size = ShapeCheck.MaxItems }, cancellationToken: cancellationToken)).Items;

    private async Task AddAsync(UserForm user, CancellationToken cancellationToken)
    {
        stage.Must(await stage.As(stage.Applicant).Accounts.AddUserAsync(
            new AddUser
            {
                UserId = IdOf(user),
                DisplayName = user.Name,
                Email = user.Email,
                Roles = Words.Combined(user.Roles),
            },
            cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} adds {user.Name}.");
    }
}
