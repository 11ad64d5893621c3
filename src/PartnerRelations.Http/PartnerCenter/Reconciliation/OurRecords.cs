using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Reads the active records of one partner, page by page.</summary>
internal sealed class OurRecords(IProviderLinkStore links, ICustomerStore customers)
{
    private const int PageSize = 500;

    public Task<List<ProviderLink>> LinksAsync(ReconciledPartner partner, CancellationToken cancellationToken)
    {
        var query = new ProviderLinkQuery
        {
            Asking = partner.Tenant,
            Side = partner.IsProvider ? ProviderLinkParty.Provider : ProviderLinkParty.Reseller,
            Status = ProviderLinkStatus.Active,
        };
        return AllAsync(range => links.ListAsync(query, range, cancellationToken), link => link.Id.Value);
    }

    public Task<List<CustomerRelationship>> RelationshipsAsync(ReconciledPartner partner, CancellationToken cancellationToken)
    {
        var query = new CustomerRelationshipQuery { Asking = partner.Tenant, Side = CustomerRelationshipParty.Partner, Status = CustomerRelationshipStatus.Active };
        return AllAsync(range => customers.ListRelationshipsAsync(query, range, cancellationToken), relationship => relationship.Id.Value);
    }

    private static async Task<List<T>> AllAsync<T>(Func<PageRange, Task<IReadOnlyList<T>>> list, Func<T, Guid> idOf)
    {
        var all = new List<T>();
        Guid? after = null;
        while (true)
        {
            var page = await list(new PageRange { After = after, Take = PageSize }).ConfigureAwait(false);
            all.AddRange(page);
            if (page.Count < PageSize) return all;
            after = idOf(page[^1]);
        }
    }
}
