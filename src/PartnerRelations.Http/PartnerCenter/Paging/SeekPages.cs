using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Paging;

/// <summary>
/// Lists that are read by seeking: the next page is asked for with the token that the page before handed out, by a call of our own. The
/// address of a page's link is never followed, whatever host or doubled version it names.
/// </summary>
internal static class SeekPages
{
    private const string ContinuationToken = "MS-ContinuationToken";

    /// <summary>Every item of a list.</summary>
    /// <param name="path">The path of the call that lists.</param>
    /// <param name="first">Gets the first page.</param>
    /// <param name="seekNext">Gets the page after the one that the token stands for; sends the token and the seek operation, and nothing else.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static IAsyncEnumerable<T> ReadAllAsync<T>(
        string path, Func<CancellationToken, Task<ResourceCollection<T>>> first, Func<string, CancellationToken, Task<ResourceCollection<T>>> seekNext, CancellationToken cancellationToken) =>
        PageWalk.ReadAllAsync(new PageSource<ResourceCollection<T>, T>(first, seekNext, page => page.Items, page => BookmarkOf(page, path), path), cancellationToken);

    /// <summary>The token from the headers of the next link, or from the body; null where there is no next page.</summary>
    private static string? BookmarkOf<T>(ResourceCollection<T> page, string path)
    {
        if (page.Links is { Next: null }) return null;
        var inLink = page.Links?.Next?.Headers?.FirstOrDefault(header => string.Equals(header?.Key, ContinuationToken, StringComparison.OrdinalIgnoreCase))?.Value;
        var token = string.IsNullOrWhiteSpace(inLink) ? page.ContinuationToken : inLink;
        return string.IsNullOrWhiteSpace(token) && page.Links?.Next is not null ? throw PageFaults.Unending(path, "There is a next page, and no token to ask for it with.") : token;
    }
}
