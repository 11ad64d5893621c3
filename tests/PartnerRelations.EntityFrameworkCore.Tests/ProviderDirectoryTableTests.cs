using PartnerRelations.CspProgram;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Providers;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.EntityFrameworkCore.Tests;

public sealed class ProviderDirectoryTableTests(PostgreSqlServer server) : IDisposable
{
    private static readonly string[] Names =
    [
        "Contoso", "contoso France", "The Contoso-Group", "Contosoft", "Fabrikam (Contoso)", "ÉCLAIR distribution", "éclair", "İstanbul Bulut", "istanbul", "中国云 分销", "100% Cloud_Ltd|", "a'b \"c\"",
    ];

    private static readonly string?[] Searched =
    [
        null, " ", "contoso", "CONTOSO", "CONTOSO f", "group", "-", "o", "ontoso", "(contoso)", "éclair", "ÉCLAIR D", "i", "istanbul", "İ", "云", "中国云 分", "%", "_ltd", "100%", "|", "||", "b", "c\"", "'",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly PartnerSamples _samples = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Every_search_on_SQLite_finds_what_the_directory_in_memory_finds() => CompareAsync(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"));

    [Fact]
    public async Task Every_search_on_PostgreSQL_finds_what_the_directory_in_memory_finds()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await CompareAsync(builder => builder.UsePostgreSql(connectionString));
        await server.DropDatabaseAsync(connectionString);
    }

    private async Task CompareAsync(Action<PartnerRelationsBuilder> use)
    {
        await using var database = await TestDatabase.CreateAsync(use, Cancel);
        var (table, memory) = (database.Get<ProviderDirectoryTable>(), new InMemoryProviderDirectory());
        string[] countries = ["DE", "FR", "US", "CN"];
        ProviderEntry? gone = null;
        for (var at = 0; at < Names.Length; at++)
        {
            var entry = _samples.ProviderEntry(country: countries[at % countries.Length]) with { Name = Names[at], Services = (ProviderServices)(at % 16), Phone = PhoneNumber.Parse("+49 30 123456") };
            memory.Add(entry);
            await table.SetAsync(entry with { Name = "Before" }, Cancel);
            await table.SetAsync(entry, Cancel);
            (await table.FindAsync(entry.Id, Cancel)).Should().Be(entry);
            gone = entry with { Id = _samples.Provider() };
            await table.SetAsync(gone, Cancel);
            await table.RemoveAsync(gone.Id, Cancel);
        }

        (await table.FindAsync(gone!.Id, Cancel)).Should().BeNull();
        foreach (var name in Searched) await SameAsync(table, memory, new() { Name = name });
        foreach (var country in countries) await SameAsync(table, memory, new() { Name = "c", Country = CountryCode.Parse(country) });
        foreach (var region in CspRegions.All) await SameAsync(table, memory, new() { Region = region });
        for (var services = 0; services < 16; services++) await SameAsync(table, memory, new() { Services = (ProviderServices)services });
    }

    private static async Task SameAsync(ProviderDirectoryTable table, InMemoryProviderDirectory memory, ProviderQuery query)
    {
        for (Guid? after = null; ;)
        {
            var range = new PageRange { After = after, Take = 3 };
            var expected = await memory.SearchAsync(query, range, Cancel);
            (await table.SearchAsync(query, range, Cancel)).Should().Equal(expected, "{0}", query);
            if (expected.Count < 3) return;
            after = expected[^1].Id.Tenant.Value;
        }
    }
}
