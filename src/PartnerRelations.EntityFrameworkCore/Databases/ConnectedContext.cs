using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Work on a context's own connection.</summary>
internal static class ConnectedContext
{
    /// <summary>Opens the connection for the work, and closes it where it was not open before.</summary>
    public static async Task<T> ConnectedAsync<T>(this DbContext context, Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work(context.Database.GetDbConnection()).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
