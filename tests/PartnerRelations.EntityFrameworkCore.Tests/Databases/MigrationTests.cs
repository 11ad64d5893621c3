using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

public sealed class MigrationTests(PostgreSqlServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_migrations_make_the_model_on_SQLite()
    {
        using var context = new SqliteDesignTime().CreateDbContext([]);
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model needs a migration: see CONTRIBUTING.md");
    }

    [Fact]
    public void The_migrations_make_the_model_on_PostgreSQL()
    {
        using var context = new PostgreSqlDesignTime().CreateDbContext([]);
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model needs a migration: see CONTRIBUTING.md");
    }

    [Fact]
    public Task Many_may_migrate_one_file_at_once() => ManyAtOnceAsync(builder => builder.UseSqlite($"Data Source={_folder.File("many.db")}"));

    [Fact]
    public async Task Many_may_migrate_one_database_at_once()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await ManyAtOnceAsync(builder => builder.UsePostgreSql(connectionString));
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={_folder.File("twice.db")}"), Cancel);
        var link = await new Links(database).WorkAsync();
        await database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        (await new Links(database).FindAsync(link)).Should().Be(link);
    }

    [Fact]
    public async Task The_script_makes_what_the_call_makes_on_SQLite()
    {
        var connectionString = $"Data Source={_folder.File("script.db")}";
        await using var database = TestDatabase.Open(builder => builder.UseSqlite(connectionString));
        var script = await database.Get<PartnerDatabase>().MigrationScriptAsync(cancellationToken: Cancel);
        await using (var connection = new SqliteConnection($"{connectionString};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = script;
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await new Links(database).WorkAsync();
    }

    [Fact]
    public async Task The_script_makes_what_the_call_makes_on_PostgreSQL_and_may_run_again()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(connectionString));
        var script = await database.Get<PartnerDatabase>().MigrationScriptAsync(cancellationToken: Cancel);
        await PostgreSqlServer.ExecuteAsync(connectionString, script);
        var link = await new Links(database).WorkAsync();
        await PostgreSqlServer.ExecuteAsync(connectionString, script);
        (await new Links(database).FindAsync(link)).Should().Be(link);
        await database.DisposeAsync();
        await server.DropDatabaseAsync(connectionString);
    }

    private static async Task ManyAtOnceAsync(Action<PartnerRelationsBuilder> use)
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var database = await TestDatabase.CreateAsync(use, Cancel);
            await new Links(database).WorkAsync();
        })));
    }
}
