namespace PartnerRelations.PartnerPortal.Development;

/// <summary>The companies that a portal in development begins with.</summary>
internal static class SeededCompanies
{
    /// <summary>The tenant of those who decide enrollments for the program, and of the programs that act by themselves.</summary>
    public static TenantId Program { get; } = TenantId.Parse("0190c0de-0000-7000-8000-0000000000ff");

    public static SeededCompany Contoso { get; } = new("Contoso Distribution", "DE", "contoso-distribution.example", "0190c0de-0000-7000-8000-000000000001");

    public static SeededCompany Fabrikam { get; } = new("Fabrikam Cloud", "FR", "fabrikam-cloud.example", "0190c0de-0000-7000-8000-000000000002");

    public static SeededCompany Tailspin { get; } = new("Tailspin Consulting", "NL", "tailspin.example", "0190c0de-0000-7000-8000-000000000003");

    public static SeededCompany AdventureWorks { get; } = new("Adventure Works", "FR", "adventure-works.example", "0190c0de-0000-7000-8000-000000000004");

    public static SeededCompany WingtipToys { get; } = new("Wingtip Toys", "BE", "wingtip.example", "0190c0de-0000-7000-8000-000000000005");

    public static IReadOnlyList<SeededCompany> All { get; } = [Contoso, Fabrikam, Tailspin, AdventureWorks, WingtipToys];
}

/// <summary>The persons who sign in by the development scheme, each with the token <c>dev-NAME</c>.</summary>
internal static class SeededPeople
{
    private const PartnerRoles Administrator = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;

    public static SeededPerson ContosoAdmin { get; } = Partner("contoso-admin", "Alma Berg", SeededCompanies.Contoso, Administrator, "provider; invites resellers", 1);

    public static SeededPerson FabrikamAdmin { get; } = Partner("fabrikam-admin", "Hugo Marchand", SeededCompanies.Fabrikam, Administrator, "reseller; approves providers, invites customers", 3);

    public static SeededPerson TailspinAdmin { get; } = Partner("tailspin-admin", "Sanne de Wit", SeededCompanies.Tailspin, PartnerRoles.GlobalAdministrator, "not enrolled yet; starts an enrollment", 5);

    public static SeededPerson AdventureWorksAdmin { get; } = Customer("adventure-works-admin", "Léa Moreau", SeededCompanies.AdventureWorks, "customer that has accepted", 6);

    public static SeededPerson WingtipAdmin { get; } = Customer("wingtip-admin", "Joris Peeters", SeededCompanies.WingtipToys, "customer that has been invited", 7);

    public static SeededPerson Reviewer { get; } = new("reviewer", "Rosa Lind", null, Actor.Reviewer($"{Id(8)}"), "decides enrollments for the program");

    public static IReadOnlyList<SeededPerson> All { get; } =
    [
        ContosoAdmin,
        Partner("contoso-sales", "Timo Kraus", SeededCompanies.Contoso, PartnerRoles.SalesAgent, "provider's sales agent", 2),
        FabrikamAdmin,
        Partner("fabrikam-helpdesk", "Inès Garnier", SeededCompanies.Fabrikam, PartnerRoles.HelpdeskAgent, "reseller's helpdesk; may look and do little", 4),
        TailspinAdmin,
        AdventureWorksAdmin,
        WingtipAdmin,
        Reviewer,
    ];

    private static SeededPerson Partner(string name, string displayName, SeededCompany company, PartnerRoles roles, string part, int number) =>
        new(name, displayName, company, Actor.User(company.Tenant, Id(number), roles), part);

    private static SeededPerson Customer(string name, string displayName, SeededCompany company, string part, int number) =>
        new(name, displayName, company, Actor.Customer(company.Tenant, Id(number), PartnerRoles.GlobalAdministrator), part);

    private static UserId Id(int number) => UserId.Parse($"0190c0de-0000-7000-9000-00000000000{number}");
}

/// <summary>A company of the seeded world.</summary>
internal sealed record SeededCompany
{
    public SeededCompany(string name, string country, string domain, string tenant) =>
        (Name, Country, Domain, Tenant) = (name, CountryCode.Parse(country), domain, TenantId.Parse(tenant));

    public string Name { get; }

    public CountryCode Country { get; }

    public string Domain { get; }

    public TenantId Tenant { get; }

    public TenantEntry Entry => new() { Id = Tenant, Name = Name, Country = Country, Domains = [Domain] };
}

/// <summary>A person of the seeded world, and what part they play.</summary>
/// <param name="Name">What comes behind <c>dev-</c>.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Company">Whom they work for; null for the reviewer.</param>
/// <param name="Actor">As whom they act.</param>
/// <param name="Part">In a few words.</param>
internal sealed record SeededPerson(string Name, string DisplayName, SeededCompany? Company, Actor Actor, string Part)
{
    public string Email => $"{Name}@{Company?.Domain ?? "program.example"}";
}
