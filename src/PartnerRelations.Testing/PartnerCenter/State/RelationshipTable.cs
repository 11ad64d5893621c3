namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The relationships of partners with customers, and each partner's customers by every field that lists are narrowed by.</summary>
internal sealed class RelationshipTable(CustomerTable customers)
{
    private static readonly CustomerField[] Fields = Enum.GetValues<CustomerField>();

    private readonly Dictionary<(TenantId Partner, TenantId Customer), RelationshipRow> _rows = [];
    private readonly Dictionary<TenantId, List<RelationshipRow>> _ofCustomer = [];
    private readonly Dictionary<(TenantId Partner, CustomerField Field), CustomerIndex> _indexes = [];
    private long _births;

    public IEnumerable<FakeRelationship> All => _rows.Values.OrderBy(row => row.Number).Select(row => row.Value);

    public FakeRelationship? Find(TenantId partner, TenantId customer) => _rows.GetValueOrDefault((partner, customer))?.Value;

    public bool IsActive(TenantId partner, TenantId customer) => Find(partner, customer) is { IsActive: true };

    public IEnumerable<FakeRelationship> OfCustomer(TenantId customer) =>
        _ofCustomer.TryGetValue(customer, out var rows) ? rows.Select(row => row.Value) : [];

    /// <summary>How many customers a partner has; costs as much as there are.</summary>
    public int CountOf(TenantId partner) => IndexOf(partner, CustomerField.None).After(string.Empty, null).Count(key => key.Row!.Value.IsActive);

    /// <summary>
    /// Writes a row; the customer must exist. A pair keeps its place in the order of births when its relationship ends and is made anew, so
    /// that whoever pages meanwhile meets it once.
    /// </summary>
    public void Put(FakeRelationship relationship)
    {
        var key = (relationship.Partner, relationship.Customer);
        if (_rows.TryGetValue(key, out var row))
        {
            Index(row, add: false);
            row.Value = relationship;
        }
        else
        {
            _rows.Add(key, row = new RelationshipRow { Number = ++_births, Value = relationship });
            if (!_ofCustomer.TryGetValue(relationship.Customer, out var rows)) _ofCustomer.Add(relationship.Customer, rows = []);
            rows.Add(row);
        }

        Index(row, add: true);
    }

    /// <summary>Changes a customer, and its places in the lists with it.</summary>
    public void Put(FakeCustomer customer)
    {
        var rows = _ofCustomer.GetValueOrDefault(customer.Tenant) ?? [];
        var former = customers.Find(customer.Tenant);
        if (former is null || (former.CompanyName == customer.CompanyName && former.Domain == customer.Domain))
        {
            customers.Put(customer);
            return;
        }

        foreach (var row in rows) Index(row, add: false);
        try
        {
            customers.Put(customer);
        }
        finally
        {
            foreach (var row in rows) Index(row, add: true);
        }
    }

    /// <summary>Forgets a customer and every relationship with it.</summary>
    public void Remove(TenantId customer)
    {
        foreach (var row in _ofCustomer.GetValueOrDefault(customer) ?? [])
        {
            Index(row, add: false);
            _rows.Remove((row.Value.Partner, customer));
        }

        _ofCustomer.Remove(customer);
        customers.Remove(customer);
    }

    public CustomerIndex IndexOf(TenantId partner, CustomerField field)
    {
        if (!_indexes.TryGetValue((partner, field), out var index)) _indexes.Add((partner, field), index = new CustomerIndex());
        return index;
    }

    private void Index(RelationshipRow row, bool add)
    {
        // What has ended and is not to be shown any longer is in no list.
        if (row.Value is { IsActive: false, ShownFrom: null }) return;
        var customer = customers.Find(row.Value.Customer)!;
        foreach (var field in Fields)
        {
            foreach (var text in TextsOf(row.Value, customer, field))
            {
                var index = IndexOf(row.Value.Partner, field);
                if (add) index.Add(text, row);
                else index.Remove(text, row);
            }
        }
    }

    private static IEnumerable<string> TextsOf(FakeRelationship relationship, FakeCustomer customer, CustomerField field) => field switch
    {
        CustomerField.None => [string.Empty],
        CustomerField.CompanyName => [customer.CompanyName.ToLowerInvariant()],
        CustomerField.Domain => [customer.Domain.ToLowerInvariant()],
        _ => relationship.Together.Select(tenant => tenant.ToString()),
    };
}
