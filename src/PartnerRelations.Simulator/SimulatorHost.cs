using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PartnerRelations.Simulator.Control;
using PartnerRelations.Simulator.Serving;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator;

/// <summary>Puts the fake behind a port.</summary>
internal static class SimulatorHost
{
    // One byte more than the fake reads, so that it is the fake that refuses what is too long, in its own words.
    private const int BodyLimit = (1024 * 1024) + 1;

    /// <summary>Runs until Ctrl+C; answers the exit code.</summary>
    public static async Task<int> RunAsync(CommandLine line)
    {
        try
        {
            var app = Create(line, line.Seed is null ? null : await File.ReadAllTextAsync(line.Seed).ConfigureAwait(false));
            await using (app.ConfigureAwait(false))
            {
                await app.StartAsync().ConfigureAwait(false);
                Console.WriteLine(Greeting.For(AddressOf(app)));
                await app.WaitForShutdownAsync().ConfigureAwait(false);
                return 0;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"The simulator did not start: {failure.Message}").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>The host, not started yet.</summary>
    /// <param name="line">Where to listen, and from when on.</param>
    /// <param name="seed">The world to begin with, as JSON; null for an empty one.</param>
    /// <exception cref="JsonException">The seed is no such JSON.</exception>
    /// <exception cref="ArgumentException">The seed contradicts itself.</exception>
    public static WebApplication Create(CommandLine line, string? seed)
    {
        var clock = new MovableClock(TimeProvider.System, line.Start);
        var center = new FakePartnerCenter(clock, new FakePartnerCenterOptions { KeptRequests = 200 });
        if (seed is not null) center.Load(seed);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyLimit;
            options.Listen(line.Host, line.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(clock).AddSingleton(center).AddHostedService<WebhookPosting>();
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => center.Address = AddressOf(app));
        app.Use(next => new ControlGuard(next).InvokeAsync);
        app.UseRouting();
        app.MapControl(center, clock);
        app.MapFallback("{**path}", (RequestDelegate)new FakeServing(center, BodyLimit).InvokeAsync);
        return app;
    }

    /// <summary>Where a started host listens.</summary>
    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
