using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A store of the event handlers' places that fails, conflicts and waits when told to.</summary>
/// <param name="store">The store that does the work.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class FaultyEventCursorStore(IEventCursorStore store, StoreFaults faults) : IEventCursorStore
{
    /// <inheritdoc />
    public Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindAsync(handler, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindSetAsideAsync(handler, records, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListSetAsideAsync(handler, dueAt, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken) =>
        faults.SaveAsync(() => store.SaveAsync(change, cancellationToken), cancellationToken);
}
