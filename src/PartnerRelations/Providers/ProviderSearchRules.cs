using PartnerRelations.CspProgram;

namespace PartnerRelations.Providers;

/// <summary>Reads a search form. Pure: the same form and standing give the same query.</summary>
internal static class ProviderSearchRules
{
    private const ProviderServices EveryService = ProviderServices.ProductSupportForCustomers | ProviderServices.TechnicalAssistance
        | ProviderServices.MarketingHelp | ProviderServices.FinancingAndCreditTerms;

    /// <summary>Whether the form leaves the region to the actor's own country.</summary>
    public static bool TakesOwnRegion(ProviderSearch search) => search.Region is null && !search.AllRegions && string.IsNullOrWhiteSpace(search.Country);

    /// <summary>The query.</summary>
    /// <param name="search">The form.</param>
    /// <param name="ownCountry">The country of the actor's tenant where it is an enrolled reseller; asked only where <see cref="TakesOwnRegion"/>.</param>
    public static PartnerResult<ProviderQuery> Read(ProviderSearch search, CountryCode? ownCountry)
    {
        var problems = new List<PartnerError>();
        var name = FormFields.OptionalText(search.Name, ProviderSearch.MaxNameLength, nameof(search.Name), problems);
        var country = string.IsNullOrWhiteSpace(search.Country) ? null : FormFields.Country(search.Country, nameof(search.Country), problems);
        if (search.Region is { } named && (named == CspRegion.None || !Enum.IsDefined(named))) problems.Add(FormErrors.Malformed.Error(nameof(search.Region)));
        else if (search is { Region: not null, AllRegions: true }) problems.Add(FormErrors.Malformed.Error(nameof(search.AllRegions), "Name a region or ask for all of them, not both."));
        else if (TakesOwnRegion(search) && ownCountry is null) problems.Add(ProviderErrors.RegionRequired.Error(nameof(search.Region)));
        if ((search.Services & ~EveryService) != ProviderServices.None) problems.Add(FormErrors.Malformed.Error(nameof(search.Services)));
        if (problems.Count > 0) return problems;

        var region = search.Region;
        if (TakesOwnRegion(search))
        {
            if (RegionRule.RefuseWithoutRegion(ownCountry!, nameof(search.Region)) is { } refusal) return refusal;
            region = CspRegions.Of(ownCountry!);
        }

        return new ProviderQuery { Name = name, Country = country, Region = region, Services = search.Services };
    }
}
