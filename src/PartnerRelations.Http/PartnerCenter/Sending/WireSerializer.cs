using System.Buffers;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Http.Sending;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// Writes and reads bodies with source-generated metadata. A body is written with its length known, and can be sent again; it is read from
/// one piece of memory, which costs less than reading it as a stream and leaves nothing of it behind.
/// </summary>
internal sealed class WireSerializer(JsonSerializerOptions options) : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeInfo<T>()))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // At hand already (see BodyHandler), unless a handler of the host's has put another content in its place.
        await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var length = (int)body.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await body.ReadExactlyAsync(bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(Utf8Text.WithoutMark(bytes.AsMemory(0, length)).Span, TypeInfo<T>()) ?? throw new JsonException("The body is a JSON null.");
        }
        finally
        {
            bytes.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => propertyInfo.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
