using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts of the host's own type, one for each operation, from the factory that the host has registered.</summary>
internal sealed class HostContexts<TContext>(IDbContextFactory<TContext> factory) : IContextSource
    where TContext : DbContext
{
    public Type HostType => typeof(TContext);

    public async ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken) => await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask GiveBackAsync(DbContext context, bool isSound) => context.DisposeAsync();

    public DbContext ForAdministration() => factory.CreateDbContext();

    public void ForgetConnections()
    {
        // The connections are the host's.
    }

    public void Dispose()
    {
        // Each context is let go with its operation.
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
