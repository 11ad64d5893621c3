using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a list of texts, bare or wrapped as <c>{"value":[…]}</c>, and writes it bare.</summary>
internal sealed class WrappedListConverter : JsonConverter<IList<string>>
{
    public override IList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return ListOf(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        IList<string>? list = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = string.Equals(reader.GetString(), "value", StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (!isValue) reader.Skip();
            else if (reader.TokenType != JsonTokenType.Null) list = reader.TokenType == JsonTokenType.StartArray ? ListOf(ref reader) : throw new JsonException();
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, IList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static List<string> ListOf(ref Utf8JsonReader reader)
    {
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null) list.Add(TolerantTextConverter.TextOf(ref reader));
        }

        return list;
    }
}
