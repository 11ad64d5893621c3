using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Serialization;

namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>The library's JSON, and the portal's own types written like it.</summary>
internal static class PortalJson
{
    public static JsonSerializerOptions Options { get; } = new(PartnerRelationsJson.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PartnerRelationsJson.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"No {typeof(T).Name} was kept.");
}
