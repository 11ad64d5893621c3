using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads text, and a number or truth value as the text it was written with; an object or a list is no text.</summary>
internal sealed class TolerantTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TextOf(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        // Without a message of ours the serializer adds the path, and the value itself stays out of it.
        _ => throw new JsonException(),
    };
}
