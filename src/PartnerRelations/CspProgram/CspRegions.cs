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

    /// <summary>
    /// The region rule (K9, C11): nothing when the two share a region, otherwise <c>country.no_csp_region</c> (asked first) or
    /// <c>region.mismatch</c>. Ask it only where the day's rules do.
    /// </summary>
    /// <param name="one">The country of the party that acts.</param>
    /// <param name="other">The country of the other party.</param>
    /// <param name="target">The input that named <paramref name="other"/>, where one did.</param>
    internal static PartnerError? Refuse(CountryCode one, CountryCode other, string? target = null)
    {
        if ((RefuseWithoutRegion(one, target) ?? RefuseWithoutRegion(other, target)) is { } refusal) return refusal;
        return Share(one, other)
            ? null
            : CspProgramErrors.RegionMismatch.Error(target, $"{one} is in {NameOf(Of(one))}, {other} in {NameOf(Of(other))}.");
    }

    /// <summary>Nothing when the program has a region for that country, otherwise <c>country.no_csp_region</c>.</summary>
    internal static PartnerError? RefuseWithoutRegion(CountryCode country, string? target = null) =>
        Of(country) == CspRegion.None ? CspProgramErrors.CountryWithoutRegion.Error(target, $"The country is {country}.") : null;
}
