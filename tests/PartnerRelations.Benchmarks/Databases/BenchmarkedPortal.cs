using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>The services over a database, as a portal has them.</summary>
internal sealed class BenchmarkedPortal : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchmarkedPortal(Cast cast, Action<PartnerRelationsBuilder> use, Action<IServiceCollection>? before = null)
    {
        var services = new ServiceCollection();
        var builder = Add(services, cast);
        before?.Invoke(services);
        use(builder);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The library with its ports into the cast; a database is still to be chosen.</summary>
    public static PartnerRelationsBuilder Add(IServiceCollection services, Cast cast)
    {
        services.AddSingleton<IProviderDirectory>(cast.Directory);
        services.AddSingleton<IResellerStanding>(cast.Standings);
        services.AddSingleton<ITenantDirectory>(cast.Tenants);
        services.AddSingleton<ICustomerCommerce>(new FakeCustomerCommerce());
        services.AddSingleton<IMpnDirectory>(new FakeMpnDirectory());
        return services.AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/invitation"));
    }

    public static BenchmarkedPortal Over(Cast cast, string database) => new(cast, builder => Use(builder, database));

    /// <summary>A portal whose statements are written down.</summary>
    public static BenchmarkedPortal Recording(Cast cast, string database, StatementRecorder recorder) => new(
        cast,
        builder => builder.UseDbContext<RecordedContext>(),
        services =>
        {
            services.AddDbContextFactory<RecordedContext>(options => Use(options, database).AddInterceptors(recorder));
            services.AddPartnerRelations().UseDbContext<RecordedContext>();
            Front<IProviderLinkStore>(services, recorder);
            Front<ICustomerStore>(services, recorder);
        });

    public Task MigrateAsync() => _services.GetRequiredService<PartnerDatabase>().MigrateAsync();

    public IProviderLinks Links(Actor actor) => _services.GetRequiredService<ProviderLinkService>().As(actor);

    public ICustomers Customers(Actor actor) => _services.GetRequiredService<CustomerService>().As(actor);

    public ICustomerStore CustomerStore => _services.GetRequiredService<ICustomerStore>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Use(PartnerRelationsBuilder builder, string database)
    {
        if (IsSqlite(database)) builder.UseSqlite(database);
        else builder.UsePostgreSql(database);
    }

    private static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string database) => IsSqlite(database) ? options.UseSqlite(database) : options.UseNpgsql(database);

    private static bool IsSqlite(string database) => database.StartsWith("Data Source=", StringComparison.Ordinal);

    private static void Front<T>(IServiceCollection services, StatementRecorder recorder)
        where T : class
    {
        var chosen = services.Last(one => one.ServiceType == typeof(T));
        services.Remove(chosen);
        services.AddSingleton(provider => SavingProxy.Before((T)chosen.ImplementationFactory!(provider), change =>
        {
            using var context = provider.GetRequiredService<IDbContextFactory<RecordedContext>>().CreateDbContext();
            recorder.Saving(context, change);
        }));
    }
}

/// <summary>Who takes part.</summary>
internal sealed class Cast
{
    public Cast(int count)
    {
        var samples = new PartnerSamples();
        Provider = samples.Provider();
        Directory.Add(samples.ProviderEntry(Provider));
        Resellers = [.. Enumerable.Range(0, count).Select(_ => samples.Reseller())];
        Customers = [.. Enumerable.Range(0, count).Select(_ => samples.Customer())];
        foreach (var reseller in Resellers) Standings.Set(samples.ResellerStanding(reseller));
        foreach (var tenant in Resellers.Select(reseller => reseller.Tenant).Concat(Customers.Select(customer => customer.Tenant)))
        {
            Tenants.Set(new() { Id = tenant, Name = "Company", Country = CountryCode.Parse("FR"), Domains = [] });
        }
    }

    public ProviderId Provider { get; }

    public IReadOnlyList<ResellerId> Resellers { get; }

    public IReadOnlyList<CustomerId> Customers { get; }

    public InMemoryProviderDirectory Directory { get; } = new();

    public FakeResellerStanding Standings { get; } = new();

    public FakeTenantDirectory Tenants { get; } = new();

    public static Actor PersonOf(TenantId tenant) => Actor.User(tenant, new UserId(tenant.Value), PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);

    public static Actor PersonOf(CustomerId customer) => Actor.Customer(customer.Tenant, new UserId(customer.Tenant.Value), PartnerRoles.GlobalAdministrator);

    public static InvitationToken TokenIn(MailDraft draft) => InvitationToken.From(draft.Link!.Fragment[1..]);
}
