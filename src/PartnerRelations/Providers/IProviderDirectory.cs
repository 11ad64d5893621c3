using PartnerRelations.CspProgram;
using PartnerRelations.Storage;

namespace PartnerRelations.Providers;

/// <summary>
/// The official list of providers. A port: the host keeps the list, or takes the one of a store package. Whoever is listed counts as a
/// provider; the enrollment of providers is not this library's affair.
/// </summary>
public interface IProviderDirectory
{
    /// <summary>The provider's entry; null when it is not listed.</summary>
    Task<ProviderEntry?> FindAsync(ProviderId provider, CancellationToken cancellationToken);

    /// <summary>The entries that match, in ascending order of their tenant ids.</summary>
    Task<IReadOnlyList<ProviderEntry>> SearchAsync(ProviderQuery query, PageRange range, CancellationToken cancellationToken);
}

/// <summary>What an entry must match; whatever is null or none matches every entry.</summary>
public sealed record ProviderQuery
{
    /// <summary>The beginning of the name, or of a word in it, without regard to letter case (invariant).</summary>
    public string? Name { get; init; }

    /// <summary>The country of the provider's tenant.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The CSP region of that country.</summary>
    public CspRegion? Region { get; init; }

    /// <summary>All of these must be offered.</summary>
    public ProviderServices Services { get; init; }
}
