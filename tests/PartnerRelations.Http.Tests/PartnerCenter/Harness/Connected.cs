using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.PartnerCenter.Tokens;
using Refit;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A host that has called <c>AddPartnerCenter</c>, with a clock that stands still and a log that is kept. The handlers are the real ones.</summary>
internal sealed class Connected : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Connected(ServiceProvider services, WaitingClock clock, FakeLogCollector log, StubTokens tokens) => (_services, Clock, Log, Tokens) = (services, clock, log, tokens);

    public WaitingClock Clock { get; }

    public FakeLogCollector Log { get; }

    public StubTokens Tokens { get; }

    public IServiceProvider Services => _services;

    public HttpClient Client => _services.GetRequiredService<IHttpClientFactory>().CreateClient(PartnerCenterServiceCollectionExtensions.PartnerCenterClient);

    public IProbeClient Probe => RestService.ForGenerated<IProbeClient>(Client, WireSettings.Create(ProbeJsonContext.Default.Options));

    public ICustomersClient Customers => _services.GetRequiredService<ICustomersClient>();

    public IRelationshipsClient Relationships => _services.GetRequiredService<IRelationshipsClient>();

    /// <summary>Connects to the stub; null connects to the address that the options name. Where the options hold credentials, tokens come from there.</summary>
    public static Connected To(HttpMessageHandler? service, Action<PartnerCenterOptions>? configure = null, Action<IHttpClientBuilder>? build = null)
    {
        var clock = new WaitingClock();
        var tokens = new StubTokens(clock);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        var chosen = new PartnerCenterOptions { ApplicationName = "Probe", Programs = PartnerPrograms.IndirectProvider, TokenKind = TokenKinds.AppAndUser };
        configure?.Invoke(chosen);
        if (chosen.Credentials is null) services.AddSingleton<ITokenSource>(tokens);
        var builder = services.AddPartnerCenter(options =>
        {
            (options.ApplicationName, options.Programs, options.TokenKind) = (chosen.ApplicationName, chosen.Programs, chosen.TokenKind);
            configure?.Invoke(options);
        });
        if (service is not null) builder.ConfigurePrimaryHttpMessageHandler(() => service);
        build?.Invoke(builder);
        var provider = services.BuildServiceProvider();
        return new(provider, clock, provider.GetFakeLogCollector(), tokens);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
