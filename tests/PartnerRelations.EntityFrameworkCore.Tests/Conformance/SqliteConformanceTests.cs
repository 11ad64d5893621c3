using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Conformance;

/// <summary>One file for every case.</summary>
public sealed class SqliteFile : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;

    public StoreConformance Suite { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"), TestContext.Current.CancellationToken);
        Suite = new(_ => Task.FromResult(_database.Stores()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class SqliteConformanceTests(SqliteFile file) : IClassFixture<SqliteFile>
{
    public static TheoryData<string> Names => [.. StoreConformance.Names];

    [Theory, MemberData(nameof(Names))]
    public Task The_stores_on_SQLite_keep_the_promise(string name) => file.Suite.RunAsync(name, TestContext.Current.CancellationToken);
}
