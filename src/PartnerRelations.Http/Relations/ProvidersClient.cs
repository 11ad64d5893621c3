using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Providers;

namespace PartnerRelations.Http.Relations;

/// <summary>Looking for a provider, over HTTP.</summary>
internal sealed class ProvidersClient(IProvidersRoutes routes, RelationsConnection connection) : IProviders
{
    private readonly FeatureCalls _calls = new("Providers", connection);

    public Task<PartnerResult<Page<ProviderEntry>>> SearchAsync(ProviderSearch? search = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<ProviderEntry>>((call, cancel) => routes.SearchAsync(search?.Name, search?.Country, search?.Region, QueryText.Flag(search?.AllRegions), search is { Services: not ProviderServices.None } ? search.Services : null, page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderEntry>> FindAsync(ProviderId provider, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<ProviderEntry>((call, cancel) => routes.FindAsync(provider, call, cancel), cancellationToken);
}
