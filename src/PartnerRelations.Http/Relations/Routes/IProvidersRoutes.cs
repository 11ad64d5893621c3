using PartnerRelations.CspProgram;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Providers;
using Refit;

namespace PartnerRelations.Http.Relations.Routes;

/// <summary>Where the use cases of <see cref="IProviders"/> are.</summary>
internal interface IProvidersRoutes
{
    [Get("/providers")]
    Task<HttpResponseMessage> SearchAsync(
        string? name, string? country, CspRegion? region, string? allRegions, ProviderServices? services, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/providers/{providerId}")]
    Task<HttpResponseMessage> FindAsync(ProviderId providerId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);
}
