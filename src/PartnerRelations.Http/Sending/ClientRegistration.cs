using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Refit;

namespace PartnerRelations.Http.Sending;

/// <summary>Registers what stands on a named <see cref="HttpClient"/> and below it.</summary>
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

    /// <summary>No redirect is followed, so that no token and no secret goes to another host; connections are renewed, so that a client may be kept.</summary>
    public static IHttpClientBuilder UsePlainSockets(this IHttpClientBuilder builder) => builder
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
