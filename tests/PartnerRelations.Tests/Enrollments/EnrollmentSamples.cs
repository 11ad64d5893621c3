using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>Enrollments in every state, made by folding events, and the people around them.</summary>
internal static class EnrollmentSamples
{
    public const PartnerRoles EveryRole = (PartnerRoles)63;

    /// <summary>A Monday.</summary>
    public static readonly DateTimeOffset StartedAt = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.Zero);
    public static readonly DateTimeOffset SentAt = StartedAt.AddHours(8);
    public static readonly DateTimeOffset ExpiresAt = SentAt.AddDays(7);
    public static readonly DateTimeOffset Now = StartedAt.AddDays(1);

    public static readonly TenantId Tenant = TenantId.Parse("bbbbbbbb-0000-4000-8000-000000000002");
    public static readonly TenantId Other = TenantId.Parse("cccccccc-0000-4000-8000-000000000003");
    public static readonly UserId Person = UserId.Parse("dddddddd-0000-4000-8000-000000000004");
    public static readonly EnrollmentId Id = EnrollmentId.New(StartedAt);
    public static readonly CountryCode France = CountryCode.Parse("FR");

    public static readonly CompanyProfile Company = new()
    {
        LegalName = "Fabrikam Resale SAS",
        AddressLines = ["1 rue de l’Exemple", "Bâtiment B"],
        City = "Lyon",
        PostalCode = "69001",
        Country = France,
    };

    public static readonly ContactPerson Contact = new()
    {
        FirstName = "Renée",
        LastName = "Müller-O'Neill",
        Email = EmailAddress.Parse("Renee@fabrikam.example"),
        Phone = PhoneNumber.Parse("+33 1 23 45 67 89"),
    };

    public static readonly SupportContact Support = new()
    {
        Email = EmailAddress.Parse("help@fabrikam.example"),
        Phone = PhoneNumber.Parse("+33 1 23 45 67 00"),
        Website = new("https://fabrikam.example/help"),
    };

    public static readonly MpnProfile Profile = new()
    {
        MpnId = MpnId.Parse("4847383"),
        Organization = "Fabrikam Resale",
        Country = France,
        IsActive = true,
        Benefits = ["Internal use rights"],
        Incentives = ["Online services"],
        Competencies = ["Cloud platform", "Security"],
        Company = Company,
        PrimaryContact = Contact,
        SupportContact = Support,
    };

    public static readonly TenantEntry Entry = new() { Id = Tenant, Name = "Fabrikam", Country = France, Domains = ["fabrikam.onmicrosoft.com", "fabrikam.example"] };

    public static readonly DirectPartnerAccount Direct = new() { Company = Company, PrimaryContact = Contact, MpnId = Profile.MpnId, AgreementSigned = true };

    public static ProgramRules Today => ProgramRules.AsOf(Now);

    public static ProgramRules SeedDay => ProgramRules.AsOf(new DateOnly(2017, 6, 9));

    public static Actor Applicant(PartnerRoles roles = EveryRole) => Actor.User(Tenant, Person, roles);

    public static Actor Reviewer { get; } = Actor.Reviewer("reviewer-7");

    public static Actor Sender { get; } = Actor.System("enrollment-mails");

    public static Enrollment Started(EnrollmentPath path = EnrollmentPath.NewReseller, bool confirmed = true, bool signedBefore = true) => Enrollment.Apply(null, new EnrollmentStarted
    {
        Header = EventHeader.First(Tenant, Id.Value, Applicant(), StartedAt),
        Reseller = new ResellerId(Tenant),
        TenantName = Entry.Name,
        TenantCountry = Entry.Country,
        TenantCreated = !confirmed,
        TenantConfirmed = confirmed,
        Path = path,
        Culture = LanguageTag.English,
        ApplicantEmail = EmailAddress.Parse("applicant@fabrikam.example"),
        Company = path == EnrollmentPath.DirectPartner ? Company : null,
        PrimaryContact = path == EnrollmentPath.DirectPartner ? Contact : null,
        MpnId = path == EnrollmentPath.DirectPartner ? Profile.MpnId : null,
        AgreementSignedBefore = path == EnrollmentPath.DirectPartner && signedBefore ? AgreementScope.Tenant : null,
    });

    /// <summary>A draft with everything that is asked for, or without an MPN id.</summary>
    public static Enrollment Filled(bool postponed = false)
    {
        var draft = Started();
        draft = postponed
            ? draft.Then(header => new MpnPostponed { Header = header })
            : draft.Then(header => new MpnChosen { Header = header, Association = MpnAssociation.Of(Profile) });
        return draft
            .Then(header => new CompanyProvided { Header = header, Company = Company, RestartsVerification = false })
            .Then(header => new PrimaryContactProvided { Header = header, Contact = Contact, Culture = LanguageTag.SimplifiedChinese })
            .Then(header => new SupportContactProvided { Header = header, Contact = Support })
            .Then(header => new AuthorityDeclared { Header = header, Culture = LanguageTag.English, Text = AuthorityDeclaration.TextIn(LanguageTag.English) });
    }

    public static Enrollment InState(EnrollmentStatus status, bool postponed = false) => status switch
    {
        EnrollmentStatus.Draft => Filled(postponed),
        EnrollmentStatus.AwaitingContactConfirmation => Filled(postponed)
            .Then(header => new EnrollmentSubmitted { Header = header with { At = SentAt.AddMinutes(-1) } })
            .Then(header => new ContactConfirmationSent { Header = header with { At = SentAt }, ExpiresAt = ExpiresAt }),
        EnrollmentStatus.InReview => InState(EnrollmentStatus.AwaitingContactConfirmation, postponed).Then(header => new ContactConfirmed { Header = header with { At = SentAt } }),
        EnrollmentStatus.ActionRequired => InState(EnrollmentStatus.InReview, postponed).Then(header => new InformationAsked { Header = header, Reasons = ["Which register?", "Who owns it?"] }),
        EnrollmentStatus.Qualified => InState(EnrollmentStatus.InReview, postponed).Then(header => new EnrollmentApproved { Header = header, Status = EnrollmentStatus.Qualified }),
        EnrollmentStatus.Active => InState(EnrollmentStatus.Qualified, postponed).Then(header => new AgreementSigned { Header = header, Language = LanguageTag.English, Scope = AgreementScope.Tenant }),
        EnrollmentStatus.Rejected => InState(EnrollmentStatus.InReview, postponed)
            .Then(header => new EnrollmentRejected { Header = header, Status = EnrollmentStatus.Rejected, Reasons = ["The company was not found."], IsFinal = false }),
        EnrollmentStatus.Withdrawn => InState(EnrollmentStatus.AwaitingContactConfirmation, postponed).Then(header => new SignUpDenied { Header = header }),
        EnrollmentStatus.Deauthorized => InState(EnrollmentStatus.Active, postponed).Then(header => new EnrollmentDeauthorized { Header = header, Reasons = ["Revenue"] }),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Enrollment Then(this Enrollment enrollment, Func<EventHeader, EnrollmentEvent> change) =>
        Enrollment.Apply(enrollment, change(EventHeader.Next(enrollment.Owner, enrollment.Id.Value, enrollment.Version, Applicant(), SentAt.AddMinutes(enrollment.Version))));

    public static TenantFacts Facts(TenantEntry? tenant = null, ProgramRules? rules = null) =>
        new() { Rules = rules ?? Today, Tenant = tenant ?? Entry, NewId = EnrollmentId.New(Now), DefaultCulture = LanguageTag.English };

    public static MpnFacts Facts(Enrollment enrollment, MpnProfile? listed = null, ProgramRules? rules = null) =>
        new() { Rules = rules ?? Today, Enrollment = enrollment, Listed = listed ?? Profile };

    public static ProvideCompany CompanyForm(Enrollment enrollment) => new()
    {
        EnrollmentId = enrollment.Id,
        LegalName = Company.LegalName,
        AddressLines = Company.AddressLines,
        City = Company.City,
        PostalCode = Company.PostalCode,
        Country = "fr",
    };

    public static ProvidePrimaryContact ContactForm(Enrollment enrollment) => new()
    {
        EnrollmentId = enrollment.Id,
        FirstName = Contact.FirstName,
        LastName = Contact.LastName,
        Email = Contact.Email.Value,
        Phone = Contact.Phone.Value,
    };

    public static ProvideSupportContact SupportForm(Enrollment enrollment) => new()
    {
        EnrollmentId = enrollment.Id,
        Email = Support.Email.Value,
        Phone = Support.Phone.Value,
        Website = Support.Website!.AbsoluteUri,
    };

    public static ChangeContact ChangedContact(Enrollment enrollment) => new()
    {
        EnrollmentId = enrollment.Id,
        FirstName = "Ada",
        LastName = "Li",
        Email = "ada@fabrikam.example",
        Phone = "+33 1 99 99 99 99",
    };

    public static DeclareAuthority DeclarationForm(Enrollment enrollment) => new()
    {
        EnrollmentId = enrollment.Id,
        Declared = true,
        Culture = "zh-CN",
        Text = AuthorityDeclaration.TextIn(LanguageTag.SimplifiedChinese),
    };
}
