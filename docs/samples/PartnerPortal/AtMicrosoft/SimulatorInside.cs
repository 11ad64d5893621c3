using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.PartnerPortal.Development;
using PartnerRelations.Simulator;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.PartnerPortal.AtMicrosoft;

/// <summary>
/// A Partner Center on a loopback port of this very process, with the seeded companies in it, for a portal in development that names no
/// other. It keeps its world in memory and begins anew with each start.
/// </summary>
internal sealed class SimulatorInside : IAsyncDisposable
{
    private const string ResellerMpn = "4847001";

    private readonly WebApplication _app;

    private SimulatorInside(WebApplication app) => (_app, Address) = (app, SimulatorHost.AddressOf(app));

    public Uri Address { get; }

    /// <summary>The clock that the simulator goes by, and the portal with it.</summary>
    public MovableClock Clock => _app.Services.GetRequiredService<MovableClock>();

    /// <summary>What signs in as the seeded provider.</summary>
    public required PartnerCenterCredentials Credentials { get; init; }

    /// <summary>The refresh token to begin with.</summary>
    public required string RefreshToken { get; init; }

    public static async Task<SimulatorInside> StartAsync(CancellationToken cancellationToken)
    {
        var app = SimulatorHost.Create(CommandLine.Parse(["--port", "0"]).Line!, seed: null);
        await app.StartAsync(cancellationToken);
        var center = app.Services.GetRequiredService<FakePartnerCenter>();
        var provider = AddPartner(center, SeededPeople.ContosoAdmin, FakePrograms.IndirectProvider, null);
        AddPartner(center, SeededPeople.FabrikamAdmin, FakePrograms.IndirectReseller, MpnId.Parse(ResellerMpn));
        center.LinkPartners(SeededCompanies.Contoso.Tenant, SeededCompanies.Fabrikam.Tenant);
        foreach (var company in new[] { SeededCompanies.AdventureWorks, SeededCompanies.WingtipToys })
        {
            center.AddCustomer(new FakeCustomer { Tenant = company.Tenant, CompanyName = company.Name, Country = company.Country, Domain = company.Domain, HasSignedAgreement = true });
        }

        Relate(center, app.Services.GetRequiredService<MovableClock>().GetUtcNow());
        return new SimulatorInside(app)
        {
            Credentials = new PartnerCenterCredentials { Tenant = provider.Tenant, ClientId = provider.Applications[0].ClientId, ClientSecret = provider.Applications[0].ClientSecret },
            RefreshToken = center.RefreshTokenFor(provider.Tenant),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The seeded customer of both has followed their invitation there, too, and has bought something.</summary>
    private static void Relate(FakePartnerCenter center, DateTimeOffset now)
    {
        var (provider, reseller, customer) = (SeededCompanies.Contoso.Tenant, SeededCompanies.Fabrikam.Tenant, SeededCompanies.AdventureWorks.Tenant);
        FakeRelationship Of(TenantId partner, TenantId other) => new() { Partner = partner, Customer = customer, Since = now, Together = [other] };
        center.Load(center.Snapshot() with { Relationships = [Of(provider, reseller), Of(reseller, provider)] });
        center.BuySubscription(provider, customer, partnerIdOnRecord: MpnId.Parse(ResellerMpn));
    }

    private static FakePartner AddPartner(FakePartnerCenter center, SeededPerson administrator, FakePrograms programs, MpnId? mpnId)
    {
        var company = administrator.Company!;
        return center.AddPartner(new FakePartner
        {
            Tenant = company.Tenant,
            Name = company.Name,
            Country = company.Country,
            Programs = programs,
            MpnId = mpnId,
            AgreementSignedAt = DateTimeOffset.UnixEpoch,
            Users = [new FakeUser { Id = UserId.Parse(administrator.Actor.Id), UserPrincipalName = administrator.Email, Roles = administrator.Actor.Roles }],
        });
    }
}
