using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What Partner Center says about a resource as such.</summary>
public sealed class ResourceAttributes : WireModel
{
    /// <summary>The entity tag for a change with <c>If-Match</c>, without the quotes of the header; opaque and short-lived.</summary>
    public string? Etag { get; set; }

    /// <summary>The resource's kind, such as <c>Customer</c>.</summary>
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? ObjectType { get; set; }
}
