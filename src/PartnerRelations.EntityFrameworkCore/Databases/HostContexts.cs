using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts of the host's own type, one for each operation, from the factory that the host has registered.</summary>
internal sealed class HostContexts<TContext>(IDbContextFactory<TContext> factory) : IContextSource
    where TContext : DbContext
{
    public async ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => context.DisposeAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
