using System.Net;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>Carries the messages of an <see cref="HttpClient"/> to the fake and back.</summary>
internal sealed class FakePartnerCenterHandler(FakePartnerCenter center, bool answersUnknownRoutes) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (!answersUnknownRoutes && !center.Knows(read)) throw new UnknownRouteException($"The fake Partner Center has no call {read}.");
        var answer = await center.AnswerAsync(read, cancellationToken).ConfigureAwait(false);
        return Write(answer, request);
    }

    private static async Task<FakeRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        return new FakeRequest
        {
            Method = request.Method.Method.ToUpperInvariant(),
            Target = request.RequestUri?.PathAndQuery ?? "/",
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            Body = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    private static HttpResponseMessage Write(FakeAnswer answer, HttpRequestMessage request)
    {
        HttpContent content = answer.DiesAfter is { } bytes ? new DyingContent(answer.Body, bytes) : new ReadOnlyMemoryContent(answer.Body);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = content };
        foreach (var header in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(header.Key, header.Value)) content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return response;
    }
}
