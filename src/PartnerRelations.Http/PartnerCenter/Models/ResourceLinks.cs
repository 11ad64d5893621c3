using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Links of a resource or page.</summary>
public sealed class ResourceLinks : WireModel
{
    /// <summary>The resource itself.</summary>
    public ResourceLink? Self { get; set; }

    /// <summary>The next page; null on the last one.</summary>
    public ResourceLink? Next { get; set; }

    /// <summary>The page before; null on the first one.</summary>
    public ResourceLink? Previous { get; set; }
}

/// <summary>One link. Its address is relative and drifts: <c>/customers?…</c>, <c>/v1/customers?…</c> and <c>v1/customers?…</c> all occur.</summary>
public sealed class ResourceLink : WireModel
{
    /// <summary>The relative address as it was written.</summary>
    public string? Uri { get; set; }

    /// <summary>The HTTP method, in any letter case.</summary>
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? Method { get; set; }

    /// <summary>A body to send along; null for none.</summary>
    public string? Body { get; set; }

    /// <summary>Headers to send along, the continuation token of a page among them.</summary>
    public IList<ResourceLinkHeader>? Headers { get; set; }
}

/// <summary>A header that a link asks for.</summary>
public sealed class ResourceLinkHeader : WireModel
{
    /// <summary>The header's name.</summary>
    public string? Key { get; set; }

    /// <summary>The header's value.</summary>
    public string? Value { get; set; }
}
