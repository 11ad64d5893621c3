using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Enrollments;

/// <summary>The providers that a reseller is linked with and that can be written to (E16).</summary>
internal sealed class ProvidersOfReseller(IProviderLinkStore links, IProviderDirectory directory)
{
    private const int PageSize = 100;

    public async Task<IReadOnlyList<ProviderEntry>> ListAsync(ResellerId reseller, CancellationToken cancellationToken)
    {
        var query = new ProviderLinkQuery { Asking = reseller.Tenant, Side = ProviderLinkParty.Reseller, Status = ProviderLinkStatus.Active };
        var entries = new List<ProviderEntry>();
        Guid? after = null;
        while (true)
        {
            var page = await links.ListAsync(query, new() { After = after, Take = PageSize }, cancellationToken).ConfigureAwait(false);
            foreach (var link in page)
            {
                if (await directory.FindAsync(link.Provider, cancellationToken).ConfigureAwait(false) is { Email: not null } entry) entries.Add(entry);
            }

            if (page.Count < PageSize) return entries;
            after = page[^1].Id.Value;
        }
    }
}
