using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>The places of handlers in the log, and what they have set aside. Used under the storage's gate only.</summary>
internal sealed class EventCursorTables
{
    private readonly Dictionary<string, EventCursor> _cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedList<Guid, SetAsideEvent>> _setAside = new(StringComparer.Ordinal);

    public EventCursor? Find(string handler) => _cursors.GetValueOrDefault(handler);

    public SortedList<Guid, SetAsideEvent> SetAsideBy(string handler)
    {
        if (!_setAside.TryGetValue(handler, out var aside)) _setAside.Add(handler, aside = []);
        return aside;
    }

    public IWriteStep Saving(EventCursorChange change) => new Step(this, change);

    private sealed class Step(EventCursorTables tables, EventCursorChange change) : IWriteStep
    {
        public SaveResult Check()
        {
            var stored = tables.Find(change.Cursor.Handler)?.Version ?? 0;
            if (change.Cursor.Version == 1 && stored > 0) return SaveResult.AlreadyExists;
            return change.Cursor.Version == stored + 1 ? SaveResult.Saved : SaveResult.VersionConflict;
        }

        public void Apply()
        {
            tables._cursors[change.Cursor.Handler] = change.Cursor;
            var aside = tables.SetAsideBy(change.Cursor.Handler);
            foreach (var record in change.Caught) aside.Remove(record);
            foreach (var one in change.SetAside) aside[one.RecordId] = one;
        }
    }
}
