using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>The library's services in one process, over the database that all processes share. Few tenants, so that ways cross all the time.</summary>
internal sealed class StressWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public StressWorld(string database, SaveJournal journal, HeardEvents heard)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IProviderDirectory>(Directory());
        services.AddSingleton<IResellerStanding>(Standings());
        services.AddSingleton<ITenantDirectory>(Tenants());
        services.AddSingleton<ICustomerCommerce>(new FakeCustomerCommerce());
        services.AddSingleton(heard);
        services.Configure<EventPumpOptions>(options => (options.BatchSize, options.Lease) = (20, TimeSpan.FromSeconds(2)));
        var builder = services.AddPartnerRelations(options =>
            options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/invitation"));
        builder.AddPartnerEventHandler<HeardEvents>(HandlerStart.Beginning);
        Use(builder, database);
        Front<IProviderLinkStore>(services, store => new JournalingLinkStore(store, journal));
        Front<ICustomerStore>(services, store => new JournalingCustomerStore(store, journal));
        _services = services.BuildServiceProvider();
    }

    public static IReadOnlyList<ProviderId> Providers { get; } = [.. Enumerable.Range(1, 3).Select(n => new ProviderId(Tenant(0xA, n)))];

    public static IReadOnlyList<ResellerId> Resellers { get; } = [.. Enumerable.Range(1, 6).Select(n => new ResellerId(Tenant(0xB, n)))];

    public static IReadOnlyList<CustomerId> Customers { get; } = [.. Enumerable.Range(1, 8).Select(n => new CustomerId(Tenant(0xC, n)))];

    public EventPump Pump => _services.GetRequiredService<EventPump>();

    public static void Use(PartnerRelationsBuilder builder, string database)
    {
        if (database.StartsWith("Data Source=", StringComparison.Ordinal)) builder.UseSqlite(database);
        else builder.UsePostgreSql(database);
    }

    public IProviderLinks Links(Actor actor) => _services.GetRequiredService<ProviderLinkService>().As(actor);

    public ICustomers CustomersOf(Actor actor) => _services.GetRequiredService<CustomerService>().As(actor);

    public Task MigrateAsync() => _services.GetRequiredService<PartnerDatabase>().MigrateAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static TenantId Tenant(int kind, int number) => new(new Guid(kind, (short)number, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    private static InMemoryProviderDirectory Directory()
    {
        var directory = new InMemoryProviderDirectory();
        foreach (var provider in Providers) directory.Add(new() { Id = provider, Name = "Provider", Country = CountryCode.Parse("DE") });
        return directory;
    }

    private static FakeResellerStanding Standings()
    {
        var standings = new FakeResellerStanding();
        foreach (var reseller in Resellers)
        {
            standings.Set(new() { Reseller = reseller, Name = "Reseller", Country = CountryCode.Parse("FR"), IsQualified = true, IsActive = true, AgreementSigned = true, MpnId = MpnId.Parse("4847383") });
        }

        return standings;
    }

    private static FakeTenantDirectory Tenants()
    {
        var tenants = new FakeTenantDirectory();
        foreach (var tenant in Resellers.Select(reseller => reseller.Tenant).Concat(Customers.Select(customer => customer.Tenant)))
        {
            tenants.Set(new() { Id = tenant, Name = "Company", Country = CountryCode.Parse("FR"), Domains = [] });
        }

        return tenants;
    }

    private static void Front<T>(IServiceCollection services, Func<T, T> front)
        where T : class
    {
        var chosen = services.Last(one => one.ServiceType == typeof(T));
        services.Replace(ServiceDescriptor.Singleton(provider => front((T)chosen.ImplementationFactory!(provider))));
    }
}
