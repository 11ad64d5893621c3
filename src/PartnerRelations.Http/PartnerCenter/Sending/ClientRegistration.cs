using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Registers generated clients over a named <see cref="HttpClient"/>.</summary>
internal static class ClientRegistration
{
    /// <summary>Registers the client; one that is registered already stays. It may be kept for ever, because its connections are renewed.</summary>
    public static IHttpClientBuilder AddGeneratedClient<T>(this IHttpClientBuilder builder)
        where T : class
    {
        var name = builder.Name;
        builder.Services.TryAddTransient(provider => RestService.ForGenerated<T>(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), provider.GetRequiredKeyedService<RefitSettings>(name)));
        return builder;
    }
}
