using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>One page of a list of Microsoft Graph's.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public sealed class GraphPage<T> : WireModel
{
    /// <summary>The items of this page; empty where the service wrote none, or null.</summary>
    [AllowNull]
    public IList<T> Value { get; set => field = value ?? []; } = [];

    /// <summary>
    /// The whole address of the next page; null on the last one. Pass it back to the method that gave this page: an address on another
    /// host is refused before anything is sent.
    /// </summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }
}
