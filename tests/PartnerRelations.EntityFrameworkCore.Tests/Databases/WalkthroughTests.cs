using Npgsql;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>The sample program with its story on a server.</summary>
public sealed class WalkthroughTests(PostgreSqlServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _errors = new();
    private StringWriter _output = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_story_is_kept_in_a_database_that_is_made_for_it_and_goes_on_there()
    {
        var settings = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        await server.DropDatabaseAsync(settings.ToString());
        using (var stop = new CancellationTokenSource())
        {
            (await WalkAsync(settings.ToString(), new StoppingWriter("9b. ", stop.Cancel), stop.Token)).Should().Be(Walk.Cancelled, $"{_output}{_errors}");
        }

        (await WalkAsync(settings.ToString())).Should().Be(Walk.Arrived, $"{_output}{_errors}");
        $"{_output}".Should().Contain($"Everything is kept in the PostgreSQL database {settings.Database} on {settings.Host}.").And.Contain("What is done stays done");

        (await WalkAsync(settings.ToString())).Should().Be(Walk.Arrived, $"{_output}{_errors}");
        $"{_output}".Should().Contain("It accepted on ");
        await server.DropDatabaseAsync(settings.ToString());
    }

    [Fact]
    public async Task Every_mistake_is_refused_there_too()
    {
        var connectionString = await server.CreateDatabaseAsync();

        (await WalkAsync(connectionString, application: "full-of-mistakes.json")).Should().Be(Walk.Arrived, $"{_output}{_errors}");

        $"{_output}".Should().NotContain("NOT refused");
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task A_database_of_something_else_stays_as_it_is()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await PostgreSqlServer.ExecuteAsync(connectionString, "CREATE TABLE accounts (id integer)");

        (await WalkAsync(connectionString)).Should().Be(Walk.WrongInput);

        $"{_errors}".Should().Contain("holds something else than the story of a walkthrough");
        await PostgreSqlServer.ExecuteAsync(connectionString, "DROP TABLE accounts; DO $$ BEGIN ASSERT (SELECT count(*) = 0 FROM pg_tables WHERE schemaname = 'public'); END $$");
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_told_before_anything_is()
    {
        var connectionString = await server.CreateDatabaseAsync();
        (await WalkAsync(connectionString)).Should().Be(Walk.Arrived, $"{_output}{_errors}");

        (await WalkAsync($"{connectionString};Options=-c default_transaction_read_only=on")).Should().Be(Walk.WrongInput);

        $"{_output}".Should().BeEmpty();
        $"{_errors}".Should().Contain("can be read and not written");
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task A_server_that_goes_away_in_the_middle_stops_the_story_and_it_goes_on_when_it_is_back()
    {
        Assert.SkipWhen(PrivateCluster.Binaries is null, PostgreSqlServer.Missing);
        await using var cluster = await PrivateCluster.StartAsync("-c fsync=off");
        var connectionString = $"{cluster.ConnectionString.Replace("Database=postgres", "Database=walkthrough", StringComparison.Ordinal)};Password=hidden";
        (await WalkAsync(connectionString, new StoppingWriter("8. ", () => cluster.StopServerAsync().Wait(Cancel)))).Should().Be(Walk.NotArrived, $"{_output}");
        $"{_errors}".Should().Contain("walkthrough on 127.0.0.1").And.Contain("run this again, and it goes on").And.NotContain("hidden");
        (await WalkAsync(connectionString)).Should().Be(Walk.NotArrived, "it is away still");

        await cluster.StartServerAsync();

        (await WalkAsync(connectionString)).Should().Be(Walk.Arrived, $"{_output}{_errors}");
        await using var pool = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(pool);
    }

    private async Task<int> WalkAsync(string connectionString, StringWriter? output = null, CancellationToken? cancellationToken = null, string application = "new-reseller.json")
    {
        await _output.DisposeAsync();
        _output = output ?? new StringWriter();
        var world = new Surroundings { Output = _output, Errors = _errors, Clock = TimeProvider.System, CurrentFolder = _folder.Path, SampleFolder = AppContext.BaseDirectory };
        return await Walk.RunAsync([application, "--database", connectionString], world, cancellationToken ?? Cancel);
    }

    private sealed class StoppingWriter(string line, Action stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith(line, StringComparison.Ordinal) == true) stop();
        }
    }
}
