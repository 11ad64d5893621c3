using PartnerRelations.CspProgram;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A directory of providers that the test fills. Safe for concurrent use.</summary>
public sealed class InMemoryProviderDirectory : IProviderDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, ProviderEntry> _entries = [];

    /// <summary>Lists a provider; an entry with the same id is replaced.</summary>
    public void Add(ProviderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate) _entries[entry.Id.Tenant.Value] = entry;
    }

    /// <summary>Takes a provider off the list; whoever is not listed is no provider.</summary>
    public void Remove(ProviderId provider)
    {
        lock (_gate) _entries.Remove(provider.Tenant.Value);
    }

    /// <inheritdoc />
    public Task<ProviderEntry?> FindAsync(ProviderId provider, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<ProviderEntry?>(cancellationToken);
        lock (_gate) return Task.FromResult(_entries.GetValueOrDefault(provider.Tenant.Value));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderEntry>> SearchAsync(ProviderQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        range.ThrowIfEmpty();
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<IReadOnlyList<ProviderEntry>>(cancellationToken);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ProviderEntry>>(
            [
                .. _entries.Values
                    .Where(entry => (range.After is not { } after || entry.Id.Tenant.Value > after) && Matches(entry, query))
                    .OrderBy(entry => entry.Id.Tenant.Value)
                    .Take(range.Take),
            ]);
        }
    }

    private static bool Matches(ProviderEntry entry, ProviderQuery query) =>
        (query.Country is null || entry.Country == query.Country)
        && (query.Region is null || CspRegions.Of(entry.Country) == query.Region)
        && (entry.Services & query.Services) == query.Services
        && (string.IsNullOrWhiteSpace(query.Name) || BeginsWord(entry.Name, query.Name.Trim()));

    /// <summary>Whether the text stands at the beginning of the name or right behind something that is neither letter nor digit.</summary>
    private static bool BeginsWord(string name, string text)
    {
        for (var at = name.IndexOf(text, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1])) return true;
        }

        return false;
    }
}
