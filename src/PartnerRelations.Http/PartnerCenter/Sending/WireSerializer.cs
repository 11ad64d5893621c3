using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Writes and reads bodies with source-generated metadata. A body is written with its length known, and can be sent again.</summary>
internal sealed class WireSerializer(JsonSerializerOptions options) : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeInfo<T>()))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var disposing = body.ConfigureAwait(false);
        return await JsonSerializer.DeserializeAsync(body, TypeInfo<T>(), cancellationToken).ConfigureAwait(false) ?? throw new JsonException("The body is a JSON null.");
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => propertyInfo.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
