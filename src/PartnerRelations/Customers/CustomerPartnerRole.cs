namespace PartnerRelations.Customers;

/// <summary>As what a partner holds its relationship with a customer.</summary>
public enum CustomerPartnerRole
{
    /// <summary>The indirect reseller, which serves the customer.</summary>
    Reseller,

    /// <summary>The indirect provider, which orders for the customer (C3).</summary>
    Provider,
}
