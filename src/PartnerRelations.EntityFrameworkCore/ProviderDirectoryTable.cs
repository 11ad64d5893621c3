using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.EntityFrameworkCore.Stores;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>The directory of providers as a table that the host fills. A singleton; safe for concurrent use.</summary>
public sealed class ProviderDirectoryTable : IProviderDirectory
{
    private readonly PartnerStorage _storage;

    internal ProviderDirectoryTable(PartnerStorage storage) => _storage = storage;

    /// <summary>Lists a provider; an entry with the same id is replaced.</summary>
    public Task SetAsync(ProviderEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _storage.WriteAsync(schema => [schema.Providers.Delete(entry), schema.Providers.Insert(entry)], cancellationToken);
    }

    /// <summary>Takes a provider off the list; whoever is not listed is no provider. Its links stay.</summary>
    public Task RemoveAsync(ProviderId provider, CancellationToken cancellationToken = default)
    {
        var named = new ProviderEntry { Id = provider, Name = string.Empty, Country = CountryCode.Parse("FR") };
        return _storage.WriteAsync(schema => [schema.Providers.Delete(named)], cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProviderEntry?> FindAsync(ProviderId provider, CancellationToken cancellationToken) =>
        _storage.ReadAsync((context, cancel) => ProviderQueries.Of(context).Find(context, provider, cancel), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderEntry>> SearchAsync(ProviderQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _storage.ReadAsync((context, cancel) => Matching(context, query).PageAsync(entry => entry.Id, id => new ProviderId(new TenantId(id)), range, cancel), cancellationToken);
    }

    private static IQueryable<ProviderEntry> Matching(DbContext context, ProviderQuery query)
    {
        IQueryable<ProviderEntry> entries = context.Set<ProviderEntry>();
        if (query.Country is { } country) entries = entries.Where(entry => entry.Country == country);
        if (query.Region is { } region) entries = entries.Where(entry => EF.Property<CspProgram.CspRegion?>(entry, PartnerTables.Region) == region);
        if (query.Services != ProviderServices.None)
        {
            var bits = (int)query.Services;
            entries = entries.Where(entry => (EF.Property<int>(entry, PartnerTables.ServiceBits) & bits) == bits);
        }

        if (!string.IsNullOrWhiteSpace(query.Name))
        {
            var name = SearchedName.Of(query.Name.Trim());
            entries = entries.Where(entry => EF.Property<string>(entry, PartnerTables.SearchedName).Contains(name));
        }

        return entries;
    }
}

/// <summary>The question about single entries.</summary>
internal sealed class ProviderQueries : CompiledQueries<ProviderQueries>
{
    public Func<DbContext, ProviderId, CancellationToken, Task<ProviderEntry?>> Find { get; } = EF.CompileAsyncQuery(
        (DbContext context, ProviderId provider, CancellationToken cancel) => context.Set<ProviderEntry>().AsNoTracking().FirstOrDefault(entry => entry.Id == provider));
}
