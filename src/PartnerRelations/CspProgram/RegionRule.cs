namespace PartnerRelations.CspProgram;

/// <summary>Partners and customers must share a CSP region (K9, C11); the country may differ.</summary>
internal static class RegionRule
{
    /// <summary>Why the two countries may not deal with each other; null when they may.</summary>
    public static PartnerError? Refuse(CountryCode one, CountryCode other)
    {
        if (CspRegions.Of(one) == CspRegion.None) return CspProgramErrors.CountryWithoutRegion.Error(detail: $"It is {one}.");
        if (CspRegions.Of(other) == CspRegion.None) return CspProgramErrors.CountryWithoutRegion.Error(detail: $"It is {other}.");
        return CspRegions.Share(one, other)
            ? null
            : CspProgramErrors.RegionMismatch.Error(detail: $"{one} is in {CspRegions.NameOf(CspRegions.Of(one))}, {other} in {CspRegions.NameOf(CspRegions.Of(other))}.");
    }
}
