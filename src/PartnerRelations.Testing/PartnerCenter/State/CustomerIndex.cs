namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>
/// One partner's customers, sorted by a text and then by birth, so that a page costs the same at a thousand customers and at a million. The
/// text is empty where the birth alone counts.
/// </summary>
internal sealed class CustomerIndex
{
    private readonly SortedSet<CustomerKey> _keys = new(CustomerKey.Order);

    public void Add(string text, RelationshipRow row) => _keys.Add(new CustomerKey(text, row.Number, row));

    public void Remove(string text, RelationshipRow row) => _keys.Remove(new CustomerKey(text, row.Number, row));

    /// <summary>Those behind a key whose text begins with the prefix, in order.</summary>
    /// <param name="prefix">In lower case; empty for all.</param>
    /// <param name="after">Where to begin, itself left out; null for the beginning.</param>
    public IEnumerable<CustomerKey> After(string prefix, CustomerKey? after) =>
        Within(_keys.GetViewBetween(after ?? new CustomerKey(prefix, long.MinValue, null), CustomerKey.Last), prefix, after);

    /// <summary>Those before a key whose text begins with the prefix, in reverse order.</summary>
    /// <param name="prefix">In lower case; empty for all.</param>
    /// <param name="before">Where to begin, itself left out; null for the end.</param>
    public IEnumerable<CustomerKey> Before(string prefix, CustomerKey? before) =>
        Within(_keys.GetViewBetween(CustomerKey.First, before ?? new CustomerKey(prefix + char.MaxValue, long.MaxValue, null)).Reverse(), prefix, before);

    private static IEnumerable<CustomerKey> Within(IEnumerable<CustomerKey> keys, string prefix, CustomerKey? border) =>
        keys.SkipWhile(key => border is { } at && CustomerKey.Order.Compare(key, at) == 0)
            .TakeWhile(key => key.Text.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>A place in an index.</summary>
internal readonly record struct CustomerKey(string Text, long Number, RelationshipRow? Row)
{
    public static CustomerKey First => new(string.Empty, long.MinValue, null);

    public static CustomerKey Last => new(new string(char.MaxValue, 8), long.MaxValue, null);

    public static IComparer<CustomerKey> Order { get; } = Comparer<CustomerKey>.Create((one, other) =>
        string.CompareOrdinal(one.Text, other.Text) is not 0 and var byText ? byText : one.Number.CompareTo(other.Number));
}

/// <summary>A relationship and its place in the order of births.</summary>
internal sealed class RelationshipRow
{
    public required long Number { get; init; }

    public required FakeRelationship Value { get; set; }
}
