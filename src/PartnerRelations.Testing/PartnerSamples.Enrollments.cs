using System.Buffers.Binary;
using System.Globalization;
using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Testing;

public sealed partial class PartnerSamples
{
    /// <summary>An MPN id; longer than real ones, so that no other seed gives the same.</summary>
    public MpnId MpnId()
    {
        var digits = BinaryPrimitives.ReadUInt64BigEndian(Unique().ToByteArray().AsSpan(8)) % 1_000_000_000_000_000_000;
        return PartnerRelations.MpnId.Parse(digits.ToString("D18", CultureInfo.InvariantCulture));
    }

    /// <summary>A company with everything that any country asks for.</summary>
    /// <param name="country">Its country's code.</param>
    public CompanyProfile CompanyProfile(string country = "FR")
    {
        var number = Number();
        return new()
        {
            LegalName = $"Company {number} Ltd",
            AddressLines = [$"{number} Example Street", "Floor 3"],
            City = "Example",
            State = "EX",
            PostalCode = "12345",
            Country = CountryCode.Parse(country),
            RegistrationNumber = $"R-{number}",
        };
    }

    /// <summary>A person at a company of its own.</summary>
    public ContactPerson ContactPerson() => new() { FirstName = "Ada", LastName = $"Example {Number()}", Email = Email(), Phone = PhoneNumber.Parse("+1 555 0100") };

    /// <summary>A support contact.</summary>
    public SupportContact SupportContact() => new() { Email = Email(), Phone = PhoneNumber.Parse("+1 555 0199"), Website = new Uri($"https://support-{Number()}.example/") };

    /// <summary>An active profile that knows company and contacts, so that choosing it fills the form.</summary>
    /// <param name="country">Its country's code.</param>
    public MpnProfile MpnProfile(string country = "FR") => new()
    {
        MpnId = MpnId(),
        Organization = $"Organization {Number()}",
        Country = CountryCode.Parse(country),
        IsActive = true,
        Benefits = ["Internal use rights"],
        Incentives = ["Online services"],
        Competencies = ["Cloud platform"],
        Company = CompanyProfile(country),
        PrimaryContact = ContactPerson(),
        SupportContact = SupportContact(),
    };

    /// <summary>The event that begins an enrollment of a new reseller in France, at <see cref="Start"/>.</summary>
    /// <param name="tenant">The tenant; null for a new one.</param>
    /// <param name="confirmed">Whether its global administrator has signed in, so that the enrollment takes the tenant.</param>
    public EnrollmentStarted EnrollmentStarted(TenantId? tenant = null, bool confirmed = true)
    {
        var entry = TenantEntry(tenant, "FR");
        return new()
        {
            Header = new EventHeader { Owner = entry.Id, RecordId = RecordId(Start), Version = 1, At = Start, By = Actor(entry.Id).Identity },
            Reseller = new ResellerId(entry.Id),
            TenantName = entry.Name,
            TenantCountry = entry.Country,
            TenantCreated = !confirmed,
            TenantConfirmed = confirmed,
            Path = EnrollmentPath.NewReseller,
            Culture = LanguageTag.SimplifiedChinese,
            ApplicantEmail = Email(),
        };
    }

    /// <summary>An enrollment as it is stored in a status, with the whole story behind it; an event a minute from <see cref="Start"/> on.</summary>
    /// <param name="status">The status.</param>
    /// <param name="tenant">The tenant; null for a new one.</param>
    public Enrollment Enrollment(EnrollmentStatus status, TenantId? tenant = null) => EnrollmentStory(status, tenant)[^1].Enrollment;

    /// <summary>The changes that lead to a status.</summary>
    internal IReadOnlyList<EnrollmentChange> EnrollmentStory(EnrollmentStatus status, TenantId? tenant = null, MpnId? mpnId = null)
    {
        var started = EnrollmentStarted(tenant);
        List<EnrollmentChange> story = [new() { Enrollment = PartnerRelations.Enrollments.Enrollment.Apply(null, started), Event = started }];
        foreach (var next in Steps(status, MpnProfile() with { MpnId = mpnId ?? MpnId() })) story.Add(EnrollmentChange(story[^1].Enrollment, next));
        return story;
    }

    /// <summary>The change that an event makes of an enrollment.</summary>
    internal EnrollmentChange EnrollmentChange(Enrollment previous, Func<EventHeader, EnrollmentEvent> change)
    {
        var header = new EventHeader
        {
            Owner = previous.Owner,
            RecordId = previous.Id.Value,
            Version = previous.Version + 1,
            At = Start.AddMinutes(previous.Version),
            By = Actor(previous.Reseller.Tenant).Identity,
        };
        var made = change(header);
        return new() { Enrollment = PartnerRelations.Enrollments.Enrollment.Apply(previous, made), Event = made };
    }

    private static IEnumerable<Func<EventHeader, EnrollmentEvent>> Steps(EnrollmentStatus status, MpnProfile profile)
    {
        yield return header => new MpnChosen { Header = header, Association = Association(profile), Company = profile.Company, PrimaryContact = profile.PrimaryContact, SupportContact = profile.SupportContact };
        if (status == EnrollmentStatus.Draft) yield break;
        yield return header => new AuthorityDeclared { Header = header, Culture = LanguageTag.English, Text = AuthorityDeclaration.TextIn(LanguageTag.English) };
        yield return header => new EnrollmentSubmitted { Header = header };
        yield return header => new ContactConfirmationSent { Header = header, ExpiresAt = Start.AddDays(7) };
        if (status == EnrollmentStatus.AwaitingContactConfirmation) yield break;
        if (status == EnrollmentStatus.Withdrawn) yield return header => new SignUpDenied { Header = header };
        if (status == EnrollmentStatus.Withdrawn) yield break;
        yield return header => new ContactConfirmed { Header = header };
        switch (status)
        {
            case EnrollmentStatus.ActionRequired:
                yield return header => new InformationAsked { Header = header, Reasons = ["A register extract, please.", "它属于谁？"] };
                break;
            case EnrollmentStatus.Rejected:
                yield return header => new EnrollmentRejected { Header = header, Status = status, Reasons = ["The company was not found."], IsFinal = false };
                break;
            case EnrollmentStatus.Qualified or EnrollmentStatus.Active or EnrollmentStatus.Deauthorized:
                yield return header => new EnrollmentApproved { Header = header, Status = EnrollmentStatus.Qualified };
                if (status == EnrollmentStatus.Qualified) break;
                yield return header => new AgreementSigned { Header = header, Language = LanguageTag.English, Scope = AgreementScope.Tenant };
                if (status == EnrollmentStatus.Deauthorized) yield return header => new EnrollmentDeauthorized { Header = header, Reasons = ["Revenue"] };
                break;
        }
    }

    private static MpnAssociation Association(MpnProfile profile) => new()
    {
        MpnId = profile.MpnId,
        Organization = profile.Organization,
        Country = profile.Country,
        Benefits = profile.Benefits,
        Incentives = profile.Incentives,
        Competencies = profile.Competencies,
    };
}
