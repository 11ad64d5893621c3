using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Connects a named client to an API.</summary>
internal static class ConnectionRegistration
{
    private const string TokenClient = PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient;

    /// <summary>Whether the named client is connected already.</summary>
    public static bool HasConnection(this IServiceCollection services, string name) =>
        services.Any(service => service.IsKeyedService && service.ServiceType == typeof(Connection) && name.Equals(service.ServiceKey));

    /// <summary>
    /// Our handlers around the host's, our log in place of the factory's, which at Trace hands every header, the token included, to whoever
    /// reads its state, and the client's timeout as a fault.
    /// </summary>
    public static IHttpClientBuilder UseConnection(this IHttpClientBuilder builder, Func<IServiceProvider, Connection> connect, JsonSerializerOptions json)
    {
        var (name, services) = (builder.Name, builder.Services);
        // Once, so that a second connection does not take back what the host has set for the tokens' client in the meantime.
        if (!services.Any(service => service.ServiceType == typeof(Connection))) services.AddHttpClient(TokenClient).RemoveAllLoggers().UsePlainSockets();
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(name, (provider, _) => connect(provider));
        services.AddKeyedSingleton(name, (_, _) => WireSettings.Create(json));
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
        services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<IServiceProvider>((options, provider) =>
        {
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(provider.Connection(name).BodyHandler()));
            options.HttpClientActions.Add(client => provider.Connection(name).TakeTimeoutOf(client));
        });
        return builder;
    }

    /// <summary>The connection of the named client, as its options say.</summary>
    public static Connection Connect(this IServiceProvider provider, string name, ConnectionOptions options, CloudAddresses cloud, string userScope, CallHeaders headers)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new Connection
        {
            Options = options,
            BaseAddress = cloud.Api,
            Headers = headers,
            Tokens = new TokenCache(provider.TokenSource(options, cloud, clock), new TokenTarget(cloud.Resource, userScope, cloud.NamesResource), options.Timeout, clock),
            Operations = PartnerCenterOperations.Catalogue,
            Clock = clock,
            Logger = provider.GetService<ILoggerFactory>()?.CreateLogger(name) ?? NullLogger.Instance,
        };
    }

    public static Connection Connection(this IServiceProvider provider, string name) => provider.GetRequiredKeyedService<Connection>(name);

    private static BodyHandler BodyHandler(this Connection connection) => new(connection.Options.MaxAnswerBytes, connection.Options.MaxFaultBytes);

    private static ITokenSource TokenSource(this IServiceProvider provider, ConnectionOptions options, CloudAddresses cloud, TimeProvider clock)
    {
        if (options.Credentials is not { } credentials) return provider.GetRequiredService<ITokenSource>();
        var endpoint = new TokenEndpoint(provider.GetRequiredService<IHttpClientFactory>().CreateClient(TokenClient), cloud, credentials, clock);
        return options.TokenKind == TokenKinds.AppOnly ? new AppOnlyTokenSource(endpoint) : new AppAndUserTokenSource(endpoint, provider.GetRequiredService<IRefreshTokenStore>());
    }
}
