using System.Text;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>
/// What one save writes, collected first and then committed whole or not at all. A repeated request is told before a lost race, so that the
/// repeat of a command that named its expected version is answered and not called stale.
/// </summary>
internal sealed class StorageWrite(StoredRequest? request)
{
    private readonly List<IWriteStep> _steps = [];
    private readonly List<PendingEvent> _events = [];
    private readonly HashSet<(object Table, Guid Id)> _rows = [];

    /// <summary>Adds a record with the event that made it, and the hash of its new token where it has one.</summary>
    /// <exception cref="ArgumentException">The event is of another record or version, or the record is in this write already.</exception>
    public StorageWrite Save<TRecord>(RecordTable<TRecord> table, TRecord next, PartnerEvent change, InvitationTokenHash? token = null)
        where TRecord : class
    {
        if (change.RecordId != table.IdOf(next) || change.Version != table.VersionOf(next))
        {
            throw new ArgumentException($"The event is of version {change.Version} of {change.RecordId}, the record is version {table.VersionOf(next)} of {table.IdOf(next)}.", nameof(change));
        }

        _events.Add(new PendingEvent(change.Header, EventJson.TypeNameOf(change), Encoding.UTF8.GetBytes(EventJson.Write(change))));
        var batch = _steps.OfType<RecordBatch<TRecord>>().FirstOrDefault(step => step.Table == table);
        if (batch is null) _steps.Add(batch = new RecordBatch<TRecord>(table));
        batch.Add(next, token);
        return this;
    }

    /// <summary>Adds a row that is written once and never changed; nothing where it is null.</summary>
    /// <exception cref="ArgumentException">The row is in this write already.</exception>
    public StorageWrite Append<TRow>(AppendOnlyTable<TRow> table, TRow? row)
        where TRow : class
    {
        if (row is null) return this;
        if (!_rows.Add((table, table.IdOf(row)))) throw new ArgumentException($"The row {table.IdOf(row)} is twice in one change.", nameof(row));
        _steps.Add(table.Adding(row));
        return this;
    }

    /// <summary>Adds whatever else belongs to the write.</summary>
    public StorageWrite Add(IWriteStep step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Runs under the storage's gate.</summary>
    public SaveResult Commit(InMemoryPartnerStorage storage)
    {
        if (request is not null && storage.Requests.Find(request.Key) is not null) return SaveResult.RequestRepeated;
        foreach (var step in _steps)
        {
            if (step.Check() is var result and not SaveResult.Saved) return result;
        }

        foreach (var step in _steps) step.Apply();
        foreach (var change in _events) storage.Events.Append(change);
        if (request is not null) storage.Requests.Add(request);
        return SaveResult.Saved;
    }
}

/// <summary>A part of a write: first all parts check, then all apply, and applying cannot fail.</summary>
internal interface IWriteStep
{
    /// <summary><see cref="SaveResult.Saved"/> when nothing stands in the way.</summary>
    SaveResult Check();

    void Apply();
}
