using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerRelations.Simulator;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>How many requests for one customer the simulator answers, against a bare minimal API with the same bytes; aim: at least half.</summary>
internal static class SimulatorThroughput
{
    private const int Requests = 2_000;
    private const int Turns = 100;
    private const int Connections = 8;

    public static async Task RunAsync()
    {
        await using var simulator = SimulatorHost.Create(PartnerRelations.Simulator.CommandLine.Parse(["--port", "0"]).Line!, null);
        await simulator.StartAsync();
        var center = simulator.Services.GetRequiredService<FakePartnerCenter>();
        var partner = center.AddDirectPartner();
        center.LimitRate("PC-C2", null);
        var customer = center.AddCustomer();
        var address = SimulatorHost.AddressOf(simulator);
        var token = center.TokenFor(partner.Tenant);
        center.FollowInvitation($"https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partner.Tenant}&msppId=0#/partners/invitation", customer.Tenant);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Connections });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var bytes = Encoding.UTF8.GetBytes(await client.GetStringAsync(new Uri(address, $"/v1/customers/{customer.Tenant}")));
        await using var bare = await BareAsync(bytes);
        var target = new Uri(new Uri(bare.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/v1/customers/1");

        var asked = new Uri(address, $"/v1/customers/{customer.Tenant}");
        var times = new InTurns();
        for (var turn = 0; turn < Turns; turn++)
        {
            await times.TurnAsync(() => AskAsync(client, target), () => AskAsync(client, asked), counts: turn >= Turns / 10);
        }

        Console.WriteLine($"The simulator answers {1 / times.Median:F2} times the requests of a bare minimal API; {times} times its time.");
    }

    private static Task AskAsync(HttpClient client, Uri target) => Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
    {
        for (var n = 0; n < Requests / Connections; n++) await client.GetByteArrayAsync(target);
    }));

    private static async Task<WebApplication> BareAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/v1/customers/{id}", context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        return app;
    }
}
