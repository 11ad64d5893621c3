using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of this run, and services over it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestDatabase(Action<PartnerRelationsBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddPartnerRelations());
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    /// <summary>Services over a database as it is.</summary>
    public static TestDatabase Open(Action<PartnerRelationsBuilder> use) => new(use);

    /// <summary>Services over a database with tables.</summary>
    public static async Task<TestDatabase> CreateAsync(Action<PartnerRelationsBuilder> use, CancellationToken cancellationToken)
    {
        var database = Open(use);
        await database.Get<PartnerDatabase>().MigrateAsync(cancellationToken);
        return database;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ConformanceStores Stores() => new()
    {
        Log = Get<IEventLog>(),
        ProviderLinks = Get<IProviderLinkStore>(),
        Accounts = Get<IAccountStore>(),
        EventCursors = Get<IEventCursorStore>(),
        Customers = Get<ICustomerStore>(),
        Enrollments = Get<IEnrollmentStore>(),
    };

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
