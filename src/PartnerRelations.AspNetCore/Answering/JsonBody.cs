using Microsoft.AspNetCore.Http;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>Writes an answer whose bytes are ready, so that nothing can fail half way through it.</summary>
internal static class JsonBody
{
    public const string MediaType = "application/json";

    /// <summary>Says that no cache keeps an answer and that no browser guesses its type; refusals of the host's middleware included.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    public static Task WriteAsync(HttpContext context, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        Protect(response);
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
