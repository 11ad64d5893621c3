using System.Collections.Concurrent;
using PartnerRelations.Tests.Walks;

namespace PartnerRelations.EntityFrameworkCore.Tests.Walks;

/// <summary>Walks over a database beside the same walks in memory.</summary>
internal static class DatabaseWalks
{
    public static readonly int Side = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Walks over SQLite, each over a file of its own.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="seeds">The walks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task OverSqliteAsync(string folder, IEnumerable<int> seeds, CancellationToken cancellationToken)
    {
        var template = Path.Combine(folder, "template.db");
        await MigrateAsync(builder => builder.UseSqlite($"Data Source={template}"), cancellationToken);
        await CompareAsync(
            seeds,
            async seed =>
            {
                var file = Path.Combine(folder, $"{seed}.db");
                File.Copy(template, file);
                var told = await DomainWalk.RunAsync(seed, builder => builder.UseSqlite($"Data Source={file}"));
                foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(file + part);
                return told;
            },
            cancellationToken);
    }

    /// <summary>Walks over PostgreSQL, as many side by side as there are databases; each is emptied before a walk.</summary>
    /// <param name="connectionStrings">Databases without tables, <see cref="Side"/> of them.</param>
    /// <param name="execute">Runs a statement on a database.</param>
    /// <param name="seeds">The walks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task OverPostgreSqlAsync(IReadOnlyList<string> connectionStrings, Func<string, string, Task> execute, IEnumerable<int> seeds, CancellationToken cancellationToken)
    {
        foreach (var connectionString in connectionStrings) await MigrateAsync(builder => builder.UsePostgreSql(connectionString), cancellationToken);
        var free = new ConcurrentBag<string>(connectionStrings);
        await CompareAsync(
            seeds,
            async seed =>
            {
                if (!free.TryTake(out var connectionString)) throw new InvalidOperationException("More walks at once than databases.");
                await execute(connectionString, """
                    DO $$ DECLARE name text; BEGIN
                    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'partner_migrations' LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
                    END $$
                    """);
                var told = await DomainWalk.RunAsync(seed, builder => PatientEventLog.Use(builder, connectionString));
                free.Add(connectionString);
                return told;
            },
            cancellationToken);
    }

    private static async Task CompareAsync(IEnumerable<int> seeds, Func<int, Task<IReadOnlyList<string>>> walk, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Side, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(seeds, options, async (seed, _) =>
        {
            var told = await walk(seed);
            told.Should().Equal(await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()), "the walk of seed {0} says the same over every store", seed);
        });
    }

    private static async Task MigrateAsync(Action<PartnerRelationsBuilder> use, CancellationToken cancellationToken)
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        use(services.AddPartnerRelations());
        await using var provider = Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services);
        await ((PartnerDatabase)provider.GetService(typeof(PartnerDatabase))!).MigrateAsync(cancellationToken);
    }
}
