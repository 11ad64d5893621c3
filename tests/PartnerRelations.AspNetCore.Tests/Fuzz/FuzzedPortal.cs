using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using PartnerRelations.AspNetCore.Tests.Sweep;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>What came back; no head where the connection was closed without a word.</summary>
internal sealed record FuzzedAnswer(int? Status, string Head, string Body, bool ByServerItself);

/// <summary>Sends mutated requests to a portal, in memory or over a socket.</summary>
internal sealed class FuzzedPortal(SweptPortal swept, bool onSocket) : IAsyncDisposable
{
    public SweptPortal Swept => swept;

    public bool IsOnSocket => onSocket;

    /// <param name="onSocket">Whether it listens on a socket.</param>
    /// <param name="fault">Something wrong that stands before the end points; null for nothing.</param>
    public static async Task<FuzzedPortal> StartAsync(bool onSocket, Func<HttpContext, RequestDelegate, Task>? fault = null) => new(
        await SweptPortal.StartAsync(onSocket, fault is null ? null : app =>
        {
            app.Use(fault);
            app.MapPartnerRelations();
        }),
        onSocket);

    public Task<FuzzedAnswer> SendAsync(FuzzedRequest request, CancellationToken cancellationToken) =>
        onSocket ? OverSocketAsync(request, cancellationToken) : InMemoryAsync(request, cancellationToken);

    public ValueTask DisposeAsync() => swept.DisposeAsync();

    private async Task<FuzzedAnswer> InMemoryAsync(FuzzedRequest request, CancellationToken cancellationToken)
    {
        var query = request.Target.IndexOf('?', StringComparison.Ordinal);
        var context = await swept.Portal.Server.SendAsync(
            http =>
            {
                http.Request.Method = request.Method;
                http.Request.Path = PathString.FromUriComponent(query < 0 ? request.Target : request.Target[..query]);
                http.Request.QueryString = query < 0 ? QueryString.Empty : new QueryString(request.Target[query..]);
                foreach (var (name, value) in request.Headers) http.Request.Headers.Append(name, value);
                http.Request.Body = new MemoryStream(request.Body);
                http.Request.ContentLength = request.Body.Length;
            },
            cancellationToken);
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        return new(context.Response.StatusCode, string.Concat(context.Response.Headers.Select(header => $"{header.Key}: {header.Value}\n")), body, ByServerItself: false);
    }

    private async Task<FuzzedAnswer> OverSocketAsync(FuzzedRequest request, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(swept.Portal.Address.Host, swept.Portal.Address.Port, cancellationToken);
        var stream = socket.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Bytes(request), cancellationToken);

            // Nothing more comes, which ends the wait for a body that was announced and is not there; to the server the caller has hung up.
            if (request.IsFramedWrongly) socket.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The server has hung up on what it does not want to read; what came until then is the answer.
        }

        var text = Encoding.UTF8.GetString(answer.ToArray());
        while (text.StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal)) text = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var split = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (split < 0) return new(null, text, string.Empty, ByServerItself: true);
        var (head, body) = (text[..split], text[(split + 4)..]);
        return new(int.Parse(head.AsSpan(9, 3)), head, body, ByServerItself: body.Length == 0);
    }

    private byte[] Bytes(FuzzedRequest request)
    {
        var head = new StringBuilder($"{request.Method} {request.Target} HTTP/1.1\r\nHost: {swept.Portal.Address.Authority}\r\nConnection: close\r\n");
        foreach (var (name, value) in request.Headers) head.Append($"{name}: {value}\r\n");
        if (!request.IsFramedWrongly || request.Mutations.Contains("length and chunks")) head.Append($"Content-Length: {request.Body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. request.Body];
    }
}
