using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Registers generated clients over one named <see cref="HttpClient"/>.</summary>
internal static class ClientRegistration
{
    /// <summary>Registers the interface; what is registered already stays. A client may be kept for ever, because its connections are renewed.</summary>
    public static IServiceCollection AddGeneratedClient<T>(this IServiceCollection services, string name)
        where T : class
    {
        services.TryAddTransient(provider => RestService.ForGenerated<T>(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), provider.GetRequiredKeyedService<RefitSettings>(name)));
        return services;
    }
}
