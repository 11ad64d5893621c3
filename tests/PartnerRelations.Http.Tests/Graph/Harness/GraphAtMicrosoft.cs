using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Graph.Harness;

/// <summary>A host that is connected with one partner's account to Graph at a fake Partner Center, through the real handlers.</summary>
internal sealed class GraphAtMicrosoft : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private GraphAtMicrosoft(ServiceProvider services) => _services = services;

    public IDelegatedAdminRelationshipsClient Relationships => Get<IDelegatedAdminRelationshipsClient>();

    public IAccessAssignmentsClient Assignments => Get<IAccessAssignmentsClient>();

    public static GraphAtMicrosoft Connect(FakePartnerCenter microsoft, TenantId account, PartnerPrograms programs, TimeProvider clock, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<ITokenSource>(new TokensOf(microsoft, account, clock));
        services.AddGraph(options => (options.Programs, options.TokenKind, options.Retries) = (programs, TokenKinds.AppAndUser, 0))
            .ConfigurePrimaryHttpMessageHandler(() => microsoft.CreateHandler());
        more?.Invoke(services);
        return new(services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
