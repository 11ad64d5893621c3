using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The page's steps 3 to 8: tenant, MPN id, company, contacts, "Enroll now".</summary>
internal sealed class Enrolling(Stage stage)
{
    private string Directory => stage.Rules.PartnerIdSource == PartnerIdSource.MembershipCenterProfile ? "the Partner Membership Center" : "Partner Center";

    public async Task<Enrollment> TellAsync(CancellationToken cancellationToken)
    {
        var enrollment = stage.GoesOn && await EarlierEnrollment.FindAsync(stage.World, stage.Application.Tenant, cancellationToken) is { } begun ? await GoOnAsync(begun, cancellationToken) : await ChooseTenantAsync(cancellationToken);
        if (enrollment.Status != EnrollmentStatus.Draft)
        {
            stage.Print.Say($"The form was sent in on {Words.Day(enrollment.SubmittedAt)}.");
            return enrollment;
        }

        if (stage.Application.DirectPartner is null)
        {
            await ChooseMpnAsync(enrollment, cancellationToken);
        }
        else
        {
            stage.Print.Say("Company, primary contact and MPN id are known to the program already, so steps 4 to 7 are left out.");
        }

        await FillInAsync(enrollment, cancellationToken);
        return await SubmitAsync(enrollment, cancellationToken);
    }

    private async Task<Enrollment> GoOnAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var tenant = stage.Application.Tenant;
        stage.Print.Step("3", $"The enrollment of {tenant.Name} was started on {Words.Day(enrollment.StartedAt)}.");
        if (tenant.IsNew) await stage.World.ListTenantAsync(Casting.Entry(enrollment.Reseller.Tenant, tenant), cancellationToken);
        return await SignInAsync(enrollment, cancellationToken);
    }

    private async Task<Enrollment> ChooseTenantAsync(CancellationToken cancellationToken)
    {
        var tenant = stage.Application.Tenant;
        stage.Print.Step("3", tenant.IsNew
            ? $"{stage.ApplicantName} creates a new tenant, {tenant.DomainPrefix}.onmicrosoft.com, and signs in to it as its global administrator."
            : $"{stage.ApplicantName} signs in to the tenant of {tenant.Name} as global administrator.");
        var slips = new StartingSlips(stage);
        await slips.BeforeAsync(cancellationToken);
        var enrollment = stage.Must(await stage.As(stage.Starter).Enrollments.StartAsync(StartOf(tenant), cancellationToken));
        enrollment = await SignInAsync(enrollment, cancellationToken);
        await slips.AfterAsync(enrollment, cancellationToken);
        stage.Print.Say($"The tenant is in {enrollment.TenantCountry}. The enrollment is a {Words.Split($"{enrollment.Status}")} now.");
        return enrollment;
    }

    private async Task<Enrollment> SignInAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        // Whoever creates a tenant is its global administrator.
        stage.SignInTo(enrollment, stage.Application.Tenant.IsNew ? stage.Applicant.Roles | PartnerRoles.GlobalAdministrator : stage.Applicant.Roles);
        if (enrollment.TenantConfirmedAt is not null) return enrollment;
        await new StartingSlips(stage).UnconfirmedAsync(enrollment, cancellationToken);
        return stage.Must(await stage.As(stage.Applicant).Enrollments.ConfirmTenantAsync(new ConfirmTenant { EnrollmentId = enrollment.Id }, cancellationToken));
    }

    private StartEnrollment StartOf(TenantForm tenant)
    {
        var start = new StartEnrollment
        {
            Path = stage.Application.DirectPartner is null ? EnrollmentPath.NewReseller : EnrollmentPath.DirectPartner,
            ApplicantEmail = stage.Application.Users[0].Email,
            Culture = stage.Application.Language,
        };
        return tenant.IsNew
            ? start with { NewTenantName = tenant.Name, NewTenantCountry = tenant.Country, NewTenantDomainPrefix = tenant.DomainPrefix }
            : start with { Tenant = Ids.Tenant(tenant.Name) };
    }

    private async Task ChooseMpnAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        stage.Print.Step("4", $"The company's MPN id is to be associated with the account; {Directory} lists the profiles.");
        if (stage.Application.MpnChoice is not { } choice)
        {
            stage.Must(await stage.As(stage.Applicant).Enrollments.PostponeMpnAsync(new PostponeMpn { EnrollmentId = enrollment.Id }, cancellationToken));
            stage.Print.Say("The choice is put off. Until it is made the agreement cannot be signed and nothing can be sold.");
            return;
        }

        var signIns = stage.Application.MpnProfiles.Select(profile => profile.SignIn).Where(name => name != choice.SignIn).Distinct(StringComparer.Ordinal);
        foreach (var other in signIns) await LookAsync(enrollment, other, cancellationToken);
        await LookAsync(enrollment, choice.SignIn, cancellationToken);
        await new MpnSlips(stage).RunAsync(enrollment, cancellationToken);
        var chosen = stage.Must(await stage.As(stage.Applicant).Enrollments.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = choice.MpnId }, cancellationToken));
        stage.Print.Step("7", $"{stage.ApplicantName} chooses {chosen.Mpn?.Organization}.");
        foreach (var (what, names) in new[] { ("Benefits", chosen.Mpn?.Benefits), ("Incentives", chosen.Mpn?.Incentives), ("Competencies", chosen.Mpn?.Competencies) })
        {
            if (names is { Count: > 0 }) stage.Print.Say($"{what} that come along: {string.Join(", ", names)}.");
        }
    }

    private async Task LookAsync(Enrollment enrollment, string signIn, CancellationToken cancellationToken)
    {
        await stage.World.SignInForMpnAsync(stage.Applicant, signIn, cancellationToken);
        stage.Print.Step("5, 6", $"{stage.ApplicantName} signs in to {Directory} as {signIn}.");
        foreach (var choice in stage.Must(await stage.As(stage.Applicant).Enrollments.ListMpnProfilesAsync(enrollment.Id, cancellationToken)))
        {
            stage.Print.Point($"{choice.Profile.Organization}, {choice.Profile.Country}: {(choice.Refusals.Count == 0 ? "can be chosen" : "cannot be chosen")}");
            foreach (var refusal in choice.Refusals) stage.Print.Detail($"{refusal.Code}: {refusal.Message} {refusal.Remedy}");
        }
    }

    private async Task FillInAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        stage.Print.Step("8", $"{stage.ApplicantName} fills in the form.");
        await stage.ShowRequirementsAsync(enrollment.Id, cancellationToken);
        await new FormSlips(stage).RunAsync(enrollment, cancellationToken);
        if (stage.Application.DirectPartner is null)
        {
            stage.Must(await me.ProvideCompanyAsync(Forms.Company(enrollment.Id, stage.Application.Company), cancellationToken));
            stage.Must(await me.ProvidePrimaryContactAsync(Forms.Contact(enrollment.Id, stage.Application.PrimaryContact, stage.Application.Language), cancellationToken));
            stage.Print.Say("Company and primary contact are given.");
        }

        stage.Must(await me.ProvideSupportContactAsync(Forms.Support(enrollment.Id, stage.Application.SupportContact), cancellationToken));
        stage.Print.Say("The support contact is given.");
        if (stage.Application.DirectPartner is null)
        {
            var text = AuthorityDeclaration.TextIn(stage.Language);
            stage.Print.Quote(text);
            stage.Must(await me.DeclareAuthorityAsync(new DeclareAuthority { EnrollmentId = enrollment.Id, Declared = true, Culture = stage.Language.Value, Text = text }, cancellationToken));
            stage.Print.Say($"{stage.ApplicantName} ticks the box.");
        }
    }

    private async Task<Enrollment> SubmitAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        stage.Print.Say($"{stage.ApplicantName} chooses \"Enroll now\".");
        var submitted = stage.Must(await stage.As(stage.Applicant).Enrollments.SubmitAsync(new SubmitEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        stage.Print.Say($"The enrollment is {Words.Split($"{submitted.Status}")} now.");
        await stage.DeliverAsync(cancellationToken);
        return submitted;
    }
}
