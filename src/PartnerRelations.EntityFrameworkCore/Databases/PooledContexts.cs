using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Contexts that are used again and again. They track nothing, so there is nothing to reset.</summary>
/// <param name="make">Makes one, ready to use.</param>
internal sealed class PooledContexts(Func<CancellationToken, ValueTask<DbContext>> make) : IAsyncDisposable, IDisposable
{
    private const int MaxIdle = 32;

    private readonly ConcurrentBag<DbContext> _idle = [];
    private volatile bool _isDisposed;

    public ValueTask<DbContext> TakeAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _idle.TryTake(out var context) ? new(context) : make(cancellationToken);
    }

    public ValueTask GiveBackAsync(DbContext context, bool isSound)
    {
        if (!isSound || _isDisposed || _idle.Count >= MaxIdle) return context.DisposeAsync();
        _idle.Add(context);
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var context)) context.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var context)) await context.DisposeAsync().ConfigureAwait(false);
    }
}
