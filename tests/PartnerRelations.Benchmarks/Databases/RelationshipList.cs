using Microsoft.Data.Sqlite;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Storage;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>One partner with very many customers.</summary>
internal sealed class RelationshipList : IAsyncDisposable
{
    private const string Partner = "0000000a-0001-4000-8000-000000000001";

    private readonly BenchmarkedDatabase _database;
    private readonly BenchmarkedPortal _portal;
    private readonly Guid _middle;

    private RelationshipList(BenchmarkedDatabase database, BenchmarkedPortal portal, Guid middle) => (_database, _portal, _middle) = (database, portal, middle);

    public static async Task<RelationshipList> FillAsync(string kind, int count)
    {
        var database = await BenchmarkedDatabase.CreateAsync(kind);
        var portal = BenchmarkedPortal.Over(new Cast(1), database.Template);
        await portal.MigrateAsync();
        if (kind == "SQLite") await FillSqliteAsync(database.Template, count);
        else await FillPostgreSqlAsync(database.Template, count);
        var middle = count / 2;
        return new(database, portal, Guid.Parse($"019b0000-{middle >> 12:x4}-7{middle & 0xFFF:x3}-8000-{middle:x12}"));
    }

    public async Task PageAsync()
    {
        var query = new CustomerRelationshipQuery { Asking = TenantId.Parse(Partner), Side = CustomerRelationshipParty.Partner, Status = CustomerRelationshipStatus.Active };
        var page = await _portal.CustomerStore.ListRelationshipsAsync(query, new PageRange { After = _middle, Take = 50 }, CancellationToken.None);
        if (page.Count != 50) throw new InvalidOperationException("The page is not full.");
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task FillSqliteAsync(string database, int count)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"""
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {count})
            INSERT INTO customer_relationships (id, partner, version, role, customer, customer_name, status, origin, grants, established_at)
            SELECT printf('019b0000-%04x-7%03x-8000-%012x', n >> 12, n & 4095, n), '{Partner}', 1, 'Reseller', printf('0000000c-0001-4000-8000-%012x', n), 'Customer ' || n,
                   'Active', 'Invitation', 'Relationship', '2026-03-02T09:30:00.123Z'
            FROM number;
            ANALYZE;
            """;
        await command.ExecuteNonQueryAsync();
    }

    private static Task FillPostgreSqlAsync(string database, int count) => PrivateCluster.ExecuteAsync($"{database};Command Timeout=0", $"""
        INSERT INTO customer_relationships (id, partner, version, role, customer, customer_name, status, origin, grants, established_at)
        SELECT ('019b0000-' || lpad(to_hex(n >> 12), 4, '0') || '-7' || lpad(to_hex(n & 4095), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '{Partner}', 1, 'Reseller',
               ('0000000c-0001-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Customer ' || n, 'Active', 'Invitation', 'Relationship', '2026-03-02T09:30:00.123Z'
        FROM generate_series(1, {count}) AS n;
        ANALYZE customer_relationships;
        """);
}
