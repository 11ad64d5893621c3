using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>Reads a body whole, and never more of it than the host allows; says what is wrong with it as bytes.</summary>
internal static class BodyReader
{
    private static readonly byte[] Nothing = [.. "{}"u8];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a byte order mark, an empty object where there are none, or the problem.</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, RequestErrorCode? Problem)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return (default, RequestErrors.BodyTooLarge);
        var bytes = new ArrayBufferWriter<byte>(request.ContentLength is { } length and > 0 ? (int)length : 256);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var part in read.Buffer)
            {
                if (bytes.WrittenCount + part.Length > limit) return (default, RequestErrors.BodyTooLarge);
                bytes.Write(part.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) break;
        }

        if (bytes.WrittenCount > 0 && !IsPlainJson(request)) return (default, RequestErrors.MediaType);
        var body = bytes.WrittenMemory;
        if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        return (body.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? Nothing : body, null);
    }

    private static bool IsPlainJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(JsonBody.MediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
