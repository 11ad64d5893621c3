namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The audit records of each partner, oldest first. Nothing is ever taken out, so that a place in the list stays a place.</summary>
internal sealed class AuditTable
{
    private static readonly IComparer<FakeAuditRecord> ByDate = Comparer<FakeAuditRecord>.Create((one, other) => one.OperationDate.CompareTo(other.OperationDate));

    private readonly Dictionary<TenantId, List<FakeAuditRecord>> _records = [];
    private long _lastTicks;

    public IEnumerable<FakeAuditRecord> All => _records.Values.SelectMany(records => records).OrderBy(record => record.OperationDate);

    public IReadOnlyList<FakeAuditRecord> Of(TenantId partner) => _records.GetValueOrDefault(partner) ?? [];

    /// <summary>Ticks for the id of a record: those of now, or the next ones where the clock stands still.</summary>
    public long NextTicks(DateTimeOffset now) => _lastTicks = Math.Max(now.UtcTicks, _lastTicks + 1);

    public void Add(FakeAuditRecord record)
    {
        if (!_records.TryGetValue(record.Partner, out var records)) _records.Add(record.Partner, records = []);
        records.Add(record);
    }

    /// <summary>The place of the first record that is not before the moment.</summary>
    public int PlaceOf(TenantId partner, DateTimeOffset moment)
    {
        if (!_records.TryGetValue(partner, out var records)) return 0;
        var probe = new FakeAuditRecord { Id = string.Empty, Partner = partner, ResourceType = string.Empty, OperationType = string.Empty, OperationDate = moment };
        var place = records.BinarySearch(probe, ByDate);
        if (place < 0) return ~place;
        while (place > 0 && records[place - 1].OperationDate == moment) place--;
        return place;
    }
}
