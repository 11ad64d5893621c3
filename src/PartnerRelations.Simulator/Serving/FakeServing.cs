using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Serving;

/// <summary>Hands a request to the fake as it stands on the wire, and its answer, or what goes wrong instead, back.</summary>
internal sealed class FakeServing(FakePartnerCenter center, int bodyLimit)
{
    // A client that gives up sooner is one that waits; one that never does is let go.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(100);

    // An abort throws away what the other side has not read yet.
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMilliseconds(200);

    public async Task InvokeAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var request = await ReadAsync(context, cancellationToken).ConfigureAwait(false);
        FakeAnswer answer;
        try
        {
            answer = await center.AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            context.Abort();
            return;
        }
        catch (TaskCanceledException silence) when (silence.InnerException is TimeoutException)
        {
            await SilenceAsync(cancellationToken).ConfigureAwait(false);
            context.Abort();
            return;
        }

        await WriteAsync(answer, context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FakeRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var headers = new List<KeyValuePair<string, string>>(context.Request.Headers.Count);
        foreach (var header in context.Request.Headers) headers.Add(KeyValuePair.Create(header.Key, header.Value.ToString()));
        return new FakeRequest
        {
            Method = context.Request.Method.ToUpperInvariant(),
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = headers,
            Body = await BodyAsync(context.Request, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && !request.Headers.ContainsKey("Transfer-Encoding"))) return default;
        var buffer = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 1024, bodyLimit));
        while (buffer.WrittenCount < bodyLimit)
        {
            var read = await request.Body.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            buffer.Advance(read);
        }

        return buffer.WrittenMemory;
    }

    private static async Task WriteAsync(FakeAnswer answer, HttpContext context, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers) response.Headers.Append(header.Key, header.Value);
        if (answer.Status is not (204 or 304) && !HttpMethods.IsHead(context.Request.Method)) response.ContentLength = answer.Body.Length;
        if (answer.DiesAfter is not { } bytes)
        {
            if (answer.Body.Length > 0 && !HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
            return;
        }

        await response.Body.WriteAsync(answer.Body[..Math.Min(bytes, answer.Body.Length)], cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        await Task.Delay(BeforeTheEnd, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        context.Abort();
    }

    private static async Task SilenceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(LongestSilence, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has given up, which is what it was to do.
        }
    }
}
