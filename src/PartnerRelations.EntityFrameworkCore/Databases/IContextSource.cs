using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Lends a context for one operation.</summary>
internal interface IContextSource : IAsyncDisposable
{
    /// <summary>A context that nobody else uses.</summary>
    ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Takes a context back.</summary>
    /// <param name="context">The context.</param>
    /// <param name="isSound">Whether the operation came to its end; otherwise nobody gets this context again.</param>
    ValueTask GiveBackAsync(DbContext context, bool isSound);
}
