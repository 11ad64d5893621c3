using System.Globalization;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;

namespace PartnerRelations.EntityFrameworkCore.Tests.Walks;

/// <summary>
/// The domain's random walks say the same over every store. <c>PARTNER_DATABASE_WALKS</c> sets how many (500 unless set),
/// <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own. On two cores 10,000 take about half an hour on SQLite and well over an
/// hour on PostgreSQL, where each of a walk's some five hundred transactions waits for a socket; parts of a range of seeds do as well.
/// </summary>
public sealed class DatabaseWalkTests(PostgreSqlServer server, ITestOutputHelper output) : IDisposable
{
    private static readonly int Count = Number("PARTNER_DATABASE_WALKS") ?? 500;

    private static readonly int FirstSeed = Number("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Walks_over_SQLite_say_what_they_say_in_memory()
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        return DatabaseWalks.OverSqliteAsync(_folder.Path, Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Walks_over_PostgreSQL_say_what_they_say_in_memory()
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        var databases = new List<string>();
        while (databases.Count < DatabaseWalks.Side) databases.Add(await server.CreateDatabaseAsync());
        await DatabaseWalks.OverPostgreSqlAsync(databases, PostgreSqlServer.ExecuteAsync, Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken);
        foreach (var database in databases) await server.DropDatabaseAsync(database);
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
