using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>The state that an example needs, who calls, and what stands in the place of its placeholders.</summary>
internal sealed class ExampleSeed
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public ExampleSeed()
    {
        Fake = new FakePartnerCenter(Clock);
        Caller = Fake.AddPartner(Partner("9daaeb1c-4195-4db5-9f1d-509eb70c8c2d", "Contoso", FakePrograms.IndirectProvider, "4391500"));
    }

    public static DateTimeOffset Start { get; } = new(2021, 7, 14, 18, 2, 0, TimeSpan.Zero);

    public FakeClock Clock { get; } = new(Start);

    public FakePartnerCenter Fake { get; }

    /// <summary>The partner whose token the request carries.</summary>
    public FakePartner Caller { get; set; }

    public static FakePartner Partner(string tenant, string name, FakePrograms programs, string mpnId, string country = "US") => new()
    {
        Tenant = TenantId.Parse(tenant),
        Name = name,
        Country = CountryCode.Parse(country),
        Programs = programs,
        MpnId = MpnId.Parse(mpnId),
        AgreementSignedAt = Start,
    };

    public static FakeAddress Address => new() { Country = "US", City = "Redmond", State = "WA", AddressLine1 = "1 Microsoft Way", PostalCode = "98052" };

    /// <summary>What stands in the place of a placeholder, wherever it is.</summary>
    public ExampleSeed With(string placeholder, string text)
    {
        _texts.Add(placeholder, text);
        return this;
    }

    public string Filled(string text) => _texts.Aggregate(text, (filled, pair) => filled.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    public FakePartner Reseller(string tenant = "484e548c-f5f3-4528-93a9-c16c6373cb59", string name = "First Up Consultants", string mpnId = "4847383", string country = "US")
    {
        var reseller = Fake.AddPartner(Partner(tenant, name, FakePrograms.IndirectReseller, mpnId, country));
        Fake.LinkPartners(Caller.Tenant, reseller.Tenant);
        return reseller;
    }

    /// <summary>A customer of the caller, and of the reseller with it if there is one.</summary>
    public FakeCustomer Customer(string tenant = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04", FakePartner? reseller = null)
    {
        var customer = Fake.AddCustomer(new FakeCustomer
        {
            Tenant = TenantId.Parse(tenant),
            CompanyName = "DT Demo CSP Customer 005",
            Domain = $"demo{tenant[..8]}.onmicrosoft.com",
            Country = CountryCode.Parse("US"),
            Email = "daniel@example.com",
            Address = Address with { Region = "WA", State = null, PhoneNumber = "4155551212" },
            Billing = new() { FirstName = "Daniel", LastName = "Tsai", Email = "daniel@example.com", CompanyName = "DT", DefaultAddress = Address with { FirstName = "Daniel", LastName = "Tsai", PhoneNumber = "1" } },
        });
        var link = reseller is null
            ? $"https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={Caller.Tenant}&msppId=0"
            : $"https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={reseller.Tenant}&msppId={reseller.MpnId}&indirectCSPId={Caller.Tenant}";
        Fake.FollowInvitation(link, customer.Tenant).Refusal.Should().BeNull();
        return customer;
    }

    /// <summary>A customer whose tenant the caller administers, and the placeholder for it.</summary>
    public FakeCustomer AdministeredCustomer(string tenant = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04")
    {
        var customer = Customer(tenant);
        Fake.GrantAdministration(Caller.Tenant, customer.Tenant);
        return customer;
    }

    /// <summary>Changes the caller.</summary>
    public ExampleSeed ChangeCaller(Func<FakePartner, FakePartner> change)
    {
        Caller = Fake.ChangePartner(Caller.Tenant, change);
        return this;
    }
}
