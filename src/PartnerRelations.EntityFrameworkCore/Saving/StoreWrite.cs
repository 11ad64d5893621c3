using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>
/// What one save writes, whole or not at all, in an order that never stands in its own way: next versions first, because a record that is
/// closed frees the key of a new one; then new records; then events, so that a position is drawn only once the record is held; the request last.
/// </summary>
internal sealed class StoreWrite(PartnerSchema schema, StoredRequest? request)
{
    private readonly List<RecordWrite> _records = [];
    private readonly List<BoundStatement> _rows = [];
    private readonly List<BoundStatement> _events = [];

    /// <summary>The request that it answers.</summary>
    public StoredRequest? Request => request;

    /// <summary>The records that it writes, in the order in which they were added.</summary>
    public IReadOnlyList<RecordWrite> Records => _records;

    /// <summary>Every statement in order.</summary>
    public IEnumerable<BoundStatement> Statements
    {
        get
        {
            foreach (var record in _records.Where(record => record.Version > 1)) yield return record.Table.Update(record.Next, record.TokenHash, record.ErasedAt);
            foreach (var record in _records.Where(record => record.Version == 1)) yield return record.Table.Insert(record.Next, record.TokenHash);
            foreach (var row in _rows) yield return row;
            foreach (var change in _events) yield return change;
            if (request is not null) yield return schema.Requests.Insert(RequestRow.Of(request));
        }
    }

    /// <summary>Adds the next version of a record with the event that made it, and the hash of its new token where it has one.</summary>
    /// <param name="record">The record.</param>
    /// <param name="change">The event.</param>
    /// <exception cref="ArgumentException">The event is of another record or version, or the record is in this write already.</exception>
    public StoreWrite Save(RecordWrite record, PartnerEvent change)
    {
        if (change.RecordId != record.Id || change.Version != record.Version)
        {
            throw new ArgumentException($"The event is of version {change.Version} of {change.RecordId}, the record is version {record.Version} of {record.Id}.", nameof(change));
        }

        if (_records.Exists(other => other.Id == record.Id)) throw new ArgumentException($"The record {record.Id} is twice in one change.", nameof(record));
        _events.Add(schema.Events.Insert(EventRow.Of(change)));
        return Save(record);
    }

    /// <summary>Adds the next version of a row that has no events.</summary>
    public StoreWrite Save(RecordWrite record)
    {
        _records.Add(record);
        return this;
    }

    /// <summary>Adds a row that is written once; nothing where it is null.</summary>
    public StoreWrite Append(TableStatements table, object? row) => row is null ? this : Add(table.Insert(row));

    /// <summary>Adds whatever else belongs to the write.</summary>
    public StoreWrite Add(BoundStatement statement)
    {
        _rows.Add(statement);
        return this;
    }
}

/// <summary>A record in a write.</summary>
internal sealed record RecordWrite(TableStatements Table, object Next, Guid Id, long Version)
{
    /// <summary>The hash of its new token; null where it keeps the one it has.</summary>
    public string? TokenHash { get; init; }

    /// <summary>Finds the stored record, where people may have been erased from it: a save that was begun before would bring them back.</summary>
    public Func<DbContext, CancellationToken, Task<StoredRecord?>>? FindStored { get; init; }

    /// <summary>What the event makes of a stored record.</summary>
    public Func<object, object>? Following { get; init; }

    /// <summary>When people were erased from the stored record, once it is known that this one follows on it; null where nobody was.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}

/// <summary>A record as it is stored, and when people were erased from it; null where nobody was.</summary>
internal sealed record StoredRecord(object Record, DateTimeOffset? ErasedAt);

internal static class StoredRecords
{
    /// <summary>The first of the records with its mark.</summary>
    public static Task<StoredRecord?> FirstStoredAsync<T>(this IQueryable<T> records, CancellationToken cancellationToken)
        where T : class =>
        records.AsNoTracking().Select(record => new StoredRecord(record, EF.Property<DateTimeOffset?>(record, PartnerTables.ErasedAt))).FirstOrDefaultAsync(cancellationToken);
}
