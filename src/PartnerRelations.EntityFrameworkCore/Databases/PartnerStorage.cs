using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>The one database behind every store: lends contexts, writes changes whole, and tells what stood in the way of one. Safe for concurrent use.</summary>
internal sealed class PartnerStorage(IContextSource contexts, DatabaseKind kind) : IAsyncDisposable
{
    private const int MaxTries = 5;

    private readonly SemaphoreSlim? _writer = kind.HasOneWriter ? new(1, 1) : null;

    public DatabaseKind Kind => kind;

    /// <summary>Asks the database.</summary>
    public async Task<T> ReadAsync<T>(Func<DbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = await contexts.TakeAsync(cancellationToken).ConfigureAwait(false);
        var isSound = false;
        try
        {
            var answer = await read(context, cancellationToken).ConfigureAwait(false);
            isSound = true;
            return answer;
        }
        finally
        {
            await contexts.GiveBackAsync(context, isSound).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a change whole or not at all.</summary>
    public async Task<SaveResult> SaveAsync(Func<PartnerSchema, StoreWrite> compose, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await ReadAsync((context, cancel) => TryAsync(context, compose(PartnerSchema.Of(context)), tries == MaxTries, cancel), cancellationToken).ConfigureAwait(false);
            if (result != SaveResult.None) return result;
        }
    }

    /// <summary>Writes rows that nobody else competes for.</summary>
    public Task WriteAsync(Func<PartnerSchema, IEnumerable<BoundStatement>> compose, CancellationToken cancellationToken) => ReadAsync(
        async (context, cancel) =>
        {
            await context.Database.OpenConnectionAsync(cancel).ConfigureAwait(false);
            try
            {
                return await WriteAsync(context.Database.GetDbConnection(), compose(PartnerSchema.Of(context)), cancel).ConfigureAwait(false);
            }
            finally
            {
                await context.Database.CloseConnectionAsync().ConfigureAwait(false);
            }
        },
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        await contexts.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Writes once; <see cref="SaveResult.None"/> where nothing stands in the way any more and trying again may help.</summary>
    private async Task<SaveResult> TryAsync(DbContext context, StoreWrite write, bool isLast, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var outcome = await WriteAsync(context.Database.GetDbConnection(), write.Statements, cancellationToken).ConfigureAwait(false);
            if (outcome == WriteOutcome.Written) return SaveResult.Saved;
            var found = await WriteObstacle.FindAsync(context, write, cancellationToken).ConfigureAwait(false);
            if (found != SaveResult.None) return found;
            if (outcome == WriteOutcome.Clashed) return SaveResult.AlreadyExists;
            return isLast ? SaveResult.VersionConflict : SaveResult.None;
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private async Task<WriteOutcome> WriteAsync(DbConnection connection, IEnumerable<BoundStatement> statements, CancellationToken cancellationToken)
    {
        if (_writer is not null) await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                if (!await StatementRun.AllTookEffectAsync(connection, transaction, statements, cancellationToken).ConfigureAwait(false)) return WriteOutcome.Missed;
                cancellationToken.ThrowIfCancellationRequested();
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return WriteOutcome.Written;
            }
        }
        catch (DbException exception) when (kind.IsClash(exception))
        {
            return WriteOutcome.Clashed;
        }
        catch (DbException exception) when (kind.IsLostRace(exception))
        {
            return WriteOutcome.Missed;
        }
        finally
        {
            _writer?.Release();
        }
    }

    private enum WriteOutcome
    {
        /// <summary>A row was not there in the version before, or another transaction went first.</summary>
        Missed,

        /// <summary>A unique key is taken.</summary>
        Clashed,

        Written,
    }
}
