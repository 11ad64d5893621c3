using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerRelations.Serialization;

/// <summary>What a command says, as a hash: its name and its canonical JSON (members sorted, no nulls, no defaults), without request id and expected version.</summary>
internal static class CommandContent
{
    private static readonly PartnerRelationsJsonContext Canonical = new(new JsonSerializerOptions(PartnerRelationsJsonContext.Default.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });

    public static string Hash(PartnerCommand command)
    {
        var bare = command with { RequestId = null, ExpectedVersion = null };
        var content = JsonSerializer.SerializeToNode(bare, Canonical.GetTypeInfo(bare.GetType()) ?? throw new NotSupportedException($"{bare.GetType().Name} is not in the JSON context."));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(bare.GetType().Name);
            WriteSorted(writer, content);
            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void WriteSorted(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    WriteSorted(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items) WriteSorted(writer, item);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
