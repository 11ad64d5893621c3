using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>The calls with which a server of the samples is steered: JSON both ways, and trouble in words.</summary>
/// <param name="address">Where the server is.</param>
/// <param name="below">Below which path the calls are, with a slash at its end.</param>
/// <param name="what">What the server is called.</param>
/// <param name="howToStart">What to do where nobody answers.</param>
internal sealed class SteeringCalls(Uri address, string below, string what, string howToStart) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new() { BaseAddress = new Uri(address, below), Timeout = Patience };

    public Uri Address => address;

    /// <summary>The answer to a call that has to succeed.</summary>
    /// <exception cref="ConnectionTrouble">It was refused, or nobody answers.</exception>
    public async Task<JsonNode?> SteerAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        var (status, answer) = await AskAsync(method, path, body, cancellationToken);
        return (int)status is >= 200 and < 300
            ? answer
            : throw ConnectionTrouble.Unreachable($"The {what} at {address} refused {path}: {(answer as JsonObject)?["problem"]?.GetValue<string>() ?? $"status {(int)status}"}");
    }

    /// <summary>The answer to a call, whatever it is; no JSON where it holds none.</summary>
    /// <exception cref="ConnectionTrouble">Nobody answers.</exception>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            return (response.StatusCode, Parsed(await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw ConnectionTrouble.Unreachable($"Nobody answers at {address}. {howToStart}");
        }
    }

    public void Dispose() => _client.Dispose();

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
