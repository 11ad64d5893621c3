using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>An object of Microsoft Graph's that says what it is.</summary>
public abstract class GraphEntity : WireModel
{
    private protected GraphEntity()
    {
    }

    /// <summary>The kind, such as <c>#microsoft.graph.user</c>; null where the service does not say.</summary>
    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; set; }

    /// <summary>The entity tag for a change with <c>If-Match</c>, as the service writes it; null where the kind has none.</summary>
    [JsonPropertyName("@odata.etag")]
    public string? ETag { get; set; }

    /// <summary>Whether the kind is that one, written with or without its name space.</summary>
    private protected bool IsOfKind(string kind) => ODataType is { } type && type[(type.LastIndexOf('.') + 1)..].Equals(kind, StringComparison.OrdinalIgnoreCase);
}
