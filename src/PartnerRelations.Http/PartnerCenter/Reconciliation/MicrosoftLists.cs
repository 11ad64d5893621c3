using System.Net;
using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Relationships;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Reads what Microsoft lists for the caller.</summary>
internal sealed class MicrosoftLists(IRelationshipsClient relationships, ICustomersClient customers)
{
    /// <summary>The caller's partnerships on that side (PC-R1); items without a tenant, or of another kind, are passed over.</summary>
    public async Task<Dictionary<TenantId, ListedPartner>> PartnershipsAsync(ReconciledPartner partner, CancellationToken cancellationToken)
    {
        var kind = KindOf(partner);
        var listed = await relationships.ListAsync(kind, cancellationToken: cancellationToken).ConfigureAwait(false);
        return ByTenant(listed.Items, kind);
    }

    /// <summary>The customers to which the caller has a reseller relationship (PC-C1).</summary>
    public async Task<Dictionary<CustomerId, ListedCustomer>> CustomersAsync(CancellationToken cancellationToken)
    {
        var listed = new Dictionary<CustomerId, ListedCustomer>();
        await foreach (var one in customers.ReadAllAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (one.RelationshipToPartner == Models.CustomerRelationship.Reseller && one.Id.AsCustomer() is { } customer) listed[customer] = new ListedCustomer(customer, one.CompanyProfile?.CompanyName);
        }

        return listed;
    }

    /// <summary>The customer, where the caller has a reseller relationship with it (PC-C2); null otherwise.</summary>
    public async Task<ListedCustomer?> FindCustomerAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        try
        {
            var found = await customers.GetAsync(customer, cancellationToken).ConfigureAwait(false);
            return found.RelationshipToPartner == Models.CustomerRelationship.Reseller ? new ListedCustomer(customer, found.CompanyProfile?.CompanyName) : null;
        }
        catch (PartnerCenterException unknown) when (unknown.StatusCode is HttpStatusCode.NotFound || unknown is { StatusCode: HttpStatusCode.Forbidden, Code: "20002" })
        {
            return null;
        }
    }

    /// <summary>
    /// The partners of a customer on the other side of the caller's partnerships (PC-R2); empty where the caller may not ask, which the
    /// documentation leaves open for resellers.
    /// </summary>
    public async Task<IReadOnlyCollection<TenantId>> PartnersOfAsync(CustomerId customer, ReconciledPartner partner, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await relationships.ListOfCustomerAsync(customer, cancellationToken).ConfigureAwait(false);
            return ByTenant(listed.Items, KindOf(partner)).Keys;
        }
        catch (PartnerCenterException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return [];
        }
    }

    private static PartnerRelationshipType KindOf(ReconciledPartner partner) =>
        partner.IsProvider ? PartnerRelationshipType.IsIndirectCloudSolutionProviderOf : PartnerRelationshipType.IsIndirectResellerOf;

    private static Dictionary<TenantId, ListedPartner> ByTenant(IEnumerable<PartnerRelationship> items, PartnerRelationshipType kind)
    {
        var listed = new Dictionary<TenantId, ListedPartner>();
        foreach (var one in items)
        {
            if (one.RelationshipType == kind && one.Id.AsTenant() is { } tenant) listed[tenant] = new ListedPartner(tenant, one.Name, one.State.Text);
        }

        return listed;
    }
}
