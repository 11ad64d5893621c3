namespace PartnerRelations.Http.PartnerCenter.Paging;

/// <summary>Where pages come from, and how one leads to the next.</summary>
/// <param name="First">Gets the first page.</param>
/// <param name="Turn">Gets the page that a bookmark stands for.</param>
/// <param name="ItemsOf">The items of a page.</param>
/// <param name="BookmarkOf">The bookmark of the page after this one; null on the last.</param>
/// <param name="Path">The path of the call that lists, for the text of a fault.</param>
internal sealed record PageSource<TPage, T>(
    Func<CancellationToken, Task<TPage>> First,
    Func<string, CancellationToken, Task<TPage>> Turn,
    Func<TPage, IEnumerable<T>> ItemsOf,
    Func<TPage, string?> BookmarkOf,
    string Path);
