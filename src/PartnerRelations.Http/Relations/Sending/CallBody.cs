using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerRelations.Serialization;
using Refit;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>
/// Puts on a request what its call carries. What the path names and what travels in headers (request id, version) is not in the body, so
/// that nothing is said twice.
/// </summary>
internal static class CallBody
{
    private static readonly HttpRequestOptionsKey<string> Template = new(HttpRequestMessageOptions.RelativePathTemplate);

    public static void Write(HttpRequestMessage request, RelationsCall call)
    {
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/problem+json");
        if (call.Look is { } look) request.Content = Json(JsonSerializer.SerializeToUtf8Bytes(look, TokenLookJsonContext.Default.TokenLook));
        if (call.Command is not { } command) return;
        request.Headers.TryAddWithoutValidation("Idempotency-Key", call.RequestId!.Value.ToString());
        if (command.ExpectedVersion is { } version) request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        var bare = command with { RequestId = null, ExpectedVersion = null };
        var body = JsonSerializer.SerializeToNode(bare, PartnerRelationsJson.Options.GetTypeInfo(bare.GetType()))!.AsObject();
        foreach (var segment in request.Options.TryGetValue(Template, out var path) ? path.Split('/') : [])
        {
            if (segment is ['{', .., '}']) body.Remove(segment[1..^1]);
        }

        request.Content = Json(Utf8(body));
    }

    private static byte[] Utf8(JsonObject body)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) body.WriteTo(writer);
        return buffer.ToArray();
    }

    /// <summary>With its length known, so that it can be sent again.</summary>
    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
}
