using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>The records of one kind with their unique keys, ordered indexes and tokens. Used under the storage's gate only.</summary>
internal sealed class RecordTable<TRecord>(Func<TRecord, Guid> idOf, Func<TRecord, long> versionOf)
    where TRecord : class
{
    private readonly Dictionary<Guid, TRecord> _records = [];
    private readonly List<ITableKey<TRecord>> _keys = [];

    public TokenMap Tokens { get; } = new();

    public Guid IdOf(TRecord record) => idOf(record);

    public long VersionOf(TRecord record) => versionOf(record);

    /// <summary>A key that at most one record has at a time; null for a record that has none in its present state.</summary>
    public UniqueKey<TRecord, TKey> AddUnique<TKey>(Func<TRecord, TKey?> keyOf)
        where TKey : struct
    {
        var key = new UniqueKey<TRecord, TKey>(this, keyOf);
        _keys.Add(key);
        return key;
    }

    /// <summary>A list for each key, in ascending order of ids; a record stands in as many lists as it has keys.</summary>
    public OrderedIndex<TRecord, TKey> AddIndex<TKey>(Func<TRecord, IEnumerable<TKey>> keysOf)
        where TKey : notnull
    {
        var index = new OrderedIndex<TRecord, TKey>(this, keysOf);
        _keys.Add(index);
        return index;
    }

    public TRecord? Find(Guid id) => _records.GetValueOrDefault(id);

    /// <summary>The record whose newest token has this hash.</summary>
    public TRecord? FindByToken(InvitationTokenHash hash) => Tokens.Find(hash) is { } id ? Find(id) : null;

    /// <summary>Whether the records may be written together, judged by how the table stands once all of them are.</summary>
    public SaveResult Check(IReadOnlyDictionary<Guid, TRecord> batch)
    {
        foreach (var (id, next) in batch)
        {
            var stored = Find(id) is { } record ? versionOf(record) : 0;
            if (versionOf(next) == 1 && stored > 0) return SaveResult.AlreadyExists;
            if (versionOf(next) != stored + 1) return SaveResult.VersionConflict;
        }

        return _keys.Any(key => key.Clashes(batch)) ? SaveResult.AlreadyExists : SaveResult.Saved;
    }

    public void Apply(IReadOnlyDictionary<Guid, TRecord> batch)
    {
        // Every key is given up before any is taken: a record may take over the key of another one in the same write.
        foreach (var key in _keys)
        {
            foreach (var (id, next) in batch) key.Remove(id, Find(id), next);
            foreach (var (id, next) in batch) key.Add(id, Find(id), next);
        }

        foreach (var (id, next) in batch) _records[id] = next;
    }
}

/// <summary>What a table keeps up to date with its records.</summary>
internal interface ITableKey<TRecord>
    where TRecord : class
{
    /// <summary>Whether, once the whole batch is written, two records would have the same key.</summary>
    bool Clashes(IReadOnlyDictionary<Guid, TRecord> batch);

    /// <summary>Gives up the keys that the record had and will not have.</summary>
    void Remove(Guid id, TRecord? previous, TRecord next);

    /// <summary>Takes the keys that the record had not and will have.</summary>
    void Add(Guid id, TRecord? previous, TRecord next);
}
