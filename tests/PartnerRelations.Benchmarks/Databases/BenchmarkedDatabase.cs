using Microsoft.Data.Sqlite;
using Npgsql;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>A database that is filled once and then copied for each round, because an invitation is accepted only once.</summary>
public abstract class BenchmarkedDatabase : IAsyncDisposable
{
    private int _copies;

    /// <summary>Where it is filled.</summary>
    public abstract string Template { get; }

    public static async Task<BenchmarkedDatabase> CreateAsync(string kind) => kind == "SQLite" ? new SqliteFile() : await PostgreSqlServer.StartAsync();

    /// <summary>A fresh copy of the filled one.</summary>
    public Task<string> CopyAsync() => CopyAsync($"copy{_copies++}");

    public abstract ValueTask DisposeAsync();

    protected abstract Task<string> CopyAsync(string name);

    private sealed class SqliteFile : BenchmarkedDatabase
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partner-benchmarks-");

        public override string Template => $"Data Source={Path.Combine(_folder.FullName, "template.db")}";

        protected override Task<string> CopyAsync(string name)
        {
            // Closing the last connection has written everything into the file itself.
            SqliteConnection.ClearAllPools();
            var copy = Path.Combine(_folder.FullName, name);
            File.Copy(Path.Combine(_folder.FullName, "template.db"), copy);
            return Task.FromResult($"Data Source={copy}");
        }

        public override ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PostgreSqlServer(PrivateCluster cluster) : BenchmarkedDatabase
    {
        public override string Template => Named("template");

        public static async Task<BenchmarkedDatabase> StartAsync()
        {
            if (PrivateCluster.Binaries is null) throw new InvalidOperationException("There is no PostgreSQL to measure with: apt-get install -y --no-install-recommends postgresql-15");
            var cluster = await PrivateCluster.StartAsync("-c max_connections=200");
            await PrivateCluster.ExecuteAsync(cluster.ConnectionString, "CREATE DATABASE template");
            return new PostgreSqlServer(cluster);
        }

        protected override async Task<string> CopyAsync(string name)
        {
            NpgsqlConnection.ClearAllPools();
            await PrivateCluster.ExecuteAsync(cluster.ConnectionString, $"CREATE DATABASE {name} TEMPLATE template");
            return Named(name);
        }

        public override async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.DisposeAsync();
        }

        private string Named(string database) => cluster.ConnectionString.Replace("Database=postgres", $"Database={database}", StringComparison.Ordinal);
    }
}
