using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Writes JSON as the service prints it: nothing escaped that need not be, and what is missing left out.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Bytes(Action<Utf8JsonWriter> write, bool isIndented = false)
    {
        // Taken while in use, so that a body within a body (the values of an audit record) gets a buffer of its own.
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, Options with { Indented = isIndented })) write(writer);
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        _buffer = buffer;
        return bytes;
    }

    extension(Utf8JsonWriter json)
    {
        public void Object(Action<Utf8JsonWriter> members)
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        public void Object(string name, Action<Utf8JsonWriter> members)
        {
            json.WritePropertyName(name);
            json.Object(members);
        }

        public void Text(string name, string? value)
        {
            if (value is not null) json.WriteString(name, value);
        }

        public void Texts(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        public void Attributes(string objectType, string? etag = null)
        {
            json.WriteStartObject("attributes");
            json.Text("etag", etag);
            json.WriteString("objectType", objectType);
            json.WriteEndObject();
        }

        public void Links(string self, string method = "GET") => json.Object("links", links => links.Link("self", self, method));

        public void Link(string name, string uri, string method = "GET", string? continuationToken = null) => json.Object(name, link =>
        {
            link.WriteString("uri", uri);
            link.WriteString("method", method);
            link.WriteStartArray("headers");
            if (continuationToken is not null)
            {
                link.WriteStartObject();
                link.WriteString("key", "MS-ContinuationToken");
                link.WriteString("value", continuationToken);
                link.WriteEndObject();
            }

            link.WriteEndArray();
        });

        /// <summary>A collection: its items, and <c>totalCount</c>, which the service sets to the number of items on the page.</summary>
        public void Collection<T>(
            IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? links = null, bool hasAttributes = true) => json.Object(_ =>
        {
            json.WriteNumber("totalCount", items.Count);
            json.WriteStartArray("items");
            foreach (var item in items) write(json, item);
            json.WriteEndArray();
            links?.Invoke(json);
            if (hasAttributes) json.Attributes("Collection");
        });
    }
}
