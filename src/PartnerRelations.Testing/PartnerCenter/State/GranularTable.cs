namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The granular relationships: each partner's in the order of their making, and when the next of all changes by itself.</summary>
internal sealed class GranularTable
{
    private readonly Dictionary<string, GranularRow> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TenantId, SortedSet<GranularRow>> _ofPartner = [];
    private readonly Dictionary<(TenantId Partner, TenantId Customer), HashSet<GranularRow>> _ofCustomer = [];
    private readonly Dictionary<(TenantId Partner, string Name), GranularRow> _names = [];
    private readonly SortedSet<(DateTimeOffset At, long Number, string Id)> _agenda = [];
    private long _births;

    public IEnumerable<FakeGranularRelationship> All => _rows.Values.OrderBy(row => row.Number).Select(row => row.Value);

    /// <summary>What changes next, and when; null where nothing does.</summary>
    public (DateTimeOffset At, string Id)? Next => _agenda.Count == 0 ? null : (_agenda.Min.At, _agenda.Min.Id);

    public FakeGranularRelationship? Find(string id) => _rows.GetValueOrDefault(id)?.Value;

    /// <summary>A partner's relationships behind a place, in the order of their making.</summary>
    public IEnumerable<GranularRow> OfPartner(TenantId partner, long after = 0) =>
        _ofPartner.TryGetValue(partner, out var rows) ? rows.GetViewBetween(new() { Number = after + 1 }, new() { Number = long.MaxValue }) : [];

    public bool IsTaken(TenantId partner, string name, string? except = null) => _names.TryGetValue((partner, Key(name)), out var row) && row.Value.Id != except;

    /// <summary>Whether a group of the partner's has roles in the customer's tenant now.</summary>
    public bool Administers(TenantId partner, TenantId customer) => _ofCustomer.TryGetValue((partner, customer), out var rows)
        && rows.Any(row => row.Value.Status == FakeGranularStatus.Active && row.Value.Assignments.Any(assignment => assignment.Status == FakeAssignmentStatus.Active));

    public void Put(FakeGranularRelationship relationship)
    {
        var row = _rows.GetValueOrDefault(relationship.Id);
        if (row is null)
        {
            row = new GranularRow { Number = ++_births, Value = relationship };
            _rows.Add(relationship.Id, row);
            if (!_ofPartner.TryGetValue(relationship.Partner, out var rows)) _ofPartner.Add(relationship.Partner, rows = new(GranularRow.ByNumber));
            rows.Add(row);
        }
        else
        {
            Unindex(row);
        }

        row.Value = relationship;
        _names[(relationship.Partner, Key(relationship.DisplayName))] = row;
        if (DueAt(relationship) is { } due) _agenda.Add((due, row.Number, relationship.Id));
        if (relationship.Customer is not { } customer) return;
        if (!_ofCustomer.TryGetValue((relationship.Partner, customer), out var ofCustomer)) _ofCustomer.Add((relationship.Partner, customer), ofCustomer = []);
        ofCustomer.Add(row);
    }

    public void Remove(string id)
    {
        if (!_rows.Remove(id, out var row)) return;
        Unindex(row);
        _ofPartner[row.Value.Partner].Remove(row);
    }

    /// <summary>Forgets what there was with a customer whose tenant is gone; costs as much as there is in all.</summary>
    public void RemoveOf(TenantId customer)
    {
        foreach (var row in _rows.Values.Where(row => row.Value.Customer == customer).ToList()) Remove(row.Value.Id);
    }

    private void Unindex(GranularRow row)
    {
        _names.Remove((row.Value.Partner, Key(row.Value.DisplayName)));
        if (DueAt(row.Value) is { } due) _agenda.Remove((due, row.Number, row.Value.Id));
        if (row.Value.Customer is { } customer) _ofCustomer[(row.Value.Partner, customer)].Remove(row);
    }

    private static DateTimeOffset? DueAt(FakeGranularRelationship relationship)
    {
        var due = relationship.ChangesAt;
        foreach (var assignment in relationship.Assignments)
        {
            if (assignment.ChangesAt is { } at && (due is null || at < due)) due = at;
        }

        foreach (var operation in relationship.Operations)
        {
            if (!operation.IsDone && (due is null || operation.SucceedsAt < due)) due = operation.SucceedsAt;
        }

        return due;
    }

    private static string Key(string name) => name.ToUpperInvariant();
}

/// <summary>A relationship and its place in the order of making.</summary>
internal sealed class GranularRow
{
    public static IComparer<GranularRow> ByNumber { get; } = Comparer<GranularRow>.Create((one, other) => one.Number.CompareTo(other.Number));

    public required long Number { get; init; }

    public FakeGranularRelationship Value { get; set; } = null!;
}
