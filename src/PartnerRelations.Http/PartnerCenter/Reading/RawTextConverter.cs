using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads text, and anything else as the JSON text that it is. For members that are documented as text which holds JSON.</summary>
internal sealed class RawTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? JsonElement.ParseValue(ref reader).GetRawText() : TolerantTextConverter.TextOf(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
