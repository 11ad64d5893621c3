using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong at step 3, the tenant.</summary>
internal sealed class StartingSlips(Stage stage)
{
    /// <summary>Before the enrollment is started.</summary>
    public async Task BeforeAsync(CancellationToken cancellationToken)
    {
        foreach (var form in stage.Application.Mistakes?.Tenants ?? [])
        {
            await stage.TryAsync(
                $"{stage.ApplicantName} tries to create the tenant \"{form.DomainPrefix}\" in \"{form.Country}\".",
                stage.As(stage.World.SignsEverybodyIn ? stage.Applicant : Actor.Anonymous).Enrollments.StartAsync(
                    new StartEnrollment { NewTenantName = form.Name, NewTenantCountry = form.Country, NewTenantDomainPrefix = form.DomainPrefix }, cancellationToken));
        }

        if (!stage.SlipsAt(SlipWord.Starting)) return;
        var other = await new SideCompany(stage, "Next Door SAS", "FR").SettleAsync(cancellationToken);
        var start = new StartEnrollment { Tenant = other.Tenant };
        await stage.SlipAsync("The reviewer starts an enrollment.", stage.As(Stage.Reviewer).Enrollments.StartAsync(start, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} starts the enrollment of somebody else's tenant.", stage.As(stage.Applicant).Enrollments.StartAsync(start, cancellationToken));
        await stage.SlipAsync(
            $"A sales agent of {other.Name} starts its enrollment.",
            stage.As(Actor.User(other.Tenant, Ids.User(other.Name, "sales"), PartnerRoles.SalesAgent)).Enrollments.StartAsync(start, cancellationToken));
        await stage.SlipAsync(
            $"{other.Name} names its tenant and the details of a new one.",
            stage.As(other.Admin).Enrollments.StartAsync(start with { NewTenantName = other.Name, NewTenantCountry = "FR", NewTenantDomainPrefix = "nextdoor" }, cancellationToken));
        await stage.SlipAsync(
            $"{other.Name} claims to be a direct partner.",
            stage.As(other.Admin).Enrollments.StartAsync(start with { Path = EnrollmentPath.DirectPartner }, cancellationToken));
        await stage.SlipAsync(
            $"{other.Name} asks for mails in a language that is none.",
            stage.As(other.Admin).Enrollments.StartAsync(start with { Culture = "plain words" }, cancellationToken));
        var unknown = new SideCompany(stage, "Nowhere Ltd", "FR");
        await stage.SlipAsync(
            $"{unknown.Name} starts with a tenant that the directory does not know.",
            stage.As(unknown.Admin).Enrollments.StartAsync(new StartEnrollment { Tenant = unknown.Tenant }, cancellationToken));
        await stage.SlipAsync("Somebody looks for an enrollment that is not there.", stage.As(other.Admin).Enrollments.FindAsync(EnrollmentId.New(stage.Now), cancellationToken));
        await stage.SlipAsync("A reseller to be looks for providers before it has a region.", stage.As(other.Admin).Providers.SearchAsync(cancellationToken: cancellationToken));
    }

    /// <summary>While the tenant's global administrator has not signed in.</summary>
    public async Task UnconfirmedAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Starting)) return;
        await stage.SlipAsync(
            $"{stage.ApplicantName} goes on before having signed in to the new tenant.",
            stage.As(stage.Applicant).Enrollments.ProvideSupportContactAsync(Forms.Support(enrollment.Id, stage.Application.SupportContact), cancellationToken));
    }

    /// <summary>Once the tenant is settled.</summary>
    public async Task AfterAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Starting)) return;
        await stage.SlipAsync(
            $"{stage.ApplicantName} starts a second time.",
            stage.As(stage.Applicant).Enrollments.StartAsync(new StartEnrollment { Tenant = enrollment.Reseller.Tenant }, cancellationToken));
        await stage.SlipAsync(
            "The enrollment is sent in before anything is filled in.",
            stage.As(stage.Applicant).Enrollments.SubmitAsync(new SubmitEnrollment { EnrollmentId = enrollment.Id }, cancellationToken));
        await stage.SlipAsync(
            "Somebody of another company looks at the enrollment.",
            stage.As(new SideCompany(stage, "Next Door SAS", "FR").Admin).Enrollments.FindRequirementsAsync(enrollment.Id, cancellationToken));
        await DirectPartnerAsync(cancellationToken);
    }

    private async Task DirectPartnerAsync(CancellationToken cancellationToken)
    {
        if (!stage.Rules.DirectPartnerMayAddReseller) return;
        var direct = new SideCompany(stage, "Direct Partner SA", "FR");
        var entry = Casting.Entry(direct.Name, "FR", "direct-partner.example") with
        {
            DirectPartner = new DirectPartnerAccount
            {
                Company = new CompanyProfile { LegalName = direct.Name, AddressLines = ["1 rue"], City = "Lille", Country = CountryCode.Parse("FR") },
                PrimaryContact = new ContactPerson { FirstName = "Noé", LastName = "Petit", Email = EmailAddress.Parse("noe@direct-partner.example"), Phone = PhoneNumber.Parse("+33 3 20 00 00 00") },
                AgreementSigned = true,
            },
        };
        await stage.World.ListTenantAsync(entry, cancellationToken);
        var started = stage.Must(await stage.As(direct.Admin).Enrollments.StartAsync(
            new StartEnrollment { Tenant = direct.Tenant, Path = EnrollmentPath.DirectPartner }, cancellationToken));
        await stage.SlipAsync(
            $"{direct.Name}, a direct partner, wants to add the reseller program to another tenant.",
            stage.As(direct.Admin).Enrollments.ChangeTenantAsync(
                new ChangeTenant { EnrollmentId = started.Id, NewTenantName = "Another", NewTenantCountry = "FR", NewTenantDomainPrefix = "another" }, cancellationToken));
    }
}
