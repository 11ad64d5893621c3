using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Preflight;
using PartnerRelations.Http.PartnerCenter.Reading;
using PartnerRelations.Http.PartnerCenter.Sending;

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
    /// a token. A host that adds a resilience handler sets <see cref="ConnectionOptions.Retries"/> to 0.
    /// </returns>
    public static IHttpClientBuilder AddPartnerCenter(this IServiceCollection services, Action<PartnerCenterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PartnerCenterOptions>().Configure(configure).ValidateOnStart();
        var builder = services.AddHttpClient(PartnerCenterClient);
        if (services.HasConnection(PartnerCenterClient)) return builder;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerCenterOptions>, PartnerCenterOptionsValidator>());
        services.TryAddSingleton<OrderPreflight>();
        return builder.UseConnection(Connect, PartnerCenterJson.Options).AddPartnerCenterClients();
    }

    private static Connection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<PartnerCenterOptions>>().Value;
        var cloud = CloudAddresses.Of(options);
        return provider.Connect(PartnerCenterClient, options, cloud, $"{cloud.Resource}/user_impersonation", CallHeaders.Of(options));
    }
}
