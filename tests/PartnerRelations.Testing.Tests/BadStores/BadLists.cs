using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Counts how many rows it has shown and skips as many, over a table that moves.</summary>
internal sealed class OffsetPagingStore : PlainStore
{
    private readonly Dictionary<Guid, int> _shown = [];

    protected override IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range)
    {
        if (range.After is not { } last || !_shown.TryGetValue(last, out var offset)) return Remember(base.Page(matching, range), matching.Count(link => link.Id.Value <= range.After));
        return Remember([.. matching.OrderBy(link => link.Id.Value).Skip(offset).Take(range.Take)], offset);
    }

    private IReadOnlyList<ProviderLink> Remember(IReadOnlyList<ProviderLink> page, int offset)
    {
        if (page.Count > 0) _shown[page[^1].Id.Value] = offset + page.Count;
        return page;
    }
}

/// <summary>Lists the newest first.</summary>
internal sealed class DescendingStore : PlainStore
{
    protected override IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range) =>
        [.. matching.OrderByDescending(link => link.Id.Value).Where(link => range.After is not { } after || link.Id.Value < after).Take(range.Take)];
}

/// <summary>Lists in the order in which rows were inserted.</summary>
internal sealed class UnorderedStore : PlainStore
{
    protected override IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range)
    {
        ProviderLink[] rows = [.. matching];
        var start = range.After is { } after ? Array.FindIndex(rows, link => link.Id.Value == after) + 1 : 0;
        return [.. rows.Skip(start).Take(range.Take)];
    }
}

/// <summary>Orders ids by the bytes as .NET lays them out, which is not the order of their text.</summary>
internal sealed class LittleEndianStore : PlainStore
{
    protected override IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range) =>
    [
        .. matching.OrderBy(link => Convert.ToHexString(link.Id.Value.ToByteArray()), StringComparer.Ordinal)
            .Where(link => range.After is not { } after || string.CompareOrdinal(Convert.ToHexString(link.Id.Value.ToByteArray()), Convert.ToHexString(after.ToByteArray())) > 0)
            .Take(range.Take),
    ];
}

/// <summary>Ends a listing when the row it is to go on from is not among those listed.</summary>
internal sealed class RowSeekingStore : PlainStore
{
    protected override IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range) =>
        range.After is { } after && matching.All(link => link.Id.Value != after) ? [] : base.Page(matching, range);
}

/// <summary>Lists what lapses at the very moment as well.</summary>
internal sealed class InclusiveExpiryStore : PlainStore
{
    public override Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) =>
        base.ListExpiringAsync(provider, before.AddMilliseconds(1), range, cancellationToken);
}

/// <summary>Filters by status or by the other party, and forgets the one when it does the other.</summary>
internal sealed class OneFilterStore : PlainStore
{
    protected override bool Matches(ProviderLink link, ProviderLinkQuery query) =>
        base.Matches(link, query.OtherParty is null ? query : query with { Status = null });
}
