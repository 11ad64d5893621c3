using System.Net.Http.Headers;

namespace PartnerRelations.PartnerPortal.Tests;

/// <summary>The real portal on a free port of the loopback interface, in a folder of its own unless it shares one.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly DirectoryInfo? _own;
    private readonly PortalHost _portal;

    private RunningPortal(PortalHost portal, DirectoryInfo? own)
    {
        (_portal, _own) = (portal, own);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
    }

    public Uri Address => _portal.Address;

    public IServiceProvider Services => _portal.App.Services;

    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where it keeps everything; null for a folder that goes when it ends.</param>
    /// <param name="arguments">More of the command line.</param>
    public static async Task<RunningPortal> StartAsync(string? folder = null, params string[] arguments)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("partner-portal-") : null;
        string[] all = ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--folder", folder ?? own!.FullName, "--Logging:LogLevel:Default", "Warning", .. arguments];
        return new RunningPortal(await PortalHost.StartAsync(all, Path.GetTempPath(), CancellationToken.None), own);
    }

    /// <summary>Calls an end point as a person of the development scheme.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _portal.DisposeAsync();
        _own?.Delete(recursive: true);
    }
}
