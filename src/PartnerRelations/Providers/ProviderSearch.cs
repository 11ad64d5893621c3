using PartnerRelations.CspProgram;

namespace PartnerRelations.Providers;

/// <summary>What a person fills in to find a provider; whatever is left empty matches every entry, apart from the region.</summary>
public sealed record ProviderSearch
{
    /// <summary>The longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The beginning of the name, or of a word in it, in any letter case.</summary>
    public string? Name { get; init; }

    /// <summary>The country of the provider's tenant as its ISO code, as somebody typed it; where one is named, no region is assumed.</summary>
    public string? Country { get; init; }

    /// <summary>The CSP region; null for the one of the actor's own tenant, unless <see cref="AllRegions"/> or <see cref="Country"/> says otherwise.</summary>
    public CspRegion? Region { get; init; }

    /// <summary>Looks everywhere, also where no link is possible (K9); not together with <see cref="Region"/>.</summary>
    public bool AllRegions { get; init; }

    /// <summary>All of these must be offered.</summary>
    public ProviderServices Services { get; init; }
}
