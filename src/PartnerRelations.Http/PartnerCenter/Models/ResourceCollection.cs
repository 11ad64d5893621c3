using System.Diagnostics.CodeAnalysis;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>One page of resources.</summary>
/// <typeparam name="T">The kind of resource.</typeparam>
public sealed class ResourceCollection<T> : WireResource
{
    /// <summary>How many items this page holds, which is what the service counts here; never the number of all of them.</summary>
    public int? TotalCount { get; set; }

    /// <summary>The items of this page; empty where the service wrote none, or null.</summary>
    [AllowNull]
    public IList<T> Items { get; set => field = value ?? []; } = [];

    /// <summary>The token for the page after this one, where the service writes it into the body; else it is a header of the next link.</summary>
    public string? ContinuationToken { get; set; }
}
