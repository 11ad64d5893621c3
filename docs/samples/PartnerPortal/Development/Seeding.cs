using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.PartnerPortal.Storing;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// Brings about the world that a portal in development begins with, by the use cases themselves: a provider, an enrolled reseller that is
/// linked with it, a customer of both and one that is still to answer. It looks before each step whether it is done, so that it may be
/// broken off anywhere; one instance does it, and the others wait for it.
/// </summary>
internal sealed class Seeding(
    Documents documents,
    TenantDirectory tenants,
    MpnDirectory mpns,
    ProviderDirectoryTable providers,
    EnrollmentService enrollments,
    AccountService accounts,
    ProviderLinkService links,
    CustomerService customers,
    DevelopmentMailbox mails,
    EventPump pump)
{
    private const string Kind = "seed";
    private const int MostTries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static SeededCompany Reseller => SeededCompanies.Fabrikam;

    private static ProviderId Provider { get; } = new(SeededCompanies.Contoso.Tenant);

    private IEnrollments Applicant => enrollments.As(SeededPeople.FabrikamAdmin.Actor);

    /// <summary>Seeds the database, once in its life; whether it was this call that did.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneAsync(cancellationToken)) return false;
        var isMine = false;
        await documents.AloneAsync(
            async () =>
            {
                if (await IsDoneAsync(cancellationToken)) return;
                await ListAsync(cancellationToken);
                await EnrollAsync(cancellationToken);
                await SetUpAsync(cancellationToken);
                await LinkAsync(cancellationToken);
                await InviteAsync(cancellationToken);
                isMine = await documents.AddAsync(Kind, "done", "1", cancellationToken);
            },
            cancellationToken);
        return isMine;
    }

    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken) => await documents.FindAsync(Kind, "done", cancellationToken) is not null;

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        foreach (var company in SeededCompanies.All) await tenants.SetAsync(company.Entry, cancellationToken);
        await providers.SetAsync(
            new ProviderEntry
            {
                Id = Provider,
                Name = SeededCompanies.Contoso.Name,
                Country = SeededCompanies.Contoso.Country,
                Services = ProviderServices.ProductSupportForCustomers | ProviderServices.TechnicalAssistance,
                Website = new Uri("https://contoso-distribution.example"),
                Email = EmailAddress.Parse(SeededPeople.ContosoAdmin.Email),
            },
            cancellationToken);
        await ListMpnAsync(SeededPeople.FabrikamAdmin, "4847001", cancellationToken);
        await ListMpnAsync(SeededPeople.TailspinAdmin, "4847002", cancellationToken);
    }

    private async Task ListMpnAsync(SeededPerson person, string mpnId, CancellationToken cancellationToken)
    {
        var company = person.Company!;
        var profile = new MpnProfile
        {
            MpnId = MpnId.Parse(mpnId),
            Organization = company.Name,
            Country = company.Country,
            IsActive = true,
            Benefits = ["Internal-use licences"],
            Incentives = [],
            Competencies = [],
        };
        await mpns.SetAsync(new ListedMpnProfile { SignIn = person.Email, Profile = profile }, cancellationToken);
        await mpns.SignInAsync(new MpnSignIn { UserId = UserId.Parse(person.Actor.Id), Name = person.Email }, cancellationToken);
    }

    private async Task EnrollAsync(CancellationToken cancellationToken)
    {
        var found = (await Applicant.ListMineAsync(cancellationToken: cancellationToken)).GetValueOrThrow().Items;
        var enrollment = found.Count > 0
            ? found[0]
            : (await Applicant.StartAsync(new StartEnrollment { Tenant = Reseller.Tenant, ApplicantEmail = SeededPeople.FabrikamAdmin.Email }, cancellationToken)).GetValueOrThrow();
        if (enrollment.Status == EnrollmentStatus.Draft) enrollment = await FillInAsync(enrollment.Id, cancellationToken);
        if (enrollment.Status == EnrollmentStatus.AwaitingContactConfirmation) enrollment = await ConfirmAsync(enrollment.Id, cancellationToken);
        if (enrollment.Status == EnrollmentStatus.InReview)
        {
            var approval = new ApproveEnrollment { EnrollmentId = enrollment.Id };
            enrollment = (await enrollments.As(SeededPeople.Reviewer.Actor).ApproveAsync(approval, cancellationToken)).GetValueOrThrow();
        }

        if (enrollment.Status == EnrollmentStatus.Qualified)
        {
            (await Applicant.SignAgreementAsync(new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true }, cancellationToken)).GetValueOrThrow();
        }
    }

    private async Task<Enrollment> FillInAsync(EnrollmentId id, CancellationToken cancellationToken)
    {
        (await Applicant.ChooseMpnAsync(new ChooseMpn { EnrollmentId = id, MpnId = "4847001" }, cancellationToken)).GetValueOrThrow();
        var company = new ProvideCompany
        {
            EnrollmentId = id,
            LegalName = Reseller.Name,
            AddressLines = ["12 rue des Lilas"],
            City = "Lyon",
            PostalCode = "69003",
            Country = Reseller.Country.Value,
        };
        (await Applicant.ProvideCompanyAsync(company, cancellationToken)).GetValueOrThrow();
        var contact = new ProvidePrimaryContact { EnrollmentId = id, FirstName = "Hugo", LastName = "Marchand", Email = SeededPeople.FabrikamAdmin.Email, Phone = "+33 4 78 00 00 00" };
        (await Applicant.ProvidePrimaryContactAsync(contact, cancellationToken)).GetValueOrThrow();
        var support = new ProvideSupportContact { EnrollmentId = id, Email = $"support@{Reseller.Domain}", Phone = "+33 4 78 00 00 01", Website = $"https://{Reseller.Domain}/support" };
        (await Applicant.ProvideSupportContactAsync(support, cancellationToken)).GetValueOrThrow();
        var declaration = new DeclareAuthority { EnrollmentId = id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) };
        (await Applicant.DeclareAuthorityAsync(declaration, cancellationToken)).GetValueOrThrow();
        return (await Applicant.SubmitAsync(new SubmitEnrollment { EnrollmentId = id }, cancellationToken)).GetValueOrThrow();
    }

    /// <summary>The primary contact follows the link in the mail; it comes once a pump, here or on another instance, has come to the event.</summary>
    private async Task<Enrollment> ConfirmAsync(EnrollmentId id, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            await pump.RunOnceAsync(cancellationToken);
            var newest = (await mails.ListAsync(cancellationToken)).LastOrDefault(mail => mail.RecordId == id.Value && mail.Purpose == EnrollmentMailPurposes.ContactConfirmation);
            if (newest is not null)
            {
                var confirmation = new ConfirmContact { Token = Mailbox.TokenIn(newest.Draft), SignedUp = true, AddressBelongsToCompany = true };
                if ((await enrollments.As(Actor.Anonymous).ConfirmContactAsync(confirmation, cancellationToken)).IsSuccess) break;
            }

            if (tries == MostTries) throw new InvalidOperationException("The mail to the primary contact of the seeded reseller has not come. Start again with an empty database.");
            await Task.Delay(Pause, cancellationToken);
        }

        return (await Applicant.FindAsync(id, cancellationToken)).GetValueOrThrow();
    }

    private async Task SetUpAsync(CancellationToken cancellationToken)
    {
        var me = UserId.Parse(SeededPeople.FabrikamAdmin.Actor.Id);
        (await accounts.OpenAsync(new OpenAccount { Tenant = Reseller.Tenant, FirstUser = me }, cancellationToken)).GetValueOrThrow();
        var administrator = accounts.As(SeededPeople.FabrikamAdmin.Actor);
        (await administrator.GrantRolesAsync(new GrantRoles { UserId = me, Roles = PartnerRoles.AdminAgent }, cancellationToken)).GetValueOrThrow();
        foreach (var person in SeededPeople.All.Where(person => person.Company == Reseller && person != SeededPeople.FabrikamAdmin))
        {
            var user = new AddUser { UserId = UserId.Parse(person.Actor.Id), DisplayName = person.DisplayName, Email = person.Email, Roles = person.Actor.Roles };
            (await administrator.AddUserAsync(user, cancellationToken)).GetValueOrThrow();
        }

        var enrollment = (await Applicant.ListMineAsync(cancellationToken: cancellationToken)).GetValueOrThrow().Items[0];
        (await Applicant.CompleteSetupAsync(new CompleteSetup { EnrollmentId = enrollment.Id }, cancellationToken)).GetValueOrThrow();
    }

    private async Task LinkAsync(CancellationToken cancellationToken)
    {
        var mine = links.As(SeededPeople.FabrikamAdmin.Actor);
        if ((await mine.ListProvidersAsync(cancellationToken: cancellationToken)).GetValueOrThrow().Items.Any(link => link.Status == ProviderLinkStatus.Active)) return;
        var invited = (await links.As(SeededPeople.ContosoAdmin.Actor).InviteAsync(new InviteReseller { Email = SeededPeople.FabrikamAdmin.Email }, cancellationToken)).GetValueOrThrow();
        var token = Mailbox.TokenIn(invited.Draft!);
        var shown = (await mine.PreviewAsync(token, cancellationToken: cancellationToken)).GetValueOrThrow();
        var approval = new ApproveProvider { Token = token, ConsentTicked = true, Culture = shown.Culture, ConsentTextHash = shown.TextHash };
        (await mine.ApproveAsync(approval, cancellationToken)).GetValueOrThrow();
    }

    private async Task InviteAsync(CancellationToken cancellationToken)
    {
        var mine = customers.As(SeededPeople.FabrikamAdmin.Actor);
        if (!(await mine.ListMineAsync(cancellationToken: cancellationToken)).GetValueOrThrow().Items.Any())
        {
            var joint = new InviteCustomerJointly { Provider = Provider, Email = SeededPeople.AdventureWorksAdmin.Email, Source = CustomerSource.OwnMarketing };
            var drafted = (await mine.InviteJointlyAsync(joint, cancellationToken)).GetValueOrThrow();
            (await mine.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id }, cancellationToken)).GetValueOrThrow();
            var token = Mailbox.TokenIn(drafted.Draft!);
            var customer = customers.As(SeededPeople.AdventureWorksAdmin.Actor);
            var shown = (await customer.PreviewAsync(token, cancellationToken: cancellationToken)).GetValueOrThrow();
            (await customer.AcceptAsync(new AcceptCustomerInvitation { Token = token, Culture = shown.Culture, TextHash = shown.TextHash }, cancellationToken)).GetValueOrThrow();
        }

        // A second invitation to the same address takes the first one's place, so that a seeding that was broken off leaves one.
        var alone = new InviteCustomer { Email = SeededPeople.WingtipAdmin.Email, Source = CustomerSource.MicrosoftReferral };
        var sent = (await mine.InviteAsync(alone, cancellationToken)).GetValueOrThrow();
        (await mine.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = sent.Invitation.Id }, cancellationToken)).GetValueOrThrow();
    }
}
