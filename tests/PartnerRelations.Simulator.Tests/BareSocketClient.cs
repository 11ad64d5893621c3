using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerRelations.Simulator.Tests;

/// <summary>A client that knows no HTTP library: it writes the request line itself, and reads the answer byte by byte.</summary>
internal sealed class BareSocketClient(Uri address)
{
    public async Task<(int Status, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)> SendAsync(string method, string target, string? token = null, string? body = null, string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body ?? string.Empty);
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n");
        if (token is not null) head.Append($"authorization: Bearer {token}\r\n");
        if (body is not null) head.Append($"content-type: {type}\r\ncontent-length: {bytes.Length}\r\n");
        var text = await SendRawAsync([.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. bytes]);

        var split = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..split].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var content = headers.TryGetValue("Transfer-Encoding", out var coding) && coding == "chunked" ? Unchunked(text[(split + 4)..]) : text[(split + 4)..];
        return (int.Parse(lines[0].Split(' ')[1]), headers, content.Length == 0 ? null : JsonNode.Parse(content.TrimStart('\uFEFF')));
    }

    /// <summary>Sends bytes as they are, and reads until the other side closes.</summary>
    public async Task<string> SendRawAsync(byte[] request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A connection that is torn down; what came until then is the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private static string Unchunked(string text)
    {
        var content = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf("\r\n", StringComparison.Ordinal);
            var size = Convert.ToInt32(text[..end], 16);
            if (size == 0) return content.ToString();
            content.Append(text, end + 2, size);
            text = text[(end + 2 + size + 2)..];
        }
    }
}
