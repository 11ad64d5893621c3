using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Reading;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.PartnerCenter.Tokens;
using Refit;

namespace PartnerRelations.Http;

/// <summary>Registers the clients of Partner Center.</summary>
public static class PartnerCenterServiceCollectionExtensions
{
    /// <summary>The name of the <see cref="HttpClient"/> that every call goes through.</summary>
    public const string PartnerCenterClient = "PartnerRelations.PartnerCenter";

    /// <summary>The name of the <see cref="HttpClient"/> that tokens are had through; no handler of the API's client stands before it.</summary>
    public const string PartnerCenterTokenClient = "PartnerRelations.PartnerCenter.Tokens";

    /// <summary>
    /// Adds a client for every resource of Partner Center, all over one named <see cref="HttpClient"/>. May be called twice; what is
    /// registered already stays. The options are checked when the host starts.
    /// </summary>
    /// <param name="services">The services being set up.</param>
    /// <param name="configure">Sets the options; called in the order of registration.</param>
    /// <returns>
    /// The builder of the named client. Handlers that the host adds stand inside ours: each of their tries carries the same request id and
    /// a token. A host that adds a resilience handler sets <see cref="PartnerCenterOptions.Retries"/> to 0.
    /// </returns>
    public static IHttpClientBuilder AddPartnerCenter(this IServiceCollection services, Action<PartnerCenterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PartnerCenterOptions>().Configure(configure).ValidateOnStart();
        var builder = services.AddHttpClient(PartnerCenterClient);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(Connection) && PartnerCenterClient.Equals(service.ServiceKey))) return builder;

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerCenterOptions>, PartnerCenterOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(PartnerCenterClient, (provider, _) => Connect(provider));
        services.AddKeyedSingleton(PartnerCenterClient, (_, _) => WireSettings.Create(PartnerCenterJson.Options));
        services.AddHttpClient(PartnerCenterTokenClient).RemoveAllLoggers().UsePlainSockets();
        return builder.UseConnection().AddPartnerCenterClients();
    }

    /// <summary>Our handlers around the host's, our log in place of the factory's three, and the client's timeout as a fault.</summary>
    private static IHttpClientBuilder UseConnection(this IHttpClientBuilder builder)
    {
        var name = builder.Name;
        builder.UsePlainSockets()
            .RemoveAllLoggers()
            .RedactLoggedHeaders(["Authorization", "MS-ContinuationToken"])
            .ConfigureHttpClient((provider, client) =>
            {
                var connection = provider.Connection(name);
                client.BaseAddress = connection.BaseAddress;
                client.Timeout = connection.Options.Timeout;
            })
            .AddHttpMessageHandler(provider => new CallHandler(provider.Connection(name)))
            .AddHttpMessageHandler(provider => new RetryHandler(provider.Connection(name)))
            .AddHttpMessageHandler(provider => new AuthorizationHandler(provider.Connection(name)));
        builder.Services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<IServiceProvider>((options, provider) =>
        {
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(new BodyHandler(provider.Connection(name))));
            options.HttpClientActions.Add(client => provider.Connection(name).TakeTimeoutOf(client));
        });
        return builder;
    }

    /// <summary>No redirect is followed, so that no token and no secret goes to another host; connections are renewed, so that a client may be kept.</summary>
    private static IHttpClientBuilder UsePlainSockets(this IHttpClientBuilder builder) => builder
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static Connection Connection(this IServiceProvider provider, string name) => provider.GetRequiredKeyedService<Connection>(name);

    private static Connection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<PartnerCenterOptions>>().Value;
        var clock = provider.GetRequiredService<TimeProvider>();
        var cloud = CloudAddresses.Of(options);
        var target = new TokenTarget(cloud.Resource, $"{cloud.Resource}/user_impersonation", cloud.NamesResource);
        return new Connection
        {
            Options = options,
            BaseAddress = cloud.Api,
            Tokens = new TokenCache(TokenSource(provider, options, cloud, clock), target, options.Timeout, clock),
            Operations = PartnerCenterOperations.Catalogue,
            Clock = clock,
            Logger = provider.GetService<ILoggerFactory>()?.CreateLogger(PartnerCenterClient) ?? NullLogger.Instance,
        };
    }

    private static ITokenSource TokenSource(IServiceProvider provider, PartnerCenterOptions options, CloudAddresses cloud, TimeProvider clock)
    {
        if (options.Credentials is not { } credentials) return provider.GetRequiredService<ITokenSource>();
        var endpoint = new TokenEndpoint(provider.GetRequiredService<IHttpClientFactory>().CreateClient(PartnerCenterTokenClient), cloud, credentials, clock);
        return options.TokenKind == TokenKinds.AppOnly ? new AppOnlyTokenSource(endpoint) : new AppAndUserTokenSource(endpoint, provider.GetRequiredService<IRefreshTokenStore>());
    }
}
