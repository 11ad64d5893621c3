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
    private readonly List<BoundStatement> _updates = [];
    private readonly List<BoundStatement> _inserts = [];
    private readonly List<BoundStatement> _events = [];

    /// <summary>The request that it answers.</summary>
    public StoredRequest? Request => request;

    /// <summary>The records that it writes, in the order in which they were added.</summary>
    public IReadOnlyList<RecordWrite> Records => _records;

    /// <summary>Every statement in order; each must change exactly one row.</summary>
    public IEnumerable<BoundStatement> Statements
    {
        get
        {
            IEnumerable<BoundStatement> all = [.. _updates, .. _inserts, .. _events];
            return request is null ? all : all.Append(schema.Requests.Insert(RequestRow.Of(request)));
        }
    }

    /// <summary>Adds the next version of a record with the event that made it, and the hash of its new token where it has one.</summary>
    /// <exception cref="ArgumentException">The event is of another record or version, or the record is in this write already.</exception>
    public StoreWrite Save(TableStatements table, object next, Guid id, long version, PartnerEvent change, InvitationTokenHash? token = null)
    {
        if (change.RecordId != id || change.Version != version)
        {
            throw new ArgumentException($"The event is of version {change.Version} of {change.RecordId}, the record is version {version} of {id}.", nameof(change));
        }

        if (_records.Exists(record => record.Id == id)) throw new ArgumentException($"The record {id} is twice in one change.", nameof(next));
        _records.Add(new(table, next, id, version));
        if (version == 1) _inserts.Add(table.Insert(next, token?.Value));
        else _updates.Add(table.Update(next, token?.Value));
        _events.Add(schema.Events.Insert(EventRow.Of(change)));
        return this;
    }

    /// <summary>Adds the next version of a row that has no events.</summary>
    public StoreWrite Save(TableStatements table, object next, long version)
    {
        _records.Add(new(table, next, Guid.Empty, version));
        if (version == 1) _inserts.Add(table.Insert(next));
        else _updates.Add(table.Update(next));
        return this;
    }

    /// <summary>Adds a row that is written once; nothing where it is null.</summary>
    public StoreWrite Append(TableStatements table, object? row)
    {
        if (row is not null) _inserts.Add(table.Insert(row));
        return this;
    }

    /// <summary>Adds whatever else belongs to the write.</summary>
    public StoreWrite Add(BoundStatement statement)
    {
        _inserts.Add(statement);
        return this;
    }
}

/// <summary>A record in a write.</summary>
internal sealed record RecordWrite(TableStatements Table, object Next, Guid Id, long Version);
