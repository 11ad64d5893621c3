using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>Stands where the sockets are: keeps what was sent, and answers as it is told.</summary>
internal sealed class StubService(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    public StubService(params HttpResponseMessage[] answers)
        : this(InTurn(answers))
    {
    }

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static HttpResponseMessage Status(HttpStatusCode status, params (string Name, string Value)[] headers) => Json(string.Empty, status, headers);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request);
        _sent.Enqueue(sent);
        return await answer(sent, cancellationToken);
    }

    /// <summary>Each answer once, in order; a call more than there are answers fails the test.</summary>
    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> InTurn(HttpResponseMessage[] answers)
    {
        var next = -1;
        return (sent, _) => Interlocked.Increment(ref next) < answers.Length
            ? Task.FromResult(answers[next])
            : throw new InvalidOperationException($"{sent.Method} {sent.Address} is a call too many.");
    }
}
