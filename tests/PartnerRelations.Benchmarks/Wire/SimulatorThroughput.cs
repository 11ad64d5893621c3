using System.Diagnostics;
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

/// <summary>How many requests for one customer the simulator answers, against a bare minimal API with the same bytes; aim: at least half. Rounds alternate.</summary>
internal static class SimulatorThroughput
{
    private const int Requests = 20_000;
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

        var ratios = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var ours = await RateAsync(client, new Uri(address, $"/v1/customers/{customer.Tenant}"));
            var theirs = await RateAsync(client, target);
            if (round > 0) ratios.Add(ours / theirs); // the first round warms up
        }

        Console.WriteLine($"The simulator answers {ratios.Average():F2} times the requests of a bare minimal API (each round: {string.Join(", ", ratios.Select(ratio => ratio.ToString("F2")))}).");
    }

    private static async Task<double> RateAsync(HttpClient client, Uri target)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (var n = 0; n < Requests / Connections; n++) await client.GetByteArrayAsync(target);
        }));
        return Requests / clock.Elapsed.TotalSeconds;
    }

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
