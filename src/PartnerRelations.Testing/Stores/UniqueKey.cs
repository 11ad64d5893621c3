namespace PartnerRelations.Testing.Stores;

/// <summary>A key that at most one record has at a time. Texts in it are compared ordinally, so normalise them first.</summary>
internal sealed class UniqueKey<TRecord, TKey>(RecordTable<TRecord> table, Func<TRecord, TKey?> keyOf) : ITableKey<TRecord>
    where TRecord : class
    where TKey : struct
{
    private readonly Dictionary<TKey, Guid> _holders = [];

    public TRecord? Find(TKey key) => _holders.TryGetValue(key, out var id) ? table.Find(id) : null;

    public bool Clashes(IReadOnlyDictionary<Guid, TRecord> batch)
    {
        HashSet<TKey> claimed = [];
        foreach (var next in batch.Values)
        {
            if (keyOf(next) is not { } key) continue;
            if (!claimed.Add(key)) return true;
            if (_holders.TryGetValue(key, out var holder) && !batch.ContainsKey(holder)) return true;
        }

        return false;
    }

    public void Remove(Guid id, TRecord? previous, TRecord next)
    {
        if (previous is not null && keyOf(previous) is { } key) _holders.Remove(key);
    }

    public void Add(Guid id, TRecord? previous, TRecord next)
    {
        if (keyOf(next) is { } key) _holders.Add(key, id);
    }
}
