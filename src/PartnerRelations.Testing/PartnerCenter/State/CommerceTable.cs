namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>What customers hold and partners have ordered, oldest first.</summary>
internal sealed class CommerceTable
{
    private readonly Dictionary<Guid, FakeSubscription> _subscriptions = [];
    private readonly Dictionary<TenantId, List<Guid>> _ofCustomer = [];
    private readonly List<FakeOrder> _orders = [];
    private readonly List<FakeServiceRequest> _tickets = [];

    public IEnumerable<FakeSubscription> Subscriptions => _subscriptions.Values;

    public IReadOnlyList<FakeOrder> Orders => _orders;

    public IReadOnlyList<FakeServiceRequest> Tickets => _tickets;

    public FakeSubscription? Find(Guid subscription) => _subscriptions.GetValueOrDefault(subscription);

    public IEnumerable<FakeSubscription> Of(TenantId partner, TenantId customer) =>
        _ofCustomer.TryGetValue(customer, out var ids) ? ids.Select(id => _subscriptions[id]).Where(subscription => subscription.Partner == partner) : [];

    public void Put(FakeSubscription subscription)
    {
        if (!_subscriptions.ContainsKey(subscription.Id))
        {
            if (!_ofCustomer.TryGetValue(subscription.Customer, out var ids)) _ofCustomer.Add(subscription.Customer, ids = []);
            ids.Add(subscription.Id);
        }

        _subscriptions[subscription.Id] = subscription;
    }

    public void Add(FakeOrder order) => _orders.Add(order);

    public void Add(FakeServiceRequest ticket) => _tickets.Add(ticket);
}
