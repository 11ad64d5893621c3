namespace PartnerRelations.CspProgram;

/// <summary>
/// Looks up the program's regions. One list, of October 2023, serves every date; whether the day's rules ask for a common region at all
/// is <see cref="ProgramRules.RegionsMustMatch"/> (K9) and <see cref="ProgramRules.CustomerMarketMustMatch"/> (C11).
/// </summary>
public static class CspRegions
{
    /// <summary>The 15 regions, without <see cref="CspRegion.None"/>.</summary>
    public static ValueList<CspRegion> All { get; } = Enum.GetValues<CspRegion>().Where(region => region != CspRegion.None).ToValueList();

    /// <summary>The region of a country, or <see cref="CspRegion.None"/>.</summary>
    public static CspRegion Of(CountryCode country) => Countries.Of(country).Region;

    /// <summary>The countries of a region, sorted by code; for <see cref="CspRegion.None"/> those without one.</summary>
    public static ValueList<Country> CountriesOf(CspRegion region) => Countries.All.Where(country => country.Region == region).ToValueList();

    /// <summary>Whether both countries are in one region. A country without a region shares none, not even with itself.</summary>
    public static bool Share(CountryCode one, CountryCode other) => Of(one) is not CspRegion.None and var region && region == Of(other);

    /// <summary>The English name as the program prints it, or <c>(no region)</c>.</summary>
    public static string NameOf(CspRegion region) => region switch
    {
        CspRegion.None => "(no region)",
        CspRegion.Africa => "Africa",
        CspRegion.AsiaPacific => "Asia and Pacific",
        CspRegion.Australia => "Australia",
        CspRegion.Brazil => "Brazil",
        CspRegion.Canada => "Canada",
        CspRegion.China => "China",
        CspRegion.Europe => "Europe",
        CspRegion.India => "India",
        CspRegion.Japan => "Japan",
        CspRegion.Korea => "Korea, Republic of",
        CspRegion.LatinAmericaAndCaribbean => "Latin America and the Caribbean",
        CspRegion.MiddleEastAndEasternEurope => "Middle East, Central Europe, and Eastern Europe",
        CspRegion.NewZealand => "New Zealand",
        CspRegion.Taiwan => "Taiwan",
        CspRegion.UnitedStates => "United States",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "There is no such region."),
    };
}
