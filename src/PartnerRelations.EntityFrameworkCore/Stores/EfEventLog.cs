using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Events;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>The event log in a database.</summary>
internal class EfEventLog(PartnerStorage storage) : IEventLog
{
    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync(
            async (context, cancel) =>
            {
                var settled = await FindSettledAsync(context, cancel).ConfigureAwait(false);
                return settled <= after ? [] : await LoggedAsync(EventQueries.Of(context).Read(context, after, settled, take), cancel).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync((context, cancel) => LoggedAsync(EventQueries.Of(context).ReadRecord(context, owner, recordId, afterVersion, take), cancel), cancellationToken);
    }

    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => EventQueries.Of(context).LastPosition(context, cancel), cancellationToken);

    /// <summary>The last position at or before which nothing will appear any more. With one writer at a time that is every position there is.</summary>
    protected virtual Task<long> FindSettledAsync(DbContext context, CancellationToken cancellationToken) => Task.FromResult(long.MaxValue);

    private static async Task<IReadOnlyList<LoggedEvent>> LoggedAsync(IAsyncEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        List<LoggedEvent> read = [];
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false)) read.Add(row.ToLogged());
        return read;
    }
}

/// <summary>The questions to the log.</summary>
internal sealed class EventQueries : CompiledQueries<EventQueries>
{
    public Func<DbContext, long, long, int, IAsyncEnumerable<EventRow>> Read { get; } = EF.CompileAsyncQuery(
        (DbContext context, long after, long settled, int take) =>
            context.Set<EventRow>().AsNoTracking().Where(row => row.Position > after && row.Position <= settled).OrderBy(row => row.Position).Take(take));

    public Func<DbContext, TenantId, Guid, long, int, IAsyncEnumerable<EventRow>> ReadRecord { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId owner, Guid record, long afterVersion, int take) => context.Set<EventRow>().AsNoTracking()
            .Where(row => row.Owner == owner && row.RecordId == record && row.Version > afterVersion).OrderBy(row => row.Version).Take(take));

    public Func<DbContext, CancellationToken, Task<long>> LastPosition { get; } = EF.CompileAsyncQuery(
        (DbContext context, CancellationToken cancel) => context.Set<EventRow>().OrderByDescending(row => row.Position).Select(row => row.Position).FirstOrDefault());
}
