namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The customers' tenants, and whose each domain is.</summary>
internal sealed class CustomerTable
{
    private readonly Dictionary<TenantId, FakeCustomer> _customers = [];
    private readonly Dictionary<string, TenantId> _domains = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<FakeCustomer> All => _customers.Values;

    public FakeCustomer? Find(TenantId tenant) => _customers.GetValueOrDefault(tenant);

    public bool IsTaken(string domain) => _domains.ContainsKey(domain);

    /// <exception cref="ArgumentException">The domain belongs to another tenant.</exception>
    public void Put(FakeCustomer customer)
    {
        if (_domains.TryGetValue(customer.Domain, out var owner) && owner != customer.Tenant)
        {
            throw new ArgumentException($"The domain {customer.Domain} belongs to tenant {owner} already.", nameof(customer));
        }

        if (Find(customer.Tenant) is { } former) _domains.Remove(former.Domain);
        _domains[customer.Domain] = customer.Tenant;
        _customers[customer.Tenant] = customer;
    }

    public void Remove(TenantId tenant)
    {
        if (_customers.Remove(tenant, out var customer)) _domains.Remove(customer.Domain);
    }
}
