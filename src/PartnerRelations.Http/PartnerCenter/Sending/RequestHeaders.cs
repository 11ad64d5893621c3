namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Puts the headers on a request that every call has, and the ones that a client method gave into their right form.</summary>
internal static class RequestHeaders
{
    private const string IfMatch = "If-Match";
    private const string ContinuationToken = "MS-ContinuationToken";

    public static void Set(HttpRequestMessage request, WireCall call)
    {
        var headers = request.Headers;
        if (headers.Accept.Count == 0) headers.TryAddWithoutValidation("Accept", "application/json");
        var names = call.Connection.Headers;
        Replace(request, names.RequestId, call.RequestId.ToString("D"));
        if (names.CorrelationId is { } correlation) Replace(request, correlation, call.CorrelationId.ToString("D"));
        foreach (var (name, value) in names.Always) Replace(request, name, value);
        if (Find(request, IfMatch) is { } etag) Replace(request, IfMatch, Quoted(etag, call));
        if (Find(request, ContinuationToken) is { } token && !token.All(IsVisible)) throw CallFaults.Refused(call, "The continuation token holds characters that no header may hold.", "Pass it on as the service gave it.");
    }

    /// <summary>
    /// The etag as a header has it: with quotes. Services give some with their quotes, some without, and some as weak ones; those that are in
    /// form stay as they are.
    /// </summary>
    private static string Quoted(string etag, WireCall call)
    {
        var trimmed = etag.Trim();
        if (!trimmed.All(IsVisible)) throw CallFaults.Refused(call, "The etag holds characters that no header may hold.", "Pass it on as the service gave it.");
        if (trimmed is "*" || trimmed.StartsWith("W/\"", StringComparison.Ordinal) || (trimmed.Length > 1 && trimmed[0] == '"' && trimmed[^1] == '"')) return trimmed;
        return $"\"{trimmed.Trim('"')}\"";
    }

    private static bool IsVisible(char c) => c is >= ' ' and <= '~';

    private static string? Find(HttpRequestMessage request, string name) => request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
