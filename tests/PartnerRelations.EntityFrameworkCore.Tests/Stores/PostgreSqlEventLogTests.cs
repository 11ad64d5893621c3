using Npgsql;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests.Stores;

public sealed class PostgreSqlEventLogTests(PostgreSqlServer server)
{
    private readonly PartnerSamples _samples = new();

    [Fact]
    public async Task An_event_that_is_committed_late_is_not_passed_over()
    {
        var cancel = TestContext.Current.CancellationToken;
        var connectionString = await server.CreateDatabaseAsync();
        await using var database = await TestDatabase.CreateAsync(builder => builder.UsePostgreSql(connectionString), cancel);
        var log = database.Get<IEventLog>();
        await SaveAsync(database, cancel);

        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var late = await connection.BeginTransactionAsync(cancel);
        await using var insert = new NpgsqlCommand("INSERT INTO partner_events (owner, record_id, version, type_name, at, body, by_id, by_kind) VALUES ($1, $2, 1, 'late', now(), '{}', 'x', 'System')", connection, late);
        insert.Parameters.Add(new() { Value = _samples.Tenant().Value });
        insert.Parameters.Add(new() { Value = _samples.RecordId(PartnerSamples.Start) });
        await insert.ExecuteNonQueryAsync(cancel);
        await SaveAsync(database, cancel);

        for (var tries = 0; tries < 5; tries++)
        {
            (await log.ReadAsync(0, 10, cancel)).Should().HaveCountLessThanOrEqualTo(1, "the transaction of position 2 has not ended");
        }

        await late.CommitAsync(cancel);
        var seen = await log.ReadAsync(0, 10, cancel);
        while (seen.Count < 3) seen = await log.ReadAsync(0, 10, cancel);
        seen.Select(logged => logged.Position).Should().BeInAscendingOrder();
        seen[1].TypeName.Should().Be("late");
        await server.DropDatabaseAsync(connectionString);
    }

    private async Task SaveAsync(TestDatabase database, CancellationToken cancel)
    {
        var invited = _samples.ResellerInvited(_samples.Provider());
        (await database.Get<IProviderLinkStore>().SaveAsync(new() { Link = ProviderLink.Apply(null, invited), Event = invited }, cancel)).Should().Be(SaveResult.Saved);
    }
}
