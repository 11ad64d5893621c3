using PartnerRelations.Customers;
using static PartnerRelations.Http.PartnerCenter.Reconciliation.ReconciliationDifference;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Compares the notes of granular administration on the relationships of one partner with what Microsoft lists. Pure.</summary>
internal static class AdminGrantComparison
{
    /// <summary>
    /// Every difference, in the order of the customers' ids. Only of customers to which Microsoft lists a reseller relationship: without one
    /// there is no record that could hold a note, or the record is about to end, and its note with it.
    /// </summary>
    /// <param name="partner">Whose lists these are.</param>
    /// <param name="customers">The customers that Microsoft lists.</param>
    /// <param name="granted">What Microsoft lists of their administration.</param>
    /// <param name="active">Our active relationships of the partner.</param>
    /// <param name="now">When the lists were read.</param>
    /// <param name="settledBefore">What was noted, or taken back, here at or after that moment may not show at Microsoft yet.</param>
    public static IEnumerable<ReconciliationFinding> Compare(
        TenantId partner,
        IReadOnlyDictionary<CustomerId, ListedCustomer> customers,
        IReadOnlyDictionary<CustomerId, ListedGrant> granted,
        IReadOnlyCollection<CustomerRelationship> active,
        DateTimeOffset now,
        DateTimeOffset settledBefore)
    {
        var known = active.ToDictionary(relationship => relationship.Customer);
        return customers.Keys.OrderBy(customer => customer.Tenant.Value)
            .Select(customer => Of(partner, granted.GetValueOrDefault(customer), known.GetValueOrDefault(customer), now, settledBefore))
            .OfType<ReconciliationFinding>();
    }

    private static ReconciliationFinding? Of(TenantId partner, ListedGrant? listed, CustomerRelationship? relationship, DateTimeOffset now, DateTimeOffset settledBefore)
    {
        var grant = listed is null || listed.EndsAt <= now || listed.Roles.Count == 0 ? null : listed;
        var note = relationship?.AdminGrant is { } kept && kept.IsLiveAt(now) ? kept : null;
        return (grant, note) switch
        {
            (null, null) => null,
            ({ } found, null) => Missing(partner, found, relationship, relationship?.AdministrationWithdrawnAt is null || relationship.AdministrationWithdrawnAt < settledBefore),
            (null, { } noted) => Unlisted(relationship!, noted.RecordedAt < settledBefore),
            ({ } found, { } noted) => found.IsSameAs(noted) ? null : OtherThanNoted(partner, found, relationship!, noted.RecordedAt < settledBefore),
        };
    }

    private static ReconciliationFinding Missing(TenantId partner, ListedGrant found, CustomerRelationship? relationship, bool settled) => Finding(MissingHere, found, relationship) with
    {
        Message = "Microsoft lists granular administration of this customer, and there is no note of it here.",
        Remedy = !settled ? "It was taken back here a short while ago, and Microsoft may not show it yet: end it in the admin center, and compare again later."
            : found.EndsAt is null ? NoEnd
            : "Note what was granted (RecordAdminGrant); if it should not stand, either side ends it in its admin center.",
        Repair = settled ? Note(partner, found, relationship) : null,
    };

    private static ReconciliationFinding OtherThanNoted(TenantId partner, ListedGrant found, CustomerRelationship relationship, bool settled) => Finding(Changed, found, relationship) with
    {
        Message = "Microsoft lists other roles, or another end, of the granular administration of this customer than are noted here.",
        Remedy = !settled ? "The note is young, and Microsoft may not show the change yet: compare again later."
            : found.EndsAt is null ? NoEnd
            : "Note what is granted now (RecordAdminGrant), in place of the older note.",
        Repair = settled ? Note(partner, found, relationship) : null,
    };

    private static ReconciliationFinding Unlisted(CustomerRelationship relationship, bool settled)
    {
        var hasOlder = relationship.Grants.HasFlag(RelationshipGrants.Administration);
        return new ReconciliationFinding
        {
            Difference = MissingAtMicrosoft,
            Subject = ReconciliationSubject.AdminGrant,
            OtherParty = relationship.Customer.Tenant,
            OtherPartyName = relationship.CustomerName,
            RecordId = relationship.Id.Value,
            Message = "Granular administration of this customer is noted here, and Microsoft lists none.",
            Remedy = !settled ? "The note is young, and Microsoft may not show the grant yet: compare again later."
                : hasOlder ? "Taking it back (WithdrawAdministration) would also take back what an older acceptance gave: see in the admin center whether that still stands."
                : "Ask the customer for a new grant if it is to be administered; otherwise record that it was taken back (WithdrawAdministration).",
            Repair = settled && !hasOlder ? new WithdrawAdministration { Partner = relationship.Partner, Customer = relationship.Customer, ExpectedVersion = relationship.Version } : null,
        };
    }

    private const string NoEnd = "Microsoft names no end of it: look at the relationship in the admin center.";

    private static ReconciliationFinding Finding(ReconciliationDifference difference, ListedGrant found, CustomerRelationship? relationship) => new()
    {
        Difference = difference,
        Subject = ReconciliationSubject.AdminGrant,
        OtherParty = found.Customer.Tenant,
        OtherPartyName = found.Name ?? relationship?.CustomerName,
        RecordId = relationship?.Id.Value,
        Message = string.Empty,
        Remedy = string.Empty,
    };

    private static RecordAdminGrant? Note(TenantId partner, ListedGrant found, CustomerRelationship? relationship) => found.EndsAt is { } end
        ? new RecordAdminGrant { Partner = partner, Customer = found.Customer, Roles = found.Roles, EndsAt = end, ExpectedVersion = relationship?.Version }
        : null;
}
