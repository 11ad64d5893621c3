using Npgsql;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// One PostgreSQL server for the run: the one that <c>PARTNER_POSTGRES</c> names, or a private cluster of the installed binaries in a
/// temporary folder on a free loopback port, which ends with this process however that ends. Started by the first test that asks.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    public const string Missing =
        "There is no PostgreSQL. Install the server binaries (Debian: apt-get install -y --no-install-recommends postgresql-15), or name a server by the connection string in PARTNER_POSTGRES.";

    private readonly Lazy<Task<string>> _administration;
    private PrivateCluster? _cluster;

    public PostgreSqlServer() => _administration = new(StartAsync);

    /// <summary>The connection string of a new, empty database; skips the test where there is no server.</summary>
    public async Task<string> CreateDatabaseAsync(string? encodingAndLocale = null)
    {
        var administration = await _administration.Value;
        var name = $"partner_{Guid.NewGuid():N}";
        await ExecuteAsync(administration, $"CREATE DATABASE {name} {encodingAndLocale}");
        return new NpgsqlConnectionStringBuilder(administration) { Database = name }.ToString();
    }

    /// <summary>Drops a database and whoever is still connected to it.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync(await _administration.Value, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
    }

    public static Task ExecuteAsync(string connectionString, string sql) => PrivateCluster.ExecuteAsync(connectionString, sql);

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PARTNER_POSTGRES") is { Length: > 0 } named) return named;
        Assert.SkipWhen(PrivateCluster.Binaries is null, Missing);
        _cluster = await PrivateCluster.StartAsync("-c fsync=off -c max_connections=200");
        return _cluster.ConnectionString;
    }
}
