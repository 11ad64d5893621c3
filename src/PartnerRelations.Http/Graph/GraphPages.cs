using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Paging;

namespace PartnerRelations.Http.Graph;

/// <summary>Lists that are read by following the address of the next page.</summary>
internal static class GraphPages
{
    /// <summary>Every item of a list.</summary>
    /// <param name="path">The path of the call that lists.</param>
    /// <param name="turn">Gets the page behind a link, or the first one for null.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static IAsyncEnumerable<T> ReadAllAsync<T>(string path, Func<string?, CancellationToken, Task<GraphPage<T>>> turn, CancellationToken cancellationToken) =>
        PageWalk.ReadAllAsync(new PageSource<GraphPage<T>, T>(cancel => turn(null, cancel), turn, page => page.Value, page => page.NextLink, path), cancellationToken);
}
