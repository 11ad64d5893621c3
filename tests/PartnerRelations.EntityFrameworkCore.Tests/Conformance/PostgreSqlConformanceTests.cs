using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Conformance;

/// <summary>One database for every case.</summary>
public sealed class PostgreSqlDatabase(PostgreSqlServer server) : IAsyncLifetime
{
    private string? _connectionString;
    private TestDatabase? _database;

    public StoreConformance Suite { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await server.CreateDatabaseAsync();
        _database = await TestDatabase.CreateAsync(builder => builder.UsePostgreSql(_connectionString), TestContext.Current.CancellationToken);
        Suite = new(_ => Task.FromResult(_database.Stores()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        if (_connectionString is not null) await server.DropDatabaseAsync(_connectionString);
    }
}

public sealed class PostgreSqlConformanceTests(PostgreSqlDatabase database) : IClassFixture<PostgreSqlDatabase>
{
    public static TheoryData<string> Names => [.. StoreConformance.Names];

    [Theory, MemberData(nameof(Names))]
    public Task The_stores_on_PostgreSQL_keep_the_promise(string name) => database.Suite.RunAsync(name, TestContext.Current.CancellationToken);
}
