using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>The JSON of a query's <c>filter</c>, in the one spelling and order that is documented.</summary>
internal static class FieldFilter
{
    // The text is encoded for the URL afterwards; escaping it for HTML as well would only make it longer.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string field, string value, string comparison)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("Field", field);
            writer.WriteString("Value", value);
            writer.WriteString("Operator", comparison);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
