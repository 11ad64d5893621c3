using System.Buffers.Binary;
using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people type into the forms of a walk, mostly right, and what the directories know of them.</summary>
internal sealed class WalkForms(WalkCast cast)
{
    private const string SharedMpn = "2000001";
    private const string InactiveMpn = "2000002";
    private const string AbroadMpn = "2000003";

    /// <summary>The profile of the tenant alone, one that every tenant may choose, and two that nobody may.</summary>
    public static IReadOnlyList<MpnProfile> Profiles(TenantId tenant, CountryCode country) =>
    [
        Profile(OwnMpn(tenant), country) with { Company = CompanyOf(tenant, country), PrimaryContact = ContactOf(tenant), SupportContact = Support("help@company.example") },
        Profile(SharedMpn, country),
        Profile(InactiveMpn, country) with { IsActive = false },
        Profile(AbroadMpn, CountryCode.Parse(country.Value == "DE" ? "FR" : "DE")),
    ];

    public static DirectPartnerAccount DirectPartner(TenantId tenant, CountryCode country, bool agreementSigned) =>
        new() { Company = CompanyOf(tenant, country), PrimaryContact = ContactOf(tenant), MpnId = MpnId.Parse(OwnMpn(tenant)), AgreementSigned = agreementSigned };

    public string Mpn(TenantId tenant) => cast.Random.Next(10) switch
    {
        0 => InactiveMpn,
        1 => AbroadMpn,
        2 => cast.Chance(50) ? "2000009" : "not digits",
        3 or 4 or 5 => SharedMpn,
        _ => OwnMpn(tenant),
    };

    public ProvideCompany Company(EnrollmentId id, CountryCode country) => new()
    {
        EnrollmentId = id,
        LegalName = cast.Chance(97) ? $"Company {cast.Random.Next(3)} Ltd" : " ",
        AddressLines = ["1 Example Street"],
        City = "Example",
        Country = cast.Chance(93) ? country.Value : "DE",
        RegistrationNumber = cast.Chance(80) ? "R-1" : null,
    };

    public ProvidePrimaryContact Contact(EnrollmentId id) =>
        new() { EnrollmentId = id, FirstName = "Ada", LastName = $"Example {cast.Random.Next(2)}", Email = ContactEmail(), Phone = "+1 555 0100", Culture = Culture() };

    public ChangeContact OtherContact(EnrollmentId id) =>
        new() { EnrollmentId = id, FirstName = "Bo", LastName = "Example", Email = ContactEmail(), Phone = "+1 555 0101", Culture = Culture() };

    public ProvideSupportContact SupportContact(EnrollmentId id) =>
        new() { EnrollmentId = id, Email = $"help{cast.Random.Next(2)}@company.example", Phone = cast.Chance(95) ? "+1 555 0199" : "none", Website = cast.Chance(50) ? "https://company.example/" : null };

    public DeclareAuthority Declaration(EnrollmentId id) => new()
    {
        EnrollmentId = id,
        Declared = cast.Chance(95),
        Culture = "en",
        Text = AuthorityDeclaration.TextIn(cast.Chance(95) ? LanguageTag.English : LanguageTag.SimplifiedChinese),
    };

    public ValueList<string> Reasons() => cast.Chance(95) ? [$"Reason {cast.Random.Next(2)}"] : [];

    public ValueList<EnrollmentDocument> Documents() => cast.Chance(90) ? [new EnrollmentDocument { Kind = "register extract", Reference = "upload/1" }] : [];

    public string? Culture() => cast.Random.Next(5) switch { 0 => "zh-Hans", 1 => "en", _ => null };

    /// <summary>The country of a tenant that somebody has created.</summary>
    public string Country() => cast.Random.Next(12) switch { 0 => "RU", 1 or 2 => "US", 3 or 4 => "IN", _ => "FR" };

    private static string OwnMpn(TenantId tenant)
    {
        Span<byte> bytes = stackalloc byte[16];
        tenant.Value.TryWriteBytes(bytes);
        return $"1{BinaryPrimitives.ReadUInt64LittleEndian(bytes):D20}"[..19];
    }

    private static CompanyProfile CompanyOf(TenantId tenant, CountryCode country) =>
        new() { LegalName = $"Company of {OwnMpn(tenant)}", AddressLines = ["1 Example Street"], City = "Example", Country = country };

    private static ContactPerson ContactOf(TenantId tenant) =>
        new() { FirstName = "Ada", LastName = "Example", Email = EmailAddress.Parse($"ada@company{OwnMpn(tenant)}.example"), Phone = PhoneNumber.Parse("+1 555 0100") };

    private static SupportContact Support(string email) => new() { Email = EmailAddress.Parse(email), Phone = PhoneNumber.Parse("+1 555 0199") };

    private static MpnProfile Profile(string id, CountryCode country) => new()
    {
        MpnId = MpnId.Parse(id),
        Organization = $"Organization {id}",
        Country = country,
        IsActive = true,
        Benefits = ["Internal use rights"],
        Incentives = [],
        Competencies = ["Cloud platform"],
    };

    private string ContactEmail() => cast.Random.Next(16) switch
    {
        0 => "ada@gmail.com",
        1 => "ada@company.onmicrosoft.com",
        2 => "no address",
        _ => $"person{cast.Random.Next(3)}@company.example",
    };
}
