using System.Text;
using System.Text.Json;

namespace PartnerRelations.AotSmoke;

/// <summary>Steers the world around the client, by the calls that are there for it.</summary>
internal sealed class Steering(Uri address) : IDisposable
{
    private readonly HttpClient _calls = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Posts a call, and gives what it says.</summary>
    public async Task<JsonElement> SteerAsync(string call, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _calls.PostAsync(new Uri(call, UriKind.Relative), content);
        return await ReadAsync(call, answer);
    }

    /// <summary>Asks, and gives what it says.</summary>
    public async Task<JsonElement> AskAsync(string call)
    {
        using var answer = await _calls.GetAsync(new Uri(call, UriKind.Relative));
        return await ReadAsync(call, answer);
    }

    public void Dispose() => _calls.Dispose();

    private static async Task<JsonElement> ReadAsync(string call, HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{call}: {said}");
        return said.Length == 0 ? default : JsonDocument.Parse(said).RootElement;
    }
}
