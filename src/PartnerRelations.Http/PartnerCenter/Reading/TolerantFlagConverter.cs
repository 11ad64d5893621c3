using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a truth value, and one written as text or as 0 or 1; empty text is none at all, as null is.</summary>
internal sealed class TolerantFlagConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TolerantTextConverter.TextOf(ref reader).Trim() switch
        {
            "" => null,
            "1" => true,
            "0" => false,
            var text when bool.TryParse(text, out var flag) => flag,
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } flag) writer.WriteBooleanValue(flag);
        else writer.WriteNullValue();
    }
}
