namespace PartnerRelations.Providers;

/// <summary>
/// The use cases of looking for a provider, for one actor: in process <c>providerDirectoryService.As(actor)</c>, elsewhere a client of the
/// same interface. The directory is open to everybody, signed in or not; a refusal is a value.
/// </summary>
public interface IProviders
{
    /// <summary>
    /// The providers that match, in the order of their tenant ids. Where neither a region nor a country is named, those in the CSP region of
    /// the actor's own tenant, with which it may be linked (K9). Refused with every problem of the form at once, with
    /// <c>provider.region_required</c> where the actor's tenant is no enrolled reseller, and with <c>country.no_csp_region</c> where the
    /// program has no region for its country.
    /// </summary>
    /// <param name="search">What to look for; null for everything in the own region.</param>
    /// <param name="page">Which part; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PartnerResult<Page<ProviderEntry>>> SearchAsync(ProviderSearch? search = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>One provider's entry, wherever it is; refused with <c>provider.not_found</c> where it is not listed.</summary>
    Task<PartnerResult<ProviderEntry>> FindAsync(ProviderId provider, CancellationToken cancellationToken = default);
}
