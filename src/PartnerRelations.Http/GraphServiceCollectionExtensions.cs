using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Reading;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Sending;

namespace PartnerRelations.Http;

/// <summary>Registers the clients of Microsoft Graph.</summary>
public static class GraphServiceCollectionExtensions
{
    /// <summary>The name of the <see cref="HttpClient"/> that every call goes through. Tokens are had through <see cref="PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient"/>.</summary>
    public const string GraphClient = "PartnerRelations.Graph";

    /// <summary>
    /// Adds the clients of delegated administration and of group membership, all over one named <see cref="HttpClient"/>, with or without
    /// <see cref="PartnerCenterServiceCollectionExtensions.AddPartnerCenter"/>. May be called twice; what is registered already stays. The
    /// options are checked when the host starts.
    /// </summary>
    /// <param name="services">The services being set up.</param>
    /// <param name="configure">Sets the options; called in the order of registration.</param>
    /// <returns>
    /// The builder of the named client. Handlers that the host adds stand inside ours: each of their tries carries the same request id and
    /// a token. A host that adds a resilience handler sets <see cref="ConnectionOptions.Retries"/> to 0.
    /// </returns>
    public static IHttpClientBuilder AddGraph(this IServiceCollection services, Action<GraphOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<GraphOptions>().Configure(configure).ValidateOnStart();
        var builder = services.AddHttpClient(GraphClient);
        if (services.HasConnection(GraphClient)) return builder;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>());
        return builder
            .UseConnection(Connect, GraphJsonContext.Default.Options)
            .AddHttpMessageHandler(provider => new NextLinkHandler(provider.Connection(GraphClient)))
            .AddGraphClients();
    }

    private static Connection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<GraphOptions>>().Value;
        var cloud = GraphAddresses.Of(options);
        return provider.Connect(GraphClient, options, cloud, $"{cloud.Resource}/.default", CallHeaders.Of(options));
    }
}
