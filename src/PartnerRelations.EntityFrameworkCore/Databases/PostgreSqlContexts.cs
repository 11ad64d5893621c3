using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts over one PostgreSQL database. Each takes a connection from the driver's pool for the length of an operation.</summary>
internal sealed class PostgreSqlContexts : IContextSource
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly PooledContexts _contexts;

    public PostgreSqlContexts(string connectionString)
    {
        _dataSource = NpgsqlDataSource.Create(connectionString);
        var options = new DbContextOptionsBuilder<PostgreSqlPartnerContext>().UseNpgsql(_dataSource).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        _contexts = new(_ => new(new PostgreSqlPartnerContext(options)));
    }

    public ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => _contexts.TakeAsync(cancellationToken);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => _contexts.GiveBackAsync(context, isSound);

    public async ValueTask DisposeAsync()
    {
        await _contexts.DisposeAsync().ConfigureAwait(false);
        await _dataSource.DisposeAsync().ConfigureAwait(false);
    }
}
