namespace PartnerRelations.Customers;

/// <summary>Where a relationship with a customer stands. A new period is a new record (C19).</summary>
public enum CustomerRelationshipStatus
{
    /// <summary>The partner is the customer's reseller.</summary>
    Active,

    /// <summary>The relationship was removed (C15).</summary>
    Ended,
}
