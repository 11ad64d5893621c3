using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>Whether a caller takes what is answered.</summary>
internal static class Acceptable
{
    private static readonly MediaTypeHeaderValue Answer = new("application/json");

    /// <summary>True also where the header is missing or garbled: an answer is better than none.</summary>
    public static bool Json(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var types) || types.Count == 0) return true;
        return types.Any(type => type.Quality != 0 && Answer.IsSubsetOf(new MediaTypeHeaderValue(type.MediaType)));
    }
}
