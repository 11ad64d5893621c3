namespace PartnerRelations.CspProgram;

/// <summary>
/// Partners and customers must share a region (K9, C11); the country may differ. Whether the day's rules ask for that is
/// <see cref="ProgramRules.RegionsMustMatch"/> and <see cref="ProgramRules.CustomerMarketMustMatch"/>.
/// </summary>
internal static class RegionRule
{
    /// <summary>Nothing when the two may deal with each other, otherwise <c>country.no_csp_region</c> or <c>region.mismatch</c>.</summary>
    /// <param name="one">The country of the party that acts.</param>
    /// <param name="other">The country of the other party.</param>
    /// <param name="target">The input that named one of them, where one did.</param>
    public static PartnerError? Refuse(CountryCode one, CountryCode other, string? target = null)
    {
        if ((RefuseWithoutRegion(one, target) ?? RefuseWithoutRegion(other, target)) is { } refusal) return refusal;
        return CspRegions.Share(one, other)
            ? null
            : CspProgramErrors.RegionMismatch.Error(target, $"{one} is in {RegionOf(one)}, {other} in {RegionOf(other)}.");
    }

    /// <summary>Nothing when the program has a region for that country, otherwise <c>country.no_csp_region</c>.</summary>
    public static PartnerError? RefuseWithoutRegion(CountryCode country, string? target = null) =>
        CspRegions.Of(country) == CspRegion.None ? CspProgramErrors.CountryWithoutRegion.Error(target, $"The country is {country}.") : null;

    private static string RegionOf(CountryCode country) => CspRegions.NameOf(CspRegions.Of(country));
}
