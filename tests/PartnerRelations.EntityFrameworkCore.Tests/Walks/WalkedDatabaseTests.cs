using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Tests.Walks;

namespace PartnerRelations.EntityFrameworkCore.Tests.Walks;

/// <summary>What walks leave in a database is the stuff to erase people from.</summary>
public sealed class WalkedDatabaseTests(PostgreSqlServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public Task Whoever_is_erased_is_nowhere_on_SQLite_and_the_events_still_give_every_record(int seed) =>
        EraseAsync(seed, builder => builder.UseSqlite($"Data Source={_folder.File("walked.db")}"), "SELECT group_concat(name) FROM pragma_table_info('{0}')", "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%r%' AND name NOT LIKE 'sqlite%'");

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Whoever_is_erased_is_nowhere_on_PostgreSQL_and_the_events_still_give_every_record(int seed)
    {
        var connectionString = await server.CreateDatabaseAsync();
        await EraseAsync(
            seed,
            builder => PatientEventLog.Use(builder, connectionString),
            "SELECT string_agg(column_name, ',') FROM information_schema.columns WHERE table_name = '{0}' AND table_schema = 'public'",
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        await server.DropDatabaseAsync(connectionString);
    }

    private static async Task EraseAsync(int seed, Action<PartnerRelationsBuilder> use, string columnsOf, string tables)
    {
        await using var database = await TestDatabase.CreateAsync(use, Cancel);
        await DomainWalk.RunAsync(seed, use);
        var people = await PeopleAsync(database);
        people.Should().HaveCountGreaterThan(5);
        var before = await RecordsAsync(database);
        var hashes = await HashesAsync(database);
        var erased = 0;
        foreach (var person in people) erased += (await database.Get<PersonEraser>().EraseAsync(person, Cancel)).Records;
        erased.Should().BeGreaterThan(before.Count, "every record was made by somebody, and many name somebody else");

        var text = (await DumpAsync(database, columnsOf, tables)).ToLowerInvariant();
        foreach (var person in people)
        {
            foreach (var trace in ((string?[])[person.Email?.Normalized, person.User?.ToString()]).OfType<string>()) text.Should().NotContain(trace);
        }

        var after = await RecordsAsync(database);
        after.Keys.Should().BeEquivalentTo(before.Keys);
        await FoldAsync(database, after);
        (await HashesAsync(database)).Should().Equal(hashes, "a consent keeps its text and its hash");
        foreach (var person in people) (await database.Get<PersonEraser>().EraseAsync(person, Cancel)).Records.Should().Be(0, "there is nobody left");
    }

    /// <summary>Everybody who is named anywhere in the log.</summary>
    private static async Task<IReadOnlyList<PersonToErase>> PeopleAsync(TestDatabase database)
    {
        var people = new HashSet<PersonToErase>();
        foreach (var row in await RowsAsync<EventRow>(database)) Collect(JsonNode.Parse(row.Body)!);
        return [.. people];

        void Collect(JsonNode node)
        {
            if (node is JsonObject by && (string?)by["kind"] is "user" or "User" or "customer" or "Customer") people.Add(new() { Tenant = TenantId.Parse((string)node["tenant"]!), User = UserId.Parse((string)node["id"]!) });
            if (node is JsonValue value && value.TryGetValue<string>(out var text) && EmailAddress.TryParse(text, out var email)) people.Add(new() { Email = email });
            foreach (var inner in node is JsonObject part ? part.Select(one => one.Value) : node is JsonArray list ? list : [])
            {
                if (inner is not null) Collect(inner);
            }
        }
    }

    private static async Task FoldAsync(TestDatabase database, Dictionary<(TenantId Owner, Guid Id), object> records)
    {
        foreach (var (key, record) in records)
        {
            var events = (await database.Get<IEventLog>().ReadRecordAsync(key.Owner, key.Id, 0, 1000, Cancel)).Select(EventJson.Read).ToList();
            object? folded = null;
            foreach (var change in events)
            {
                folded = change switch
                {
                    ProviderLinkEvent e => ProviderLink.Apply((ProviderLink?)folded, e),
                    EnrollmentEvent e => Enrollment.Apply((Enrollment?)folded, e),
                    CustomerInvitationEvent e => CustomerInvitation.Apply((CustomerInvitation?)folded, e),
                    CustomerRelationshipEvent e => CustomerRelationship.Apply((CustomerRelationship?)folded, e),
                    PartnerAccountEvent e => PartnerAccount.Apply((PartnerAccount?)folded, e),
                    _ => throw new InvalidOperationException(change.GetType().Name),
                };
            }

            folded.Should().Be(record);
        }
    }

    private static async Task<Dictionary<(TenantId Owner, Guid Id), object>> RecordsAsync(TestDatabase database)
    {
        var records = new Dictionary<(TenantId, Guid), object>();
        foreach (var link in await RowsAsync<ProviderLink>(database)) records.Add((link.Provider.Tenant, link.Id.Value), link);
        foreach (var enrollment in await RowsAsync<Enrollment>(database)) records.Add((enrollment.Owner, enrollment.Id.Value), enrollment);
        foreach (var invitation in await RowsAsync<CustomerInvitation>(database)) records.Add((invitation.Sender.Tenant, invitation.Id.Value), invitation);
        foreach (var relationship in await RowsAsync<CustomerRelationship>(database)) records.Add((relationship.Partner, relationship.Id.Value), relationship);
        foreach (var account in await RowsAsync<PartnerAccount>(database)) records.Add((account.Tenant, account.Tenant.Value), (await database.Get<IAccountStore>().FindAsync(account.Tenant, Cancel))!);
        return records;
    }

    private static async Task<IReadOnlyList<string>> HashesAsync(TestDatabase database) =>
    [
        .. (await RowsAsync<Consent>(database)).Select(consent => consent.TextHash + consent.Text),
        .. (await RowsAsync<CustomerAcceptance>(database)).Select(acceptance => acceptance.TextHash + acceptance.Text),
    ];

    private static Task<List<T>> RowsAsync<T>(TestDatabase database)
        where T : class => database.Get<PartnerStorage>().ReadAsync((context, cancel) => context.Set<T>().AsNoTracking().ToListAsync(cancel), Cancel);

    private static Task<string> DumpAsync(TestDatabase database, string columnsOf, string tables) => database.Get<PartnerStorage>().ReadAsync(
        async (context, cancel) =>
        {
            var all = new List<string>();
            foreach (var table in await context.Database.SqlQueryRaw<string>(tables).ToListAsync(cancel))
            {
                var columns = (await context.Database.SqlQueryRaw<string>(string.Format(null, columnsOf, table)).ToListAsync(cancel))[0];
                var texts = string.Join(" || ' ' || ", columns.Split(',').Select(column => $"coalesce(cast(\"{column}\" as text), '')"));
                var dump = $"SELECT {texts} AS \"Value\" FROM \"{table}\"";
                all.AddRange(await context.Database.SqlQueryRaw<string>(dump).ToListAsync(cancel));
            }

            return string.Join('\n', all);
        },
        Cancel);
}
