using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Tests;

/// <summary>The real simulator on a free port of the loopback interface.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSimulator(WebApplication app)
    {
        _app = app;
        Address = SimulatorHost.AddressOf(app);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The fake behind the port, to look at what became of a call.</summary>
    public FakePartnerCenter Center => _app.Services.GetRequiredService<FakePartnerCenter>();

    public static async Task<RunningSimulator> StartAsync(string? seed = null)
    {
        var app = SimulatorHost.Create(CommandLine.Parse(["--port", "0"]).Line!, seed);
        await app.StartAsync();
        return new RunningSimulator(app);
    }

    /// <summary>A call of the control surface that succeeds; null where it answers nothing.</summary>
    public async Task<JsonNode?> SteerAsync(HttpMethod method, string path, object? body = null)
    {
        using var answer = await SendAsync(method, path, body is null ? null : JsonSerializer.Serialize(body));
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}: {3}", method, path, answer.StatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public Task<JsonNode?> SteerAsync(string path, object body) => SteerAsync(HttpMethod.Post, path, body);

    /// <summary>A call of the control surface, whatever it answers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, $"/_simulator/{path}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await Client.SendAsync(request);
    }

    /// <summary>A new partner with all that signs in as it.</summary>
    public async Task<SignedInPartner> AddPartnerAsync(string program, string name)
    {
        var added = (await SteerAsync("partners", new { program, name }))!;
        return new SignedInPartner(
            added["tenant"]!.GetValue<Guid>(), name, added["mpnId"]!.GetValue<string>(), added["clientId"]!.GetValue<Guid>(), added["clientSecret"]!.GetValue<string>(),
            added["refreshToken"]!.GetValue<string>(), added["userToken"]!.GetValue<string>(), added["appOnlyToken"]!.GetValue<string>());
    }

    public async Task<Guid> AddCustomerAsync(string name = "Adventure Works") => (await SteerAsync("customers", new { name }))!["tenant"]!.GetValue<Guid>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

internal sealed record SignedInPartner(Guid Tenant, string Name, string MpnId, Guid ClientId, string ClientSecret, string RefreshToken, string UserToken, string AppOnlyToken);
