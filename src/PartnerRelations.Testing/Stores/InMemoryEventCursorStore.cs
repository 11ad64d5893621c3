using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>The places of handlers in the log, in memory, with every promise of the interface. Safe for concurrent use.</summary>
/// <param name="storage">Where they are kept.</param>
public sealed class InMemoryEventCursorStore(InMemoryPartnerStorage storage) : IEventCursorStore
{
    private readonly EventCursorTables _tables = storage.Tables<EventCursorTables>();

    /// <inheritdoc />
    public Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return storage.ReadAsync(() => _tables.Find(handler), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(records);
        return storage.ReadAsync<IReadOnlyList<SetAsideEvent>>(
            () => [.. records.Distinct().Select(record => _tables.SetAsideBy(handler).GetValueOrDefault(record)).OfType<SetAsideEvent>()], cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        range.ThrowIfEmpty();
        return storage.ReadAsync<IReadOnlyList<SetAsideEvent>>(
            () =>
            [
                .. _tables.SetAsideBy(handler).Values
                    .Where(aside => (range.After is not { } after || aside.RecordId > after) && (dueAt is null || aside.RetryAt <= dueAt))
                    .Take(range.Take),
            ],
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(new StorageWrite(null).Add(_tables.Saving(change)), cancellationToken);
    }
}
