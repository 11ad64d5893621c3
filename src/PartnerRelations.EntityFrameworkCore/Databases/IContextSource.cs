using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Lends contexts.</summary>
internal interface IContextSource : IAsyncDisposable, IDisposable
{
    /// <summary>The host's own context type; null where the contexts are this package's, with its own migrations.</summary>
    Type? HostType { get; }

    /// <summary>A context for one operation, which nobody else uses.</summary>
    ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Takes a context back.</summary>
    /// <param name="context">The context.</param>
    /// <param name="isSound">Whether the operation came to its end; otherwise nobody gets this context again.</param>
    ValueTask GiveBackAsync(DbContext context, bool isSound);

    /// <summary>A context that may also make the database, and has no connection yet. The caller disposes it.</summary>
    DbContext ForAdministration();

    /// <summary>Uses no connection again that has been lying idle.</summary>
    void ForgetConnections();
}
