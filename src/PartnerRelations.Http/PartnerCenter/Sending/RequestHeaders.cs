namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Puts the headers on a request that every call has, and the ones that a client method gave into their right form.</summary>
internal static class RequestHeaders
{
    private const string IfMatch = "If-Match";
    private const string ContinuationToken = "MS-ContinuationToken";

    public static void Set(HttpRequestMessage request, WireCall call)
    {
        // Nearly every request is still bare here; what the client method, or the host for all of them, has put on it is looked over.
        var replaces = request.Headers.NonValidated.Count > 0;
        if (replaces) Mend(request, call);
        if (!replaces || request.Headers.Accept.Count == 0) request.Headers.TryAddWithoutValidation("Accept", "application/json");
        var names = call.Connection.Headers;
        Put(request, names.RequestId, call.RequestId.ToString("D"), replaces);
        if (names.CorrelationId is { } correlation) Put(request, correlation, call.CorrelationId.ToString("D"), replaces);
        foreach (var (name, value) in names.Always) Put(request, name, value, replaces);
    }

    private static void Mend(HttpRequestMessage request, WireCall call)
    {
        if (Find(request, IfMatch) is { } etag) Put(request, IfMatch, Quoted(etag, call), replaces: true);
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

    private static void Put(HttpRequestMessage request, string name, string value, bool replaces)
    {
        if (replaces) request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
