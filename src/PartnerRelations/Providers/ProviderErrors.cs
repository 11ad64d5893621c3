namespace PartnerRelations.Providers;

/// <summary>Why a question to the directory of providers is refused.</summary>
public static class ProviderErrors
{
    /// <summary><c>provider.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "provider.not_found", PartnerErrorKind.NotFound,
        "The directory lists no such provider.",
        "Search the directory by name, country or region.");

    /// <summary><c>provider.region_required</c></summary>
    public static PartnerErrorCode RegionRequired { get; } = new(
        "provider.region_required", PartnerErrorKind.Invalid,
        "No region is named, and your tenant is no enrolled reseller whose own region could be taken.",
        "Name a region or a country, or ask for all regions.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [NotFound, RegionRequired];
}
