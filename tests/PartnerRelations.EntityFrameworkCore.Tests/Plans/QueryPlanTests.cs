using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.EntityFrameworkCore.Tests.Conformance;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.Providers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Enrollments;
using PartnerRelations.Accounts;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Plans;

/// <summary>Whatever the stores ask or write is looked up by an index. What they ask is what the conformance suite makes them ask.</summary>
public sealed class QueryPlanTests(PostgreSqlServer server, ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CommandRecorder _recorder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_plan_on_SQLite_shows_an_index()
    {
        await using var database = await AskedAsync(options => options.UseSqlite($"Data Source={_folder.File("plans.db")}"));
        foreach (var (sql, plan) in await ExplainAsync(database, "EXPLAIN QUERY PLAN ", reader => reader.GetString(3)))
        {
            var searched = plan.Where(line => line.StartsWith("SCAN", StringComparison.Ordinal) || line.StartsWith("SEARCH", StringComparison.Ordinal)).ToList();

            // A table that is read in the order of its row ids is its own index.
            if (sql.Contains("ORDER BY \"p\".\"position\"")) searched.Remove("SCAN p");
            searched.Should().NotContain(line => !line.Contains("INDEX") && !line.Contains("INTEGER PRIMARY KEY") && !IsNoTable(line), "this is asked:\n{0}\nby this plan:\n{1}", sql, string.Join('\n', plan));
            if (sql.Contains("LIMIT") && !sql.Contains("DESC")) plan.Should().NotContain(line => line.Contains("TEMP B-TREE"), "a page needs no sorting:\n{0}\n{1}", sql, string.Join('\n', plan));
        }
    }

    [Fact]
    public async Task Every_plan_on_PostgreSQL_shows_an_index()
    {
        var connectionString = await server.CreateDatabaseAsync();

        // In tables as small as these no index would be worth its while.
        await using (var database = await AskedAsync(options => options.UseNpgsql($"{connectionString};Options=-c enable_seqscan=off")))
        {
            foreach (var (sql, plan) in await ExplainAsync(database, "EXPLAIN ", reader => reader.GetString(0)))
            {
                plan.Should().NotContain(line => line.Contains("Seq Scan on p") || line.Contains("Seq Scan on c") || line.Contains("Seq Scan on e"), "this is asked:\n{0}\nby this plan:\n{1}", sql, string.Join('\n', plan));
            }
        }

        await server.DropDatabaseAsync(connectionString);
    }

    private static bool IsNoTable(string line) => line.Contains("SUBQUERY") || line.Contains("json_each") || line.Contains("CONSTANT ROW") || line.Contains("VIRTUAL TABLE");

    /// <summary>A host's database that has been asked everything.</summary>
    private async Task<TestDatabase> AskedAsync(Action<DbContextOptionsBuilder> use)
    {
        var clock = new FakeTimeProvider(PartnerSamples.Start);
        var database = TestDatabase.Open(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.Configure<PartnerRetentionOptions>(options => options.ClosedInvitations = TimeSpan.FromDays(1));
            builder.Services.AddDbContextFactory<HostContext>(options =>
            {
                use(options);
                options.AddInterceptors(_recorder);
            });
            builder.UseDbContext<HostContext>();
        });
        await using (var context = await database.Get<IDbContextFactory<HostContext>>().CreateDbContextAsync(Cancel)) await context.Database.EnsureCreatedAsync(Cancel);
        _recorder.IsOn = true;
        var suite = new StoreConformance(_ => Task.FromResult(database.Stores()));
        foreach (var name in StoreConformance.Names.Where(name => !name.Contains("parallel") && !name.Contains("tails"))) await suite.RunAsync(name, Cancel);

        var table = database.Get<ProviderDirectoryTable>();
        var entry = new PartnerSamples().ProviderEntry();
        await table.SetAsync(entry, Cancel);
        await table.FindAsync(entry.Id, Cancel);
        foreach (var query in (ProviderQuery[])[new(), new() { Country = entry.Country }, new() { Region = CspProgram.CspRegions.Of(entry.Country) }, new() { Name = "d", Services = ProviderServices.MarketingHelp }])
        {
            await table.SearchAsync(query, new PageRange { Take = 5 }, Cancel);
            await table.SearchAsync(query, new PageRange { Take = 5, After = Guid.AllBitsSet }, Cancel);
        }

        clock.Advance(TimeSpan.FromDays(1000));
        await database.Get<PartnerRetention>().PurgeAsync(Cancel);
        _recorder.IsOn = false;
        return database;
    }

    private async Task<IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)>> ExplainAsync(TestDatabase database, string explain, Func<DbDataReader, string> line)
    {
        await using var context = await database.Get<IDbContextFactory<HostContext>>().CreateDbContextAsync(Cancel);
        await context.Database.OpenConnectionAsync(Cancel);
        var connection = context.Database.GetDbConnection();
        await KeepStatementsAsync(context, connection);
        List<(string, IReadOnlyList<string>)> plans = [];
        foreach (var (sql, values) in _recorder.Commands.Where(command => !command.Key.StartsWith("PRAGMA", StringComparison.Ordinal) && !command.Key.StartsWith("INSERT", StringComparison.Ordinal)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = explain + sql;
            foreach (var value in values) command.Parameters.Add(value);
            List<string> plan = [];
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel)) plan.Add(line(reader));
            plans.Add((sql, plan));
            output.WriteLine($"{sql}\n    {string.Join("\n    ", plan)}\n");
        }

        plans.Should().HaveCountGreaterThan(60);
        return plans;
    }

    /// <summary>The statements that write pass by the recorder.</summary>
    private async Task KeepStatementsAsync(HostContext context, DbConnection connection)
    {
        var schema = PartnerSchema.Of(context);
        await KeepAsync<ProviderLink>(schema.ProviderLinks);
        await KeepAsync<Enrollment>(schema.Enrollments);
        await KeepAsync<PartnerAccount>(schema.Accounts);
        await KeepAsync<CustomerRelationship>(schema.Relationships);
        await KeepAsync<EventCursor>(schema.Cursors);
        var invitation = await context.Set<CustomerInvitation>().AsNoTracking().FirstAsync(Cancel);
        foreach (var statement in Of(schema.Invitations(invitation), invitation)) Keep(statement);
        var user = await context.Set<AccountUserRow>().AsNoTracking().FirstAsync(Cancel);
        Keep(schema.AccountUsers.Set(user, nameof(AccountUserRow.Roles)));
        Keep(schema.AccountUsers.Delete(user));

        async Task KeepAsync<T>(TableStatements table)
            where T : class
        {
            var row = await context.Set<T>().AsNoTracking().FirstAsync(Cancel);
            foreach (var statement in Of(table, row)) Keep(statement);
        }

        static IEnumerable<BoundStatement> Of(TableStatements table, object row) =>
            [table.Update(row), table.Update(row, new string('a', 64)), table.Update(row, null, PartnerSamples.Start), table.Overwrite(row), table.Delete(row), table.SelectVersion(row)];

        void Keep(BoundStatement statement)
        {
            using var command = StatementRun.CommandFor(connection, null, statement);
            _recorder.Keep(command);
        }
    }
}
