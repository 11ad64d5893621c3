namespace PartnerRelations.CspProgram;

/// <summary>What the program's geography refuses.</summary>
public static class CspProgramErrors
{
    /// <summary>A text that should name a country names none.</summary>
    public static PartnerErrorCode CountryUnknown { get; } = new(
        "country.unknown",
        PartnerErrorKind.Invalid,
        "There is no country with this code.",
        "Give the two letters of ISO 3166-1, such as FR, or XK for Kosovo.");

    /// <summary>K9, C11: a country without a region shares none with anybody.</summary>
    public static PartnerErrorCode CountryWithoutRegion { get; } = new(
        "country.no_csp_region",
        PartnerErrorKind.Unmet,
        "The Cloud Solution Provider program has no region for this country.",
        "Deal through a company whose tenant is in a country that has a region of the program.");

    /// <summary>K9, C11: the two countries are in different regions.</summary>
    public static PartnerErrorCode RegionMismatch { get; } = new(
        "region.mismatch",
        PartnerErrorKind.Unmet,
        "The two companies are in different regions of the Cloud Solution Provider program.",
        "Choose a company of the same region; the country may differ. The country of the tenant counts, not that of the office.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [CountryUnknown, CountryWithoutRegion, RegionMismatch];
}
