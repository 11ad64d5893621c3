using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Parses JSON whose texts can all be read: one with half a surrogate pair or with bytes that are no UTF-8 is no JSON either.</summary>
internal static class ReadableJson
{
    /// <exception cref="JsonException">It is no JSON, or holds a text that cannot be read.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default)
    {
        var document = JsonDocument.Parse(utf8.Span is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8, options);
        try
        {
            ReadTexts(document.RootElement);
            return document;
        }
        catch (InvalidOperationException unreadable)
        {
            document.Dispose();
            throw new JsonException("A text cannot be read.", unreadable);
        }
    }

    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) ReadTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
        }
    }
}
