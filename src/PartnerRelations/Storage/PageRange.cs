namespace PartnerRelations.Storage;

/// <summary>Which part of a list a store is asked for: what comes behind an id in ascending order of ids, compared as big-endian bytes (the order of their text).</summary>
public readonly record struct PageRange
{
    /// <summary>The id of the last item seen; null for the beginning. The record itself may be gone.</summary>
    public Guid? After { get; init; }

    /// <summary>How many items at the most; at least 1.</summary>
    public required int Take { get; init; }
}
