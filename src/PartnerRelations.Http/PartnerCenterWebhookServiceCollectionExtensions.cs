using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

namespace PartnerRelations.Http;

/// <summary>Registers what receives Partner Center's webhook.</summary>
public static class PartnerCenterWebhookServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="PartnerCenterWebhookReceiver"/>. May be called twice; what is registered already stays, such as an
    /// <see cref="IWebhookLedger"/> over a shared store. Needs at least one <see cref="AddPartnerCenterEventHandler{T}"/>.
    /// </summary>
    /// <param name="services">The services being set up.</param>
    /// <param name="configure">Sets the options; called in the order of registration. They are checked when the host starts.</param>
    /// <returns>The client that fetches certificates, for a proxy or, in tests, another handler. Give it no token.</returns>
    public static IHttpClientBuilder AddPartnerCenterWebhooks(this IServiceCollection services, Action<PartnerCenterWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PartnerCenterWebhookOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        var client = services.AddHttpClient(CertificateDownload.ClientName);
        if (services.Any(service => service.ServiceType == typeof(PartnerCenterWebhookReceiver))) return client;

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerCenterWebhookOptions>, PartnerCenterWebhookOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookLedger>(_ => new InMemoryWebhookLedger());
        services.AddLogging();
        services.AddSingleton<CertificateDownload>();
        services.AddSingleton<CertificateCheck>();
        services.AddSingleton<CertificateCache>();
        services.AddSingleton<SignatureVerifier>();
        services.AddSingleton(provider => new PartnerCenterWebhookReceiver(
            provider.GetRequiredService<SignatureVerifier>(),
            provider.GetRequiredService<IWebhookLedger>(),
            provider.WithHandlers(),
            provider.GetRequiredService<IOptions<PartnerCenterWebhookOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PartnerCenterWebhookReceiver>>()));
        return client.ConfigurePrimaryHttpMessageHandler(CertificateDownload.NewHandler);
    }

    /// <summary>Adds a handler of events, made anew for each delivery in a scope of its own. The second time changes nothing.</summary>
    /// <typeparam name="T">The handler.</typeparam>
    /// <param name="services">The services being set up.</param>
    public static IServiceCollection AddPartnerCenterEventHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IServiceCollection services)
        where T : class, IPartnerCenterEventHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPartnerCenterEventHandler, T>());
        return services;
    }

    /// <summary>The scopes that handlers live in, or an exception that names the call that is missing: an event that nobody handles would be lost.</summary>
    private static IServiceScopeFactory WithHandlers(this IServiceProvider provider) =>
        provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IPartnerCenterEventHandler))
            ? provider.GetRequiredService<IServiceScopeFactory>()
            : throw new InvalidOperationException("Nothing handles events of Partner Center. Add AddPartnerCenterEventHandler<T>() beside AddPartnerCenterWebhooks().");
}
