namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>All that the service knows. Used by one unit of work at a time.</summary>
internal sealed class CenterState
{
    public CenterState() => Relationships = new(Customers);

    public PartnerTable Partners { get; } = new();

    public CustomerTable Customers { get; } = new();

    public LinkTable Links { get; } = new();

    public RelationshipTable Relationships { get; }

    public CommerceTable Commerce { get; } = new();

    public AuditTable Audit { get; } = new();

    public GranularTable Granular { get; } = new();

    /// <summary>How the validation of addresses comes out, by their first line.</summary>
    public Dictionary<string, string> AddressDecisions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answers of calls that take effect once for each request id (PC-C3, PC-X1).</summary>
    public Dictionary<RepeatKey, RepeatAnswer> Repeats { get; } = [];

    public static CenterState From(FakePartnerCenterSnapshot snapshot)
    {
        var state = new CenterState();
        foreach (var partner in snapshot.Partners) state.Partners.Put(partner);
        foreach (var id in snapshot.PartnerIds) state.Partners.Put(id);
        foreach (var customer in snapshot.Customers) state.Customers.Put(customer);
        foreach (var link in snapshot.Links)
        {
            Demand(state.Partners.Find(link.Provider) is not null && state.Partners.Find(link.Reseller) is not null, $"the link of {link.Provider} and {link.Reseller}");
            state.Links.Put(link);
        }

        foreach (var relationship in snapshot.Relationships)
        {
            Demand(
                state.Partners.Find(relationship.Partner) is not null && state.Customers.Find(relationship.Customer) is not null,
                $"the relationship of {relationship.Partner} and {relationship.Customer}");
            state.Relationships.Put(relationship);
        }

        foreach (var subscription in snapshot.Subscriptions)
        {
            Demand(
                state.Partners.Find(subscription.Partner) is not null && state.Customers.Find(subscription.Customer) is not null,
                $"the subscription {subscription.Id}");
            state.Commerce.Put(subscription);
        }

        foreach (var order in snapshot.Orders) state.Commerce.Add(order);
        foreach (var ticket in snapshot.ServiceRequests) state.Commerce.Add(ticket);
        foreach (var relationship in snapshot.GranularRelationships)
        {
            Demand(state.Partners.Find(relationship.Partner) is not null, $"the granular relationship {relationship.Id}");
            state.Granular.Put(relationship);
        }

        foreach (var decision in snapshot.AddressDecisions) state.AddressDecisions[decision.AddressLine1] = decision.Status;
        foreach (var record in snapshot.AuditRecords.OrderBy(record => record.OperationDate)) state.Audit.Add(record);
        return state;
    }

    public FakePartnerCenterSnapshot Snapshot() => new()
    {
        Partners = Partners.All.ToValueList(),
        PartnerIds = Partners.Others.ToValueList(),
        Customers = Customers.All.ToValueList(),
        Links = Links.All.ToValueList(),
        Relationships = Relationships.All.ToValueList(),
        Subscriptions = Commerce.Subscriptions.ToValueList(),
        Orders = Commerce.Orders.ToValueList(),
        ServiceRequests = Commerce.Tickets.ToValueList(),
        GranularRelationships = Granular.All.ToValueList(),
        AddressDecisions = AddressDecisions.Select(decision => new FakeAddressDecision { AddressLine1 = decision.Key, Status = decision.Value }).ToValueList(),
        AuditRecords = Audit.All.ToValueList(),
    };

    private static void Demand(bool holds, string what)
    {
        if (!holds) throw new ArgumentException($"The snapshot names a tenant in {what} that is not among its partners or customers.", nameof(what));
    }
}

/// <summary>A call that takes effect once: whose, which and by which request id.</summary>
internal readonly record struct RepeatKey(TenantId Partner, string Operation, Guid RequestId);

/// <summary>What it was asked and what it answered.</summary>
internal sealed record RepeatAnswer(byte[] AskedHash, FakeAnswer Answer);
