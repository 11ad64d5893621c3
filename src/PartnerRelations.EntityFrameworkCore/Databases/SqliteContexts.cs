using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts over one SQLite file. Each keeps its connection open for as long as it lives, because opening costs more than a question.</summary>
internal sealed class SqliteContexts : IContextSource
{
    private readonly PooledContexts _contexts;
    private readonly DbContextOptions<SqlitePartnerContext> _administration;

    public SqliteContexts(SqliteConnectionStringBuilder settings)
    {
        var mode = settings.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : settings.Mode;
        var options = Options(new SqliteConnectionStringBuilder(settings.ToString()) { Pooling = false, Mode = mode }.ToString());
        _administration = Options(new SqliteConnectionStringBuilder(settings.ToString()) { Pooling = false }.ToString());
        var patience = $"PRAGMA busy_timeout = {TimeSpan.FromSeconds(settings.DefaultTimeout).TotalMilliseconds:F0}";
        _contexts = new(cancel => OpenAsync(new SqlitePartnerContext(options), patience, cancel));
    }

    public Type? HostType => null;

    /// <summary>The settings that a name of a file or a connection string means.</summary>
    /// <exception cref="ArgumentException">It names no file.</exception>
    public static SqliteConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        return settings.DataSource.Length > 0 && settings.DataSource != ":memory:" && settings.Mode != SqliteOpenMode.Memory
            ? settings
            : throw new ArgumentException("The connection string must name a file, such as Data Source=partners.db; for tests in memory there is UseInMemoryStores().", nameof(connectionString));
    }

    /// <summary>How a context on SQLite is set up.</summary>
    public static DbContextOptions<SqlitePartnerContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqlitePartnerContext>()
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(SchemaVersions.HistoryTable))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    public ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => _contexts.TakeAsync(cancellationToken);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => _contexts.GiveBackAsync(context, isSound);

    public DbContext ForAdministration() => new SqlitePartnerContext(_administration);

    public void ForgetConnections()
    {
        // A file does not hang up.
    }

    public void Dispose() => _contexts.Dispose();

    public ValueTask DisposeAsync() => _contexts.DisposeAsync();

    private static async ValueTask<DbContext> OpenAsync(DbContext context, string patience, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

            // SQLite waits for another process's write itself, and looks more often than the driver would.
            await context.Database.ExecuteSqlRawAsync(patience, cancellationToken).ConfigureAwait(false);
            return context;
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
