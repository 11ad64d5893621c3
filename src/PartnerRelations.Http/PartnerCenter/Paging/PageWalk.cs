using System.Runtime.CompilerServices;

namespace PartnerRelations.Http.PartnerCenter.Paging;

/// <summary>Walks from page to page and holds one at a time, however many there are.</summary>
internal static class PageWalk
{
    /// <summary>
    /// Every item of every page. A walk that comes back to a bookmark would never end: it is noticed without remembering them all, by one
    /// that is marked anew after one, two, four … pages.
    /// </summary>
    public static async IAsyncEnumerable<T> ReadAllAsync<TPage, T>(PageSource<TPage, T> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var page = await source.First(cancellationToken).ConfigureAwait(false);
        string? marked = null;
        long sinceMark = 0, untilMark = 1;
        while (true)
        {
            foreach (var item in source.ItemsOf(page))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (item is not null) yield return item;
            }

            if (source.BookmarkOf(page) is not { Length: > 0 } bookmark) yield break;
            if (bookmark == marked) throw PageFaults.Unending(source.Path, "A page leads back to one that was read already, so that the list would never end.");
            if (++sinceMark == untilMark)
            {
                marked = bookmark;
                sinceMark = 0;
                untilMark *= 2;
            }

            page = await source.Turn(bookmark, cancellationToken).ConfigureAwait(false);
        }
    }
}
