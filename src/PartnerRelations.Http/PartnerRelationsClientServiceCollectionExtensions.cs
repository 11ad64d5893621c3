using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Http.Sending;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using Refit;

namespace PartnerRelations.Http;

/// <summary>Registers the use cases over HTTP, for a program that calls a portal's end points.</summary>
public static class PartnerRelationsClientServiceCollectionExtensions
{
    /// <summary>The name of the <see cref="HttpClient"/> that every call goes through.</summary>
    public const string PartnerRelationsClient = "PartnerRelations.Relations";

    private const int MaxRefusalBytes = 1024 * 1024;

    /// <summary>
    /// Adds <see cref="IProviderLinks"/>, <see cref="IProviders"/>, <see cref="IAccounts"/>, <see cref="IEnrollments"/> and
    /// <see cref="ICustomers"/> over a portal's end points, the same interfaces that are had in process from the services. Refusals are the
    /// same values; everything else that goes wrong is a <see cref="PartnerRelationsException"/>. May be called twice; what is registered
    /// already stays. The options are checked when the host starts.
    /// </summary>
    /// <remarks>
    /// The interfaces are transient, hold nothing of a call, are safe for many threads, and may be kept for ever, in a singleton, too: the
    /// connections beneath them are renewed. Who calls is settled by each request, not by the client: the server knows the actor by the
    /// request's sign-in, which a handler of the host puts on. Handlers are made once and kept, so one that signs in different users
    /// takes the user of the moment from where the host keeps it, such as <c>IHttpContextAccessor</c>.
    /// </remarks>
    /// <param name="services">The services being set up.</param>
    /// <param name="configure">Sets the options; called in the order of registration.</param>
    /// <returns>
    /// The builder of the named client, for the host's own sign-in and resilience. Handlers that the host adds stand inside ours: they see
    /// each try. A host that adds a resilience handler sets <see cref="PartnerRelationsClientOptions.Retries"/> to 0.
    /// </returns>
    public static IHttpClientBuilder AddPartnerRelationsClient(this IServiceCollection services, Action<PartnerRelationsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PartnerRelationsClientOptions>().Configure(configure).ValidateOnStart();
        var builder = services.AddHttpClient(PartnerRelationsClient);
        if (services.Any(service => service.ServiceType == typeof(RelationsConnection))) return builder;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerRelationsClientOptions>, PartnerRelationsClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Connect);
        services.AddKeyedSingleton(PartnerRelationsClient, (_, _) => new RefitSettings { TransportExceptionFactory = (_, broken, _) => broken });
        services.AddOptions<HttpClientFactoryOptions>(PartnerRelationsClient).PostConfigure<RelationsConnection>((options, connection) =>
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(new BodyHandler(connection.Options.MaxAnswerBytes, MaxRefusalBytes))));
        services.TryAddTransient<IProviderLinks, ProviderLinksClient>();
        services.TryAddTransient<IProviders, ProvidersClient>();
        services.TryAddTransient<IAccounts, AccountsClient>();
        services.TryAddTransient<IEnrollments, EnrollmentsClient>();
        services.TryAddTransient<ICustomers, CustomersClient>();
        return builder
            .UsePlainSockets()
            // The factory's own would write addresses and hand headers, the sign-in included, to whoever listens at Trace; ours names use cases.
            .RemoveAllLoggers()
            .ConfigureHttpClient(Configure)
            .AddHttpMessageHandler(provider => new RelationsHandler(provider.GetRequiredService<RelationsConnection>()))
            .AddGeneratedClient<IProviderLinksRoutes>()
            .AddGeneratedClient<IProvidersRoutes>()
            .AddGeneratedClient<IAccountsRoutes>()
            .AddGeneratedClient<IEnrollmentsRoutes>()
            .AddGeneratedClient<ICustomersRoutes>();
    }

    private static RelationsConnection Connect(IServiceProvider provider) => new()
    {
        Options = provider.GetRequiredService<IOptions<PartnerRelationsClientOptions>>().Value,
        Clock = provider.GetRequiredService<TimeProvider>(),
        Logger = provider.GetService<ILoggerFactory>()?.CreateLogger(PartnerRelationsClient) ?? NullLogger.Instance,
    };

    /// <summary>The limits of time are our own, on the clock of the container.</summary>
    private static void Configure(IServiceProvider provider, HttpClient client)
    {
        client.BaseAddress = provider.GetRequiredService<RelationsConnection>().Options.Address;
        client.Timeout = Timeout.InfiniteTimeSpan;
    }
}
