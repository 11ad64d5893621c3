namespace PartnerRelations;

/// <summary>A part of a list, in the order of the records' ids (oldest first).</summary>
/// <typeparam name="T">An item of the list.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items; perhaps none.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>
    /// What to put into <see cref="PageRequest.Token"/> to get the next part; null at the end. Opaque, and good only for the same list
    /// with the same filter.
    /// </summary>
    public string? NextToken { get; init; }
}

/// <summary>Which part of a list is asked for.</summary>
public sealed record PageRequest
{
    /// <summary>The largest <see cref="Size"/>.</summary>
    public const int MaxSize = 500;

    /// <summary>The first part, in the default size of 50.</summary>
    public static PageRequest First { get; } = new();

    /// <summary>How many items at the most: 1 to <see cref="MaxSize"/>, otherwise the question is refused with <c>page.size_out_of_range</c>.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.NextToken"/> of the part before; null for the first.</summary>
    public string? Token { get; init; }
}
