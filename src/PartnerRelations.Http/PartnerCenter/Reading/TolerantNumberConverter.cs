using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a number, and a number written as text; empty text is no number at all, as null is.</summary>
internal sealed class TolerantNumberConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) throw new JsonException();
        var text = TolerantTextConverter.TextOf(ref reader);
        if (string.IsNullOrWhiteSpace(text)) return null;
        return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
        else writer.WriteNullValue();
    }
}
