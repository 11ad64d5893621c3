using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// An object of the wire. Whatever the service says nothing about is null, or a word, id or time without text; an explicit null reads
/// the same. Models are mutable and not safe for use by several threads at once.
/// </summary>
public abstract class WireModel
{
    private protected WireModel()
    {
    }

    /// <summary>Members that have no name here, with their values as they came; they are written back. Null where there were none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? OtherFields { get; set; }
}
