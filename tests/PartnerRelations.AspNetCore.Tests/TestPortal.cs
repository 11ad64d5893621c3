using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests;

/// <summary>A host with every end point over the services of a <see cref="PartnerWorld"/>, in memory.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestPortal(PartnerWorld world, WebApplication app, FakeLogCollector logs) => (World, _app, Logs) = (world, app, logs);

    public PartnerWorld World { get; }

    public FakeLogCollector Logs { get; }

    public TestServer Server => _app.GetTestServer();

    /// <summary>Where a host over a real socket listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    public static async Task<TestPortal> StartAsync(
        Action<PartnerRelationsHttpOptions>? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? app = null, PartnerWorldSetup? setup = null, bool overSocket = false)
    {
        var world = PartnerWorld.Create(setup: setup);
        var builder = WebApplication.CreateSlimBuilder();
        if (overSocket) builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        else builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFakeLogging();
        services?.Invoke(builder.Services);
        builder.Services.TryAddSingleton<TimeProvider>(world.Clock);
        builder.Services.AddSingleton(world.Services.GetRequiredService<EnrollmentService>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<AccountService>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<ProviderDirectoryService>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<ProviderLinkService>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<CustomerService>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<EventPump>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<IEventLog>());
        builder.Services.AddSingleton(world.Services.GetRequiredService<IEventCursorStore>());
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, DevelopmentSignIn>("test", null);
        builder.Services.AddAuthorization();
        builder.Services.AddPartnerRelations(pages =>
        {
            pages.ProviderInvitationPage = pages.CustomerInvitationPage = pages.ContactConfirmationPage = new Uri("https://portal.example/page");
        }).AddEndpoints(http =>
        {
            http.Claims.StaffTenants.Add(DevelopmentSignIn.Staff);
            options?.Invoke(http);
        });
        var built = builder.Build();
        if (app is null) built.MapPartnerRelations();
        else app(built);
        await built.StartAsync();
        return new(world, built, built.Services.GetFakeLogCollector());
    }

    /// <summary>A client that is signed in; null for nobody.</summary>
    public HttpClient As(Actor? actor)
    {
        var client = Server.CreateClient();
        client.BaseAddress = new Uri(Server.BaseAddress, "/partner-relations/");
        if (actor is not null) client.DefaultRequestHeaders.Add(DevelopmentSignIn.Header, DevelopmentSignIn.ClaimsOf(actor));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await World.DisposeAsync();
    }
}

/// <summary>Requests and answers in few words.</summary>
public static class Requests
{
    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, string? body = "{}", string? ifMatch = null, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : Json(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (idempotencyKey is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(status, "the answer was {0}", text);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    /// <summary>The problem, after a look at what every problem has.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var problem = await response.ReadAsync(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("status").GetInt32().Should().Be((int)status);
        problem.GetProperty("type").GetString().Should().EndWith($"error-codes.md#{code}");
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("remedy").GetString().Should().NotBeNullOrEmpty();
        problem.TryGetProperty("errors", out _).Should().Be(!code.StartsWith("request.", StringComparison.Ordinal) || string.Equals(code, "request.content_differs", StringComparison.Ordinal));
        return problem;
    }

    public static string? Text(this JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() : null;
}
