using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts over one PostgreSQL database. Each takes a connection from the driver's pool for the length of an operation.</summary>
internal sealed class PostgreSqlContexts : IContextSource
{
    private readonly string _connectionString;
    private readonly DbContextOptions<PostgreSqlPartnerContext> _options;
    private readonly PooledContexts _contexts;

    public PostgreSqlContexts(string connectionString)
    {
        _connectionString = connectionString;
        _options = Options(connectionString);
        _contexts = new(_ => new(new PostgreSqlPartnerContext(_options)));
    }

    public Type? HostType => null;

    /// <summary>How a context on PostgreSQL is set up.</summary>
    public static DbContextOptions<PostgreSqlPartnerContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgreSqlPartnerContext>()
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(SchemaVersions.HistoryTable))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    public ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => _contexts.TakeAsync(cancellationToken);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => _contexts.GiveBackAsync(context, isSound);

    public DbContext ForAdministration() => new PostgreSqlPartnerContext(_options);

    public void ForgetConnections()
    {
        using var any = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(any);
    }

    public void Dispose() => _contexts.Dispose();

    public ValueTask DisposeAsync() => _contexts.DisposeAsync();
}
