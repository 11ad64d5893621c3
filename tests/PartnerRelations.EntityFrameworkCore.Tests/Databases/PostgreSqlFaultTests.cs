using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

public sealed class PostgreSqlFaultTests(PostgreSqlServer server) : IAsyncLifetime
{
    private string _connectionString = null!;
    private TestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await server.CreateDatabaseAsync();
        _database = await TestDatabase.CreateAsync(builder => builder.UsePostgreSql(_connectionString), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is null) return;
        await _database.DisposeAsync();
        await server.DropDatabaseAsync(_connectionString);
    }

    [Fact]
    public async Task A_missing_database_is_told_and_made_by_one_call()
    {
        var name = $"partner_{Guid.NewGuid():N}";
        var elsewhere = Changed(settings => settings.Database = name);
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(elsewhere));
        (await new Links(database).FailsAsync(PartnerDatabaseProblem.Missing)).Message.Should().Contain(name).And.Contain("MigrateAsync");
        await database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        await new Links(database).WorkAsync();
        await server.DropDatabaseAsync(elsewhere);
    }

    [Fact]
    public async Task A_database_without_tables_is_told()
    {
        var empty = await server.CreateDatabaseAsync();
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(empty));
        (await new Links(database).FailsAsync(PartnerDatabaseProblem.Outdated)).Message.Should().Contain("MigrateAsync");
        await server.DropDatabaseAsync(empty);
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_neither_used_nor_changed()
    {
        await PostgreSqlServer.ExecuteAsync(_connectionString, """INSERT INTO partner_migrations VALUES ('29990101000000_Later', '99.0')""");
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(_connectionString));
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Newer);
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        Links.Expect(PartnerDatabaseProblem.Newer, await migrate.Should().ThrowAsync<PartnerDatabaseException>());
    }

    [Fact]
    public async Task A_user_that_the_server_does_not_know_is_refused_in_words_without_the_password()
    {
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(Changed(settings => (settings.Username, settings.Password) = ("nobody_here", "secret"))));
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Refused);
    }

    [Fact]
    public async Task A_user_without_rights_is_refused()
    {
        var user = $"reader_{Guid.NewGuid():N}";
        await PostgreSqlServer.ExecuteAsync(_connectionString, $"CREATE ROLE {user} LOGIN PASSWORD 'secret'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {user}");
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(Changed(settings => (settings.Username, settings.Password) = (user, "secret"))));
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Refused);
        await PostgreSqlServer.ExecuteAsync(_connectionString, $"DROP OWNED BY {user}; DROP ROLE {user}");
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read()
    {
        var link = await new Links(_database).WorkAsync();
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(Changed(settings => settings.Options = "-c default_transaction_read_only=on")));
        var links = new Links(database);
        await links.FailsAsync(PartnerDatabaseProblem.ReadOnly);
        (await links.FindAsync(link)).Should().Be(link);
    }

    [Fact]
    public async Task Too_few_connections_are_told()
    {
        await using var held = NpgsqlDataSource.Create(_connectionString);
        var user = $"lonely_{Guid.NewGuid():N}";
        await PostgreSqlServer.ExecuteAsync(_connectionString, $"CREATE ROLE {user} LOGIN SUPERUSER CONNECTION LIMIT 0 PASSWORD 'secret'");
        await PostgreSqlServer.ExecuteAsync(_connectionString, $"ALTER ROLE {user} NOSUPERUSER");
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql(Changed(settings => (settings.Username, settings.Password) = (user, "secret"))));
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Busy);
        await PostgreSqlServer.ExecuteAsync(_connectionString, $"DROP ROLE {user}");
    }

    [Fact]
    public async Task Connections_that_the_server_has_ended_meanwhile_are_replaced_and_nobody_notices()
    {
        var links = new Links(_database);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => links.WorkAsync()));
        await PostgreSqlServer.ExecuteAsync(_connectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => links.WorkAsync()));
    }

    [Fact]
    public async Task A_connection_that_dies_at_the_commit_says_that_the_answer_is_lost()
    {
        await PostgreSqlServer.ExecuteAsync(_connectionString, """
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER die AFTER INSERT ON provider_links DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
            """);
        var links = new Links(_database);
        await links.FailsAsync(PartnerDatabaseProblem.AnswerLost);
        await PostgreSqlServer.ExecuteAsync(_connectionString, "DROP TRIGGER die ON provider_links");
        await links.WorkAsync();
    }

    private string Changed(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(_connectionString);
        change(settings);
        return settings.ToString();
    }
}

/// <summary>A server of its own, because it is stopped.</summary>
public sealed class PostgreSqlOutageTests
{
    [Fact]
    public async Task A_server_that_is_away_at_the_start_or_goes_away_is_told_and_work_goes_on_when_it_is_back()
    {
        Assert.SkipWhen(PrivateCluster.Binaries is null, PostgreSqlServer.Missing);
        var cancel = TestContext.Current.CancellationToken;
        await using var cluster = await PrivateCluster.StartAsync("-c fsync=off");
        await cluster.StopServerAsync();
        await using var database = TestDatabase.Open(builder => builder.UsePostgreSql($"{cluster.ConnectionString};Password=secret"));
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(cancel);
        Links.Expect(PartnerDatabaseProblem.Unreachable, await migrate.Should().ThrowAsync<PartnerDatabaseException>());
        var links = new Links(database);
        await links.FailsAsync(PartnerDatabaseProblem.Unreachable);

        await cluster.StartServerAsync();
        await migrate();
        var before = await links.WorkAsync();

        await cluster.StopServerAsync();
        await links.FailsAsync(PartnerDatabaseProblem.Unreachable);
        var find = () => links.FindAsync(before);
        Links.Expect(PartnerDatabaseProblem.Unreachable, await find.Should().ThrowAsync<PartnerDatabaseException>());

        await cluster.StartServerAsync();
        (await links.FindAsync(before)).Should().Be(before);
        await links.WorkAsync();
    }
}
