using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>Writes problem details (RFC 9457) without reflection and without any word of the caller's.</summary>
internal static class ProblemJson
{
    public const string MediaType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> members) => JsonBody.WriteAsync(context, status, MediaType, Bytes(members));

    public static void Head(Utf8JsonWriter json, HttpContext context, int status, string code, string title, string detail, string remedy, string? target)
    {
        var documentation = context.RequestServices.GetRequiredService<IOptions<PartnerRelationsHttpOptions>>().Value.DocumentationBase;
        json.WriteString("type", $"{documentation.OriginalString}error-codes.md#{code}");
        json.WriteString("title", title);
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
        json.WriteString("code", code);
        json.WriteString("remedy", remedy);
        if (target is not null) json.WriteString("target", target);
    }

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
