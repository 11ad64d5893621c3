using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>
/// For each key the ids of its records in a balanced tree, so that a page costs the same at a thousand records and at a million.
/// <see cref="Guid"/> compares in the order of its text, which is the order of its big-endian bytes.
/// </summary>
internal sealed class OrderedIndex<TRecord, TKey>(RecordTable<TRecord> table, Func<TRecord, IEnumerable<TKey>> keysOf) : ITableKey<TRecord>
    where TRecord : class
    where TKey : notnull
{
    private readonly Dictionary<TKey, SortedSet<Guid>> _ids = [];

    /// <summary>The records of the key behind the range's id that match; the range may name an id that is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="range">The part that is wanted.</param>
    /// <param name="matches">A further filter, for keys with few records or filters that let most of them through; null for none.</param>
    public IReadOnlyList<TRecord> List(TKey key, PageRange range, Func<TRecord, bool>? matches = null)
    {
        range.ThrowIfEmpty();
        if (!_ids.TryGetValue(key, out var ids)) return [];
        List<TRecord> found = [];

        // A view of a SortedSet is entered in logarithmic time as long as nobody asks it for its count.
        foreach (var id in range.After is { } after ? ids.GetViewBetween(after, Guid.AllBitsSet) : ids)
        {
            if (id == range.After) continue;
            var record = table.Find(id)!;
            if (matches is not null && !matches(record)) continue;
            found.Add(record);
            if (found.Count == range.Take) break;
        }

        return found;
    }

    public bool Clashes(IReadOnlyDictionary<Guid, TRecord> batch) => false;

    public void Remove(Guid id, TRecord? previous, TRecord next)
    {
        if (previous is null) return;
        foreach (var key in keysOf(previous).Except(keysOf(next)))
        {
            var ids = _ids[key];
            ids.Remove(id);
            if (ids.Count == 0) _ids.Remove(key);
        }
    }

    public void Add(Guid id, TRecord? previous, TRecord next)
    {
        foreach (var key in previous is null ? keysOf(next) : keysOf(next).Except(keysOf(previous)))
        {
            if (!_ids.TryGetValue(key, out var ids)) _ids.Add(key, ids = []);
            ids.Add(id);
        }
    }
}
