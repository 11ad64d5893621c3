using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>The one database behind every store: lends contexts, writes changes whole, and tells what stood in the way of one. Safe for concurrent use.</summary>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="kind">Which database it is.</param>
/// <param name="name">What messages call it; no secret.</param>
internal sealed class PartnerStorage(IContextSource contexts, DatabaseKind kind, string name) : IAsyncDisposable, IDisposable
{
    private const int MaxTries = 5;

    private readonly SemaphoreSlim? _writer = kind.HasOneWriter ? new(1, 1) : null;
    private volatile bool _schemaIsCurrent = contexts.HostType is not null;

    public DatabaseKind Kind => kind;

    /// <summary>The host's own context type, whose migrations the tables are part of; null where they are of this package's.</summary>
    public Type? HostType => contexts.HostType;

    /// <summary>Asks the database. Asked again where a connection that had been lying idle turns out to be dead.</summary>
    public async Task<T> ReadAsync<T>(Func<DbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await WithContextAsync(read, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (FaultIn(exception) is { } fault)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (tries == MaxTries || !kind.IsDeadConnection(exception.DriverException()!)) throw Failure(fault, exception);
                contexts.ForgetConnections();
            }
        }
    }

    /// <summary>Does something to the database as it is, of whatever version, or makes it.</summary>
    public async Task<T> AdministerAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = contexts.ForAdministration();
        await using (context.ConfigureAwait(false))
        {
            try
            {
                return await work(context, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (FaultIn(exception) is { } fault)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw Failure(fault, exception);
            }
        }
    }

    /// <summary>Writes a change whole or not at all.</summary>
    public async Task<SaveResult> SaveAsync(Func<PartnerSchema, StoreWrite> compose, CancellationToken cancellationToken)
    {
        StoreWrite? write = null;
        for (var tries = 1; ; tries++)
        {
            var result = await ReadAsync((context, cancel) => TryAsync(context, write ??= compose(PartnerSchema.Of(context)), tries == MaxTries, cancel), cancellationToken).ConfigureAwait(false);
            if (result != SaveResult.None) return result;
        }
    }

    /// <summary>Does several things in one transaction.</summary>
    public Task<T> TransactAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => ReadAsync(
        (context, cancel) => WithWriterAsync(
            async () =>
            {
                var transaction = await context.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var answer = await work(context, cancel).ConfigureAwait(false);
                    cancel.ThrowIfCancellationRequested();
                    await CommitAsync(transaction.GetDbTransaction()).ConfigureAwait(false);
                    return answer;
                }
            },
            cancel),
        cancellationToken);

    /// <summary>Writes rows that nobody else competes for.</summary>
    public Task WriteAsync(Func<PartnerSchema, IEnumerable<BoundStatement>> compose, CancellationToken cancellationToken) =>
        ReadAsync((context, cancel) => context.ConnectedAsync(connection => WriteAsync(connection, compose(PartnerSchema.Of(context)), cancel), cancel), cancellationToken);

    /// <summary>A failure of this database in words.</summary>
    public PartnerDatabaseException Failure(DatabaseFault fault, Exception? cause = null) => new(fault.Problem, name, fault.What, fault.Remedy, cause);

    public void Dispose()
    {
        _writer?.Dispose();
        contexts.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        await contexts.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> WithContextAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var context = await contexts.TakeAsync(cancellationToken).ConfigureAwait(false);
        var isSound = false;
        try
        {
            if (!_schemaIsCurrent) await CheckSchemaAsync(context, cancellationToken).ConfigureAwait(false);
            var answer = await work(context, cancellationToken).ConfigureAwait(false);
            isSound = true;
            return answer;
        }
        finally
        {
            await contexts.GiveBackAsync(context, isSound).ConfigureAwait(false);
        }
    }

    private async Task CheckSchemaAsync(DbContext context, CancellationToken cancellationToken)
    {
        var state = await SchemaVersions.FindStateAsync(context, cancellationToken).ConfigureAwait(false);
        if (state != PartnerSchemaState.Current) throw Failure(state switch
        {
            PartnerSchemaState.Missing => kind.Missing,
            PartnerSchemaState.Newer => DatabaseFaults.Newer,
            _ => DatabaseFaults.Outdated,
        });
        _schemaIsCurrent = true;
    }

    private DatabaseFault? FaultIn(Exception exception) => exception is not PartnerDatabaseException && exception.DriverException() is { } thrown ? kind.Explain(thrown) : null;

    /// <summary>Writes once; <see cref="SaveResult.None"/> where nothing stands in the way any more and trying again may help.</summary>
    private Task<SaveResult> TryAsync(DbContext context, StoreWrite write, bool isLast, CancellationToken cancellationToken) => context.ConnectedAsync(
        async connection =>
        {
            var outcome = await WriteAsync(connection, write.Statements, cancellationToken).ConfigureAwait(false);
            if (outcome == WriteOutcome.Written) return SaveResult.Saved;
            var found = await WriteObstacle.FindAsync(context, write, cancellationToken).ConfigureAwait(false);
            if (found != SaveResult.None) return found;
            if (outcome == WriteOutcome.Clashed) return SaveResult.AlreadyExists;
            return isLast ? SaveResult.VersionConflict : SaveResult.None;
        },
        cancellationToken);

    private async Task<WriteOutcome> WriteAsync(DbConnection connection, IEnumerable<BoundStatement> statements, CancellationToken cancellationToken)
    {
        try
        {
            return await WithWriterAsync(
                async () =>
                {
                    var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        if (!await StatementRun.AllTookEffectAsync(connection, transaction, statements, cancellationToken).ConfigureAwait(false)) return WriteOutcome.Missed;
                        cancellationToken.ThrowIfCancellationRequested();
                        await CommitAsync(transaction).ConfigureAwait(false);
                        return WriteOutcome.Written;
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (kind.IsClash(exception))
        {
            return WriteOutcome.Clashed;
        }
        catch (DbException exception) when (kind.IsLostRace(exception))
        {
            return WriteOutcome.Missed;
        }
    }

    /// <summary>Where there is one writer at a time, waits for this process's turn here, where waiting is fair and can be cancelled.</summary>
    private async Task<T> WithWriterAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        if (_writer is null) return await write().ConfigureAwait(false);
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await write().ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Takes no token: from here on nobody could say what a cancelled save had written.</summary>
    private async Task CommitAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbException exception) when (kind.Explain(exception)?.Problem == PartnerDatabaseProblem.Unreachable)
        {
            throw Failure(
                new(PartnerDatabaseProblem.AnswerLost, "The connection was lost while a change was being committed; it may be saved or not.", "Send the same command with the same request id again."),
                exception);
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
