using PartnerRelations.Customers;
using static PartnerRelations.Http.PartnerCenter.Reconciliation.ReconciliationDifference;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Compares the active relationships of one partner with the customers that Microsoft lists. Pure.</summary>
internal static class CustomerComparison
{
    /// <summary>The customers that Microsoft lists and that have no active relationship here, in the order of their ids.</summary>
    public static IEnumerable<ListedCustomer> Unknown(IReadOnlyDictionary<CustomerId, ListedCustomer> listed, IReadOnlyCollection<CustomerRelationship> active)
    {
        var known = active.Select(relationship => relationship.Customer).ToHashSet();
        return listed.Values.Where(one => !known.Contains(one.Customer)).OrderBy(one => one.Customer.Tenant.Value);
    }

    /// <summary>A customer that is missing here. The other partner is named only where there is exactly one: of several nobody can say which invitation was answered.</summary>
    /// <param name="partner">Whose list it is in.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="shared">The partners on the other side that Microsoft lists for the customer too.</param>
    public static ReconciliationFinding Missing(ReconciledPartner partner, ListedCustomer customer, IReadOnlyCollection<TenantId> shared)
    {
        TenantId? other = shared.Count == 1 ? shared.Single() : null;
        return new ReconciliationFinding
        {
            Difference = MissingHere,
            Subject = ReconciliationSubject.CustomerRelationship,
            OtherParty = customer.Customer.Tenant,
            OtherPartyName = customer.Name,
            Message = "Microsoft lists a reseller relationship with this customer, and there is no active one here.",
            Remedy = "Record the relationship as found (RecordFoundAtMicrosoft); an open invitation that fits is closed as accepted by it.",
            Repair = new RecordFoundAtMicrosoft
            {
                Customer = customer.Customer,
                Reseller = partner.IsProvider ? other is { } reseller ? new ResellerId(reseller) : null : new ResellerId(partner.Tenant),
                Provider = partner.IsProvider ? new ProviderId(partner.Tenant) : other is { } provider ? new ProviderId(provider) : null,
            },
        };
    }

    /// <summary>The relationships that Microsoft does not list, in the order of the customers' ids.</summary>
    /// <param name="listed">What Microsoft lists.</param>
    /// <param name="active">Our active relationships of the partner.</param>
    /// <param name="settledBefore">What began here at or after that moment may not show at Microsoft yet.</param>
    public static IEnumerable<ReconciliationFinding> Unlisted(
        IReadOnlyDictionary<CustomerId, ListedCustomer> listed, IReadOnlyCollection<CustomerRelationship> active, DateTimeOffset settledBefore) =>
        active.Where(relationship => !listed.ContainsKey(relationship.Customer)).OrderBy(relationship => relationship.Customer.Tenant.Value).Select(relationship => Unlisted(relationship, settledBefore));

    private static ReconciliationFinding Unlisted(CustomerRelationship relationship, DateTimeOffset settledBefore)
    {
        var settled = relationship.EstablishedAt < settledBefore;
        return new ReconciliationFinding
        {
            Difference = MissingAtMicrosoft,
            Subject = ReconciliationSubject.CustomerRelationship,
            OtherParty = relationship.Customer.Tenant,
            OtherPartyName = relationship.CustomerName,
            RecordId = relationship.Id.Value,
            Message = "The relationship is active here, and Microsoft does not list the customer.",
            Remedy = settled
                ? "Send the customer Microsoft's invitation link if the relationship is to stand; otherwise record that it is gone (RecordRelationshipGoneAtMicrosoft)."
                : "The relationship is young, and Microsoft may not show it yet: have the customer accept Microsoft's invitation link, and compare again later.",
            Repair = settled
                ? new RecordRelationshipGoneAtMicrosoft { Partner = relationship.Partner, RelationshipId = relationship.Id, ExpectedVersion = relationship.Version }
                : null,
        };
    }
}
