using PartnerRelations.Storage;

namespace PartnerRelations.Providers;

/// <summary>Binds the search for providers to an actor. A singleton; safe for concurrent use.</summary>
public sealed class ProviderDirectoryService
{
    internal ProviderDirectoryService(IProviderDirectory directory, IResellerStanding resellers) => (Directory, Resellers) = (directory, resellers);

    internal IProviderDirectory Directory { get; }

    internal IResellerStanding Resellers { get; }

    /// <summary>The use cases as this actor may do them. Cheap; make one for each call.</summary>
    public IProviders As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ProvidersOfActor(this, actor);
    }
}

/// <summary>The use cases for one actor.</summary>
internal sealed class ProvidersOfActor(ProviderDirectoryService service, Actor actor) : IProviders
{
    public async Task<PartnerResult<Page<ProviderEntry>>> SearchAsync(ProviderSearch? search = null, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var form = search ?? new ProviderSearch();
        var ownCountry = ProviderSearchRules.TakesOwnRegion(form) ? await FindOwnCountryAsync(cancellationToken).ConfigureAwait(false) : null;
        if (!ProviderSearchRules.Read(form, ownCountry).TryGetValue(out var query, out var errors)) return PartnerResult.Refused<Page<ProviderEntry>>(errors);
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"providers/{query.Country}/{query.Region}/{query.Services}/{query.Name?.ToUpperInvariant()}",
            range => service.Directory.SearchAsync(query, range, cancellationToken),
            entry => entry.Id.Tenant.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<ProviderEntry>> FindAsync(ProviderId provider, CancellationToken cancellationToken = default)
    {
        var entry = await service.Directory.FindAsync(provider, cancellationToken).ConfigureAwait(false);
        return entry is null ? ProviderErrors.NotFound.Error(nameof(provider)) : entry;
    }

    private async Task<CountryCode?> FindOwnCountryAsync(CancellationToken cancellationToken) => actor is { Kind: ActorKind.User, Tenant: { } tenant }
        ? (await service.Resellers.FindAsync(new ResellerId(tenant), cancellationToken).ConfigureAwait(false))?.Country
        : null;
}
