using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>The real services for one walk, over the stores that the caller chooses.</summary>
internal sealed class WalkHouse : IDisposable
{
    private readonly ServiceProvider _services;

    public WalkHouse(WalkCast cast, DateOnly? programDate, Action<PartnerRelationsBuilder> stores)
    {
        var directory = new InMemoryProviderDirectory();
        foreach (var provider in cast.Providers) directory.Add(new ProviderEntry { Id = provider, Name = $"Provider {cast.Providers.ToList().IndexOf(provider)}", Country = CountryCode.Parse("DE") });
        var standings = new FakeResellerStanding();
        foreach (var reseller in cast.Resellers)
        {
            standings.Set(new ResellerStanding
            {
                Reseller = reseller,
                Name = "Reseller",
                Country = CountryCode.Parse(reseller == cast.Resellers[2] ? "US" : "FR"),
                IsQualified = true,
                IsActive = true,
                AgreementSigned = true,
                MpnId = MpnId.Parse("4847383"),
            });
        }

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IProviderDirectory>(directory);
        services.AddSingleton<IResellerStanding>(standings);
        services.AddSingleton<ICustomerCommerce>(new FakeCustomerCommerce());
        services.AddSingleton<ITenantDirectory>(Tenants(cast));
        stores(services.AddPartnerRelations(options =>
        {
            options.ProgramDate = programDate;
            options.ResellerMayEndLink = cast.Chance(50);
            options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/invitation");
        }));
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public IEventLog Log => _services.GetRequiredService<IEventLog>();

    public IProviderLinkStore LinkStore => _services.GetRequiredService<IProviderLinkStore>();

    public ICustomerStore CustomerStore => _services.GetRequiredService<ICustomerStore>();

    public ICustomers Customers(Actor actor) => _services.GetRequiredService<CustomerService>().As(actor);

    public IProviderLinks Links(Actor actor) => _services.GetRequiredService<ProviderLinkService>().As(actor);

    /// <summary>The events of a record, whose versions leave no gap.</summary>
    public async Task<IReadOnlyList<T>> EventsAsync<T>(TenantId owner, Guid recordId)
        where T : PartnerEvent
    {
        var logged = await Log.ReadRecordAsync(owner, recordId, 0, 1000, CancellationToken.None);
        logged.Select(one => one.Header.Version).Should().Equal(Enumerable.Range(1, logged.Count).Select(n => (long)n), "versions never go back and leave no gap");
        return [.. logged.Select(EventJson.Read).Cast<T>()];
    }

    public static string Text(IEnumerable<PartnerError> errors) => string.Join(", ", errors.Select(error => error.Code));

    public void Dispose() => _services.Dispose();

    private static FakeTenantDirectory Tenants(WalkCast cast)
    {
        var tenants = new FakeTenantDirectory();
        foreach (var customer in cast.Customers) tenants.Set(new TenantEntry { Id = customer.Tenant, Name = "Customer", Country = CountryCode.Parse(customer == cast.Customers[2] ? "US" : "BE"), Domains = [] });
        foreach (var reseller in cast.Resellers) tenants.Set(new TenantEntry { Id = reseller.Tenant, Name = "Reseller", Country = CountryCode.Parse("FR"), Domains = [] });
        return tenants;
    }
}
