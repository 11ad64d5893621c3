using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PartnerRelations.PartnerPortal.Tests;

/// <summary>The real portal on a free port of the loopback interface, in a folder of its own unless it shares one.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly DirectoryInfo? _own;
    private readonly PortalHost _portal;
    private bool _ended;

    private RunningPortal(PortalHost portal, DirectoryInfo? own)
    {
        (_portal, _own) = (portal, own);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
    }

    public Uri Address => _portal.Address;

    public PortalSetup Setup => _portal.Setup;

    public IServiceProvider Services => _portal.App.Services;

    public HttpClient Client { get; }

    /// <summary>What every test's portal is started with.</summary>
    public static string[] Arguments(string folder, params string[] more) => ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--folder", folder, "--Logging:LogLevel:Default", "Warning", .. more];

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where it keeps everything; null for a folder that goes when it ends.</param>
    /// <param name="arguments">More of the command line.</param>
    public static async Task<RunningPortal> StartAsync(string? folder = null, params string[] arguments)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("partner-portal-") : null;
        return new RunningPortal(await PortalHost.StartAsync(Arguments(folder ?? own!.FullName, arguments), Path.GetTempPath(), CancellationToken.None), own);
    }

    /// <summary>Asks an end point as a person of the development scheme, or as nobody.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token, body: null);

    /// <summary>The JSON of a question that is answered.</summary>
    public async Task<JsonNode> AskAsync(string path, string token)
    {
        using var answer = await GetAsync($"{PortalApi.Prefix}{path}", token);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("{0} answered {1}: {2}", path, answer.StatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The items of a list.</summary>
    public async Task<JsonArray> ListAsync(string path, string token) => (await AskAsync(path, token))["items"]!.AsArray();

    public Task<HttpResponseMessage> PostAsync(string path, string? token, object body) => SendAsync(HttpMethod.Post, path, token, JsonContent.Create(body));

    /// <summary>Stops it; the second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        _ended = true;
        Client.Dispose();
        await _portal.DisposeAsync();
        _own?.Delete(recursive: true);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }
}
