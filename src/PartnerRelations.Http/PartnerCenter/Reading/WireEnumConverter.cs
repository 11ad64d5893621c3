using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a word or its integer and writes the word; a word without a name keeps its text.</summary>
internal sealed class WireEnumConverter<T> : JsonConverter<T>
    where T : struct, IWireEnum<T>
{
    private static readonly KnownTexts Known = new(T.Known.Select(word => word.Text));

    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (Known.IndexOf(ref reader) is >= 0 and var place) return T.Known[place];
        var text = TolerantTextConverter.TextOf(ref reader);
        return T.HasNumbers && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < T.Known.Count
            ? T.Known[number]
            : T.Of(text);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
