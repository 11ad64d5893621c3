using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerRelations.EntityFrameworkCore.Stress.Audit;
using PartnerRelations.EntityFrameworkCore.Stress.Work;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.EntityFrameworkCore.Tests.Walks;

namespace PartnerRelations.EntityFrameworkCore.Stress.Runs;

/// <summary>What is too long for every day. On this machine only, over the loopback interface, and killing only what it has started.</summary>
internal static class StressRuns
{
    private const int AuditEvery = 20;

    /// <summary>The domain's random walks over both databases.</summary>
    public static async Task WalkAsync(string folder, int count)
    {
        var seeds = Enumerable.Range(Random.Shared.Next(1_000_000), count).ToList();
        Say($"{count} walks over each database, from seed {seeds[0]}");
        await TimedAsync("walks over SQLite", () => DatabaseWalks.OverSqliteAsync(folder, seeds, CancellationToken.None));
        await using var server = await PrivateCluster.StartAsync("-c fsync=off");
        var databases = await Task.WhenAll(Enumerable.Range(0, DatabaseWalks.Side).Select(number => CreateDatabaseAsync(server, $"walks{number}")));
        await TimedAsync("walks over PostgreSQL", () => DatabaseWalks.OverPostgreSqlAsync(databases, PrivateCluster.ExecuteAsync, seeds, CancellationToken.None));
    }

    /// <summary>Many processes on one PostgreSQL.</summary>
    public static async Task RaceAsync(string folder, int processes, int operations)
    {
        Say($"{processes} processes race on one PostgreSQL, {operations} operations");
        await using var server = await PrivateCluster.StartAsync("-c max_connections=200");
        var database = await CreateDatabaseAsync(server, "race");
        await MigrateAsync(folder, database);
        var workers = new List<WorkerProcess>();
        while (workers.Count < processes) workers.Add(await WorkerProcess.StartAsync(folder, $"racer{workers.Count}", database, operations / processes));
        await TimedAsync("race", () =>
        {
            workers.ForEach(worker => worker.Begin());
            return Task.WhenAll(workers.Select(worker => worker.EndAsync()));
        });
        foreach (var worker in workers) worker.Dispose();
        await AuditAsync(folder, database, nobodyWasKilled: true);
    }

    /// <summary>A process that is killed again and again, on a file.</summary>
    public static async Task KillOnSqliteAsync(string folder, int kills)
    {
        Say($"{kills} kills on SQLite");
        var file = Path.Combine(folder, "killed.db");
        await KillAsync(folder, $"Data Source={file}", kills);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        (await AskAsync(connection, "PRAGMA integrity_check")).Should().Be("ok");
        (await AskAsync(connection, "PRAGMA journal_mode")).Should().Be("wal");
        (await AskAsync(connection, "PRAGMA synchronous")).Should().Be("2", "2 is FULL");
    }

    /// <summary>The same on a server, which lives on.</summary>
    public static async Task KillOnPostgreSqlAsync(string folder, int kills)
    {
        Say($"{kills} kills on PostgreSQL");
        await using var server = await PrivateCluster.StartAsync("-c max_connections=200");
        await KillAsync(folder, await CreateDatabaseAsync(server, "killed"), kills);
    }

    private static async Task KillAsync(string folder, string database, int kills)
    {
        await MigrateAsync(folder, database);
        for (var count = 1; count <= kills; count++)
        {
            using (var worker = await WorkerProcess.StartAsync(folder, string.Create(CultureInfo.InvariantCulture, $"victim{count}"), database, 0))
            {
                worker.Begin();
                await Task.Delay(Random.Shared.Next(20, 600));
                await worker.KillAsync();
            }

            if (count % AuditEvery != 0) continue;
            await using var audit = new DatabaseAudit(database);
            Say($"  {count} kills: {await audit.CheckAsync(folder, nobodyWasKilled: false)}");
        }

        await AuditAsync(folder, database, nobodyWasKilled: false);
    }

    /// <summary>Lets a last process hand over what is left, and checks everything.</summary>
    private static async Task AuditAsync(string folder, string database, bool nobodyWasKilled)
    {
        using (var journal = new SaveJournal(folder, "last"))
        using (var heard = new HeardEvents(folder, "last"))
        {
            await using var world = new StressWorld(database, journal, heard);

            // A lease that a dead process held lapses after two seconds.
            await Task.Delay(TimeSpan.FromSeconds(3));
            while (!(await world.Pump.RunOnceAsync()).IsIdle)
            {
                // Until there is nothing left.
            }
        }

        await using var audit = new DatabaseAudit(database);
        Say($"  {await audit.CheckAsync(folder, nobodyWasKilled)}: nothing lost, nothing doubled, nothing by halves");
        await audit.CheckHeardAsync(folder);
        Say("  every event was handed over, each record's in order");
    }

    private static async Task MigrateAsync(string folder, string database)
    {
        using var journal = new SaveJournal(folder, "first");
        using var heard = new HeardEvents(folder, "first");
        await using var world = new StressWorld(database, journal, heard);
        await world.MigrateAsync();
    }

    private static async Task<string> CreateDatabaseAsync(PrivateCluster server, string name)
    {
        await PrivateCluster.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
        return server.ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private static async Task TimedAsync(string what, Func<Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        await run();
        Say($"  {what} took {Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} s");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
