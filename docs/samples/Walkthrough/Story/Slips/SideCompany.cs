using PartnerRelations.Enrollments;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>Another company, of which the story tells only what happens to it: somebody's mistake often needs somebody else.</summary>
internal sealed class SideCompany(Stage stage, string name, string country)
{
    public string Name => name;

    public TenantId Tenant { get; } = Ids.Tenant(name);

    public Actor Admin { get; } = Actor.User(Ids.Tenant(name), Ids.User(name, "admin"), PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);

    private IEnrollments Enrollments => stage.As(Admin).Enrollments;

    /// <summary>Puts the company's tenant into the directory.</summary>
    public async Task<SideCompany> SettleAsync(CancellationToken cancellationToken)
    {
        await stage.World.ListTenantAsync(Casting.Entry(name, country, $"{Ids.Tenant(name)}.example"), cancellationToken);
        return this;
    }

    /// <summary>Lists the company as a provider.</summary>
    public async Task<SideCompany> ListAsProviderAsync(CancellationToken cancellationToken)
    {
        await stage.World.ListProviderAsync(new() { Id = new ProviderId(Tenant), Name = name, Country = CountryCode.Parse(country) }, cancellationToken);
        return await SettleAsync(cancellationToken);
    }

    /// <summary>Starts an enrollment and chooses an MPN id; without one, puts the choice off.</summary>
    public async Task<EnrollmentId> StartAsync(string? mpnId, CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        var id = stage.Must(await Enrollments.StartAsync(new StartEnrollment { Tenant = Tenant }, cancellationToken)).Id;
        if (mpnId is null)
        {
            stage.Must(await Enrollments.PostponeMpnAsync(new PostponeMpn { EnrollmentId = id }, cancellationToken));
            return id;
        }

        var profile = new MpnProfile
        {
            MpnId = MpnId.Parse(mpnId),
            Organization = name,
            Country = CountryCode.Parse(country),
            IsActive = true,
            Benefits = [],
            Incentives = [],
            Competencies = [],
        };
        await stage.World.ListMpnAsync(name, profile, cancellationToken);
        await stage.World.SignInForMpnAsync(Admin, name, cancellationToken);
        stage.Must(await Enrollments.ChooseMpnAsync(new ChooseMpn { EnrollmentId = id, MpnId = mpnId }, cancellationToken));
        return id;
    }

    /// <summary>Enrolls up to the review.</summary>
    public async Task<EnrollmentId> SubmitAsync(string? mpnId, CancellationToken cancellationToken)
    {
        var id = await StartAsync(mpnId, cancellationToken);
        var company = new ProvideCompany { EnrollmentId = id, LegalName = name, AddressLines = ["1 High Street"], City = "Town", Country = country, RegistrationNumber = "12345" };
        stage.Must(await Enrollments.ProvideCompanyAsync(company, cancellationToken));
        var contact = new ProvidePrimaryContact { EnrollmentId = id, FirstName = "Robin", LastName = "Doe", Email = "robin@side-company.example", Phone = "+1 555 0100" };
        stage.Must(await Enrollments.ProvidePrimaryContactAsync(contact, cancellationToken));
        stage.Must(await Enrollments.ProvideSupportContactAsync(new ProvideSupportContact { EnrollmentId = id, Email = contact.Email, Phone = contact.Phone }, cancellationToken));
        var text = AuthorityDeclaration.TextIn(LanguageTag.English);
        stage.Must(await Enrollments.DeclareAuthorityAsync(new DeclareAuthority { EnrollmentId = id, Declared = true, Culture = "en", Text = text }, cancellationToken));
        stage.Must(await Enrollments.SubmitAsync(new SubmitEnrollment { EnrollmentId = id }, cancellationToken));
        await stage.DeliverUnseenAsync(cancellationToken);
        var confirm = new ConfirmContact { Token = stage.ConfirmationToken(id), SignedUp = true, AddressBelongsToCompany = true };
        stage.Must(await stage.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(confirm, cancellationToken));
        await stage.DeliverUnseenAsync(cancellationToken);
        return id;
    }

    /// <summary>Enrolls until the company is Active, or Qualified where the agreement cannot be signed for want of an MPN id.</summary>
    public async Task<EnrollmentId> EnrollAsync(string? mpnId, CancellationToken cancellationToken)
    {
        var id = await SubmitAsync(mpnId, cancellationToken);
        stage.Must(await stage.As(Stage.Reviewer).Enrollments.ApproveAsync(new ApproveEnrollment { EnrollmentId = id }, cancellationToken));
        if (stage.Rules.AgreementRequired && mpnId is not null)
        {
            stage.Must(await Enrollments.SignAgreementAsync(new SignAgreement { EnrollmentId = id, Accepted = true }, cancellationToken));
        }

        await stage.DeliverUnseenAsync(cancellationToken);
        return id;
    }
}
