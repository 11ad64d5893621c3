using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.Graph.Harness;

/// <summary>A host that has called <c>AddGraph</c>, with a clock that stands still and a log that is kept. The handlers are the real ones.</summary>
internal sealed class ConnectedToGraph : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConnectedToGraph(ServiceProvider services, WaitingClock clock) => (_services, Clock) = (services, clock);

    public WaitingClock Clock { get; }

    public FakeLogCollector Log => _services.GetFakeLogCollector();

    public IDelegatedAdminRelationshipsClient Relationships => _services.GetRequiredService<IDelegatedAdminRelationshipsClient>();

    public IAccessAssignmentsClient Assignments => _services.GetRequiredService<IAccessAssignmentsClient>();

    public IDelegatedAdminCustomersClient Customers => _services.GetRequiredService<IDelegatedAdminCustomersClient>();

    public IGroupsClient Groups => _services.GetRequiredService<IGroupsClient>();

    public static ConnectedToGraph To(HttpMessageHandler service, Action<GraphOptions>? configure = null)
    {
        var clock = new WaitingClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<ITokenSource>(new StubTokens(clock));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddGraph(options =>
        {
            (options.Programs, options.TokenKind) = (PartnerPrograms.IndirectProvider, TokenKinds.AppAndUser);
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler(() => service);
        return new(services.BuildServiceProvider(), clock);
    }

    /// <summary>Connects to a service that gives these answers, one after the other.</summary>
    public static (ConnectedToGraph Graph, StubService Service) With(params HttpResponseMessage[] answers)
    {
        var service = new StubService(answers);
        return (To(service), service);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
