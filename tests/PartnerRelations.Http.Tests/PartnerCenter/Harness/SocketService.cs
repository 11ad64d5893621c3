using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A service on a real socket of the loopback interface.</summary>
internal sealed class SocketService : IAsyncDisposable
{
    private readonly WebApplication _host;
    private int _calls;

    private SocketService(WebApplication host) => _host = host;

    public Uri Address => new(_host.Urls.Single());

    public int Calls => _calls;

    public static async Task<SocketService> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var service = new SocketService(builder.Build());
        service._host.Run(context =>
        {
            Interlocked.Increment(ref service._calls);
            return answer(context);
        });
        await service._host.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();
}
