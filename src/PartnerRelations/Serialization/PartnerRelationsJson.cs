using System.Text.Json;

namespace PartnerRelations.Serialization;

/// <summary>
/// The JSON of every record, command and event: camel case, enums as text, no nulls, dates in ISO 8601 UTC. For stores and end points.
/// Works in trimmed and AOT-published programs and under invariant globalization, because nothing is found by reflection.
/// </summary>
public static class PartnerRelationsJson
{
    /// <summary>The options, read-only and shared; <c>Options.GetTypeInfo(type)</c> gives the metadata of one type.</summary>
    public static JsonSerializerOptions Options => PartnerRelationsJsonContext.Default.Options;
}
