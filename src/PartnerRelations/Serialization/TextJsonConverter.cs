using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Serialization;

/// <summary>Writes a value as its text, and refuses text that is no such value with the place in the document.</summary>
internal abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    protected abstract bool TryRead(string text, out T? value);

    protected abstract string Text(T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && TryRead(reader.GetString()!, out var value)) return value!;
        // Without a message of ours the serializer adds the path, and the text itself, perhaps personal, stays out of it.
        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
