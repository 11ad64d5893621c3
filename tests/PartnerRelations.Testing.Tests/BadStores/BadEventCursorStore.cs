using PartnerRelations.Events;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>A store of cursors that breaks one promise at a time.</summary>
internal abstract class BadEventCursorStore(IEventCursorStore inner) : IEventCursorStore
{
    protected IEventCursorStore Inner { get; } = inner;

    public virtual Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken) => Inner.FindAsync(handler, cancellationToken);

    public virtual Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) =>
        Inner.FindSetAsideAsync(handler, records, cancellationToken);

    public virtual Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken) =>
        Inner.ListSetAsideAsync(handler, dueAt, range, cancellationToken);

    public virtual Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change, cancellationToken);

    /// <summary>Reads the version, and writes whatever it was.</summary>
    internal sealed class WithoutCompareAndSet(InMemoryPartnerStorage storage) : BadEventCursorStore(new InMemoryEventCursorStore(storage))
    {
        public override async Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken)
        {
            var stored = await Inner.FindAsync(change.Cursor.Handler, cancellationToken);
            await Inner.SaveAsync(change with { Cursor = change.Cursor with { Version = (stored?.Version ?? 0) + 1 } }, cancellationToken);
            return SaveResult.Saved;
        }
    }

    /// <summary>Writes what is set aside even where the cursor is refused: two statements without a transaction.</summary>
    internal sealed class HalfSaving(InMemoryPartnerStorage storage) : BadEventCursorStore(new InMemoryEventCursorStore(storage))
    {
        public override async Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken)
        {
            var result = await Inner.SaveAsync(change, cancellationToken);
            if (result == SaveResult.Saved || await Inner.FindAsync(change.Cursor.Handler, cancellationToken) is not { } stored) return result;
            await Inner.SaveAsync(change with { Cursor = stored with { Version = stored.Version + 1 } }, cancellationToken);
            return result;
        }
    }

    /// <summary>Looks names up without regard to letter case, as a database's default collation does.</summary>
    internal sealed class IgnoringCase(InMemoryPartnerStorage storage) : BadEventCursorStore(new InMemoryEventCursorStore(storage))
    {
        public override Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken) => base.FindAsync(handler.ToLowerInvariant(), cancellationToken);

        public override Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken) =>
            base.SaveAsync(change with { Cursor = change.Cursor with { Handler = change.Cursor.Handler.ToLowerInvariant() } }, cancellationToken);
    }

    /// <summary>Leaves out what is due in this very millisecond.</summary>
    internal sealed class LateByAMillisecond(InMemoryPartnerStorage storage) : BadEventCursorStore(new InMemoryEventCursorStore(storage))
    {
        public override Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken) =>
            base.ListSetAsideAsync(handler, dueAt?.AddMilliseconds(-1), range, cancellationToken);
    }

    /// <summary>Pages by the newest first.</summary>
    internal sealed class InNoOrder(InMemoryPartnerStorage storage) : BadEventCursorStore(new InMemoryEventCursorStore(storage))
    {
        public override async Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken) =>
            [.. (await base.ListSetAsideAsync(handler, dueAt, range, cancellationToken)).Reverse()];
    }
}
