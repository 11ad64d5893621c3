using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

internal static class PageRanges
{
    /// <summary>Refuses a range that asks for nothing, which is a bug of the caller.</summary>
    public static void ThrowIfEmpty(this PageRange range)
    {
        if (range.Take < 1) throw new ArgumentException("A page takes at least one item.", nameof(range));
    }
}
