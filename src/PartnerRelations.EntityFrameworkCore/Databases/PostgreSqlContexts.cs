using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts over one PostgreSQL database. Each takes a connection from the driver's pool for the length of an operation.</summary>
internal sealed class PostgreSqlContexts : IContextSource
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly DbContextOptions<PostgreSqlPartnerContext> _options;
    private readonly PooledContexts _contexts;

    public PostgreSqlContexts(string connectionString)
    {
        _dataSource = NpgsqlDataSource.Create(connectionString);
        _options = Options(builder => builder.UseNpgsql(_dataSource, npgsql => npgsql.MigrationsHistoryTable(SchemaVersions.HistoryTable)));
        _contexts = new(_ => new(new PostgreSqlPartnerContext(_options)));
    }

    public Type? HostType => null;

    /// <summary>How a context on PostgreSQL is set up, without a server.</summary>
    public static DbContextOptions<PostgreSqlPartnerContext> OptionsForDesign() =>
        Options(builder => builder.UseNpgsql(npgsql => npgsql.MigrationsHistoryTable(SchemaVersions.HistoryTable)));

    public ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => _contexts.TakeAsync(cancellationToken);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => _contexts.GiveBackAsync(context, isSound);

    public DbContext ForAdministration() => new PostgreSqlPartnerContext(_options);

    public void ForgetConnections() => _dataSource.Clear();

    public async ValueTask DisposeAsync()
    {
        await _contexts.DisposeAsync().ConfigureAwait(false);
        await _dataSource.DisposeAsync().ConfigureAwait(false);
    }

    private static DbContextOptions<PostgreSqlPartnerContext> Options(Action<DbContextOptionsBuilder<PostgreSqlPartnerContext>> use)
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlPartnerContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        use(builder);
        return builder.Options;
    }
}
