using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests;

public sealed class GraphServiceCollectionExtensionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GraphCloud.Global, "graph.microsoft.com", "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token", "scope=https://graph.microsoft.com/.default")]
    [InlineData(GraphCloud.UsGovernment, "graph.microsoft.us", "https://login.microsoftonline.us/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token", "scope=https://graph.microsoft.us/.default")]
    [InlineData(GraphCloud.UsGovernmentDefense, "dod-graph.microsoft.us", "https://login.microsoftonline.us/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token", "scope=https://dod-graph.microsoft.us/.default")]
    [InlineData(GraphCloud.China21Vianet, "microsoftgraph.chinacloudapi.cn", "https://login.partner.microsoftonline.cn/11111111-1111-1111-1111-111111111111/oauth2/token", "resource=https://microsoftgraph.chinacloudapi.cn")]
    public async Task Each_cloud_has_its_host_its_authority_and_its_resource(GraphCloud cloud, string host, string authority, string asked)
    {
        var (graph, tokens) = (new StubService(Json("""{"value":[]}""")), new StubService(Json("""{"access_token":"the-token","expires_in":3600}""")));
        await using var services = Services(graph, tokens, options => (options.Cloud, options.TokenKind, options.Credentials) = (cloud, TokenKinds.AppOnly, TokenAuthority.Credentials));

        await services.GetRequiredService<IDelegatedAdminCustomersClient>().ListAsync(cancellationToken: Stop);

        (graph.Sent[0].Address.Host, graph.Sent[0]["Authorization"]).Should().Be((host, "Bearer the-token"));
        tokens.Sent[0].Address.AbsoluteUri.Should().Be(authority);
        Uri.UnescapeDataString(tokens.Sent[0].Body).Should().Contain(asked);
    }

    [Fact]
    public async Task One_refresh_token_serves_both_APIs_and_the_newest_is_kept()
    {
        var store = new StubRefreshTokenStore("refresh-1");
        var tokens = new StubService(
            Json("""{"access_token":"for-graph","expires_in":3600,"refresh_token":"refresh-2"}"""),
            Json("""{"access_token":"for-partner-center","expires_in":3600,"refresh_token":"refresh-3"}"""));
        var (graph, center) = (new StubService(Json("""{"value":[]}""")), new StubService(Json("""{"items":[]}""")));
        await using var services = Services(
            graph,
            tokens,
            options => (options.TokenKind, options.Credentials) = (TokenKinds.AppAndUser, TokenAuthority.Credentials),
            more =>
            {
                more.AddSingleton<IRefreshTokenStore>(store);
                more.AddPartnerCenter(options => (options.ApplicationName, options.Programs, options.TokenKind, options.Credentials) = ("Probe", PartnerPrograms.IndirectProvider, TokenKinds.AppAndUser, TokenAuthority.Credentials))
                    .ConfigurePrimaryHttpMessageHandler(() => center);
            });

        await services.GetRequiredService<IDelegatedAdminCustomersClient>().ListAsync(cancellationToken: Stop);
        await services.GetRequiredService<IRelationshipsClient>().ListResellersAsync(cancellationToken: Stop);

        graph.Sent[0]["Authorization"].Should().Be("Bearer for-graph");
        center.Sent[0]["Authorization"].Should().Be("Bearer for-partner-center");
        center.Sent[0]["MS-RequestId"].Should().NotBeNull();
        tokens.Sent.Select(sent => Uri.UnescapeDataString(sent.Body).Replace('+', ' ')).Should().SatisfyRespectively(
            first => first.Should().Contain("refresh_token=refresh-1").And.Contain("scope=https://graph.microsoft.com/.default offline_access"),
            second => second.Should().Contain("refresh_token=refresh-2").And.Contain("scope=https://api.partnercenter.microsoft.com/user_impersonation offline_access"));
        store.Kept.Should().Be("refresh-3");
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_options_is_named_at_once()
    {
        using var services = new ServiceCollection().AddGraph(options =>
        {
            options.Cloud = (GraphCloud)9;
            options.BaseAddress = new Uri("http://graph.microsoft.com");
            options.Retries = 11;
        }).Services.BuildServiceProvider();
        var reading = () => services.GetRequiredService<IOptions<GraphOptions>>().Value;

        reading.Should().Throw<OptionsValidationException>().Which.Failures.Should().SatisfyRespectively(
            address => address.Should().StartWith("BaseAddress"),
            programs => programs.Should().StartWith("Programs"),
            kind => kind.Should().StartWith("TokenKind"),
            credentials => credentials.Should().StartWith("Credentials"),
            retries => retries.Should().StartWith("Retries"),
            cloud => cloud.Should().StartWith("Cloud"));
    }

    [Fact]
    public async Task Adding_it_twice_is_adding_it_once_with_both_settings()
    {
        var graph = new StubService(Json("""{"value":[]}"""));
        await using var services = Services(graph, new StubService(), options => options.TokenKind = TokenKinds.AppOnly, more =>
        {
            more.AddSameToken();
            more.AddGraph(options => options.BaseAddress = new Uri("http://localhost:5100/graph"));
        });

        await services.GetRequiredService<IDelegatedAdminCustomersClient>().ListAsync(cancellationToken: Stop);

        graph.Sent.Should().ContainSingle().Which.Address.AbsoluteUri.Should().Be("http://localhost:5100/graph/v1.0/tenantRelationships/delegatedAdminCustomers");
        services.GetServices<IGroupsClient>().Should().ContainSingle();
    }

    private static ServiceProvider Services(StubService graph, StubService tokens, Action<GraphOptions> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new WaitingClock());
        services.AddGraph(options =>
        {
            options.Programs = PartnerPrograms.IndirectProvider;
            configure(options);
        }).ConfigurePrimaryHttpMessageHandler(() => graph);
        services.AddHttpClient(PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient).ConfigurePrimaryHttpMessageHandler(() => tokens);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
