using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts over one SQLite file. Each keeps its connection open for as long as it lives, because opening costs more than a question.</summary>
internal static class SqliteContexts
{
    public static IContextSource Of(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        var options = new DbContextOptionsBuilder<SqlitePartnerContext>().UseSqlite(settings.ToString()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        return new PooledContexts(async cancel =>
        {
            var context = new SqlitePartnerContext(options);
            try
            {
                await context.Database.OpenConnectionAsync(cancel).ConfigureAwait(false);

                // SQLite waits for another process's write itself, and looks more often than the driver would.
                await context.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 30000", cancel).ConfigureAwait(false);
                return context;
            }
            catch
            {
                await context.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        });
    }
}
