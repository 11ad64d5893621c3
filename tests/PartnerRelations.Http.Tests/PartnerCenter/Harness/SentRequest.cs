namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A request as it left the client: a copy, because the client takes the token off again.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string PathAndQuery => Address.PathAndQuery;

    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static async Task<SentRequest> OfAsync(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(request.Method, request.RequestUri!, headers, request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync());
    }
}
