using System.Collections.Concurrent;
using System.Globalization;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Tests.Walks;

namespace PartnerRelations.EntityFrameworkCore.Tests.Walks;

/// <summary>
/// The domain's random walks say the same over every store. <c>PARTNER_DATABASE_WALKS</c> sets how many (500 unless set),
/// <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own.
/// </summary>
public sealed class DatabaseWalkTests(PostgreSqlServer server, ITestOutputHelper output) : IDisposable
{
    private static readonly int Count = Number("PARTNER_DATABASE_WALKS") ?? 500;

    private static readonly int FirstSeed = Number("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000);

    private static readonly int Side = Math.Max(2, Environment.ProcessorCount);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Walks_over_SQLite_say_what_they_say_in_memory()
    {
        var template = _folder.File("template.db");
        await using (await TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={template}"), TestContext.Current.CancellationToken))
        {
            // Only the tables are wanted.
        }

        await WalkAsync(seed =>
        {
            var file = _folder.File($"{seed}.db");
            File.Copy(template, file);
            return new(new Walked(builder => builder.UseSqlite($"Data Source={file}"), () => DeleteAsync(file)));
        });
    }

    [Fact]
    public async Task Walks_over_PostgreSQL_say_what_they_say_in_memory()
    {
        var databases = new ConcurrentBag<string>();
        for (var made = 0; made < Side; made++)
        {
            var connectionString = await server.CreateDatabaseAsync();
            databases.Add(connectionString);
            await using var database = await TestDatabase.CreateAsync(builder => builder.UsePostgreSql(connectionString), TestContext.Current.CancellationToken);
        }

        await WalkAsync(async _ =>
        {
            if (!databases.TryTake(out var connectionString)) throw new InvalidOperationException("More walks at once than databases.");
            await PostgreSqlServer.ExecuteAsync(connectionString, """
                DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'partner_migrations' LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
                END $$
                """);
            return new(builder => PatientEventLog.Use(builder, connectionString), () =>
            {
                databases.Add(connectionString);
                return Task.CompletedTask;
            });
        });
        foreach (var connectionString in databases) await server.DropDatabaseAsync(connectionString);
    }

    private async Task WalkAsync(Func<int, ValueTask<Walked>> database)
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        var options = new ParallelOptions { MaxDegreeOfParallelism = Side, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, Count), options, async (seed, _) =>
        {
            var walked = await database(seed);
            try
            {
                var told = await DomainWalk.RunAsync(seed, walked.Use);
                told.Should().Equal(await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()), "the walk of seed {0} says the same over every store", seed);
            }
            finally
            {
                await walked.DoneAsync();
            }
        });
    }

    private static Task DeleteAsync(string file)
    {
        foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(file + part);
        return Task.CompletedTask;
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>An empty database for one walk, and what to do when it is over.</summary>
    private sealed record Walked(Action<PartnerRelationsBuilder> Use, Func<Task> DoneAsync);
}
