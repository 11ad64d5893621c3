using PartnerRelations.Storage;

namespace PartnerRelations.Events;

/// <summary>Keeps the place of every handler in the log, and what it has set aside. Safe for concurrent use, also by several processes.</summary>
public interface IEventCursorStore
{
    /// <summary>The handler's cursor; null when it has never run.</summary>
    Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken);

    /// <summary>What the handler has set aside of these records; nothing for the others.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="records">The records, at most a few hundred.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken);

    /// <summary>What the handler has set aside, in ascending order of the records' ids.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="dueAt">Only what may be handed over again at that moment; null for everything.</param>
    /// <param name="range">Which part of the list; <see cref="PageRange.After"/> is a record's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a change whole or not at all: <see cref="SaveResult.Saved"/> iff the store holds exactly the version before (nothing for 1);
    /// <see cref="SaveResult.AlreadyExists"/> where 1 is taken, otherwise <see cref="SaveResult.VersionConflict"/>. A cancelled token throws and writes nothing.
    /// </summary>
    Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken);
}
