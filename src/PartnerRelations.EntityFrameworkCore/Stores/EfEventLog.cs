using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Events;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>The event log in a database.</summary>
internal sealed class EfEventLog(PartnerStorage storage) : IEventLog
{
    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync(
            async (context, cancel) => Logged(await ReadAsync(EventQueries.Of(context).Read(context, after, take), cancel).ConfigureAwait(false)), cancellationToken);
    }

    public Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync(
            async (context, cancel) => Logged(await ReadAsync(EventQueries.Of(context).ReadRecord(context, owner, recordId, afterVersion, take), cancel).ConfigureAwait(false)),
            cancellationToken);
    }

    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => EventQueries.Of(context).LastPosition(context, cancel), cancellationToken);

    private static async Task<List<EventRow>> ReadAsync(IAsyncEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        List<EventRow> read = [];
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false)) read.Add(row);
        return read;
    }

    private static IReadOnlyList<LoggedEvent> Logged(List<EventRow> rows) => [.. rows.Select(row => row.ToLogged())];
}

/// <summary>The questions to the log.</summary>
internal sealed class EventQueries : CompiledQueries<EventQueries>
{
    public Func<DbContext, long, int, IAsyncEnumerable<EventRow>> Read { get; } = EF.CompileAsyncQuery(
        (DbContext context, long after, int take) => context.Set<EventRow>().AsNoTracking().Where(row => row.Position > after).OrderBy(row => row.Position).Take(take));

    public Func<DbContext, TenantId, Guid, long, int, IAsyncEnumerable<EventRow>> ReadRecord { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId owner, Guid record, long afterVersion, int take) => context.Set<EventRow>().AsNoTracking()
            .Where(row => row.Owner == owner && row.RecordId == record && row.Version > afterVersion).OrderBy(row => row.Version).Take(take));

    public Func<DbContext, CancellationToken, Task<long>> LastPosition { get; } = EF.CompileAsyncQuery(
        (DbContext context, CancellationToken cancel) => context.Set<EventRow>().OrderByDescending(row => row.Position).Select(row => row.Position).FirstOrDefault());
}
