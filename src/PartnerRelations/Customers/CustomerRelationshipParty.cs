namespace PartnerRelations.Customers;

/// <summary>How an actor stands to a relationship with a customer.</summary>
public enum CustomerRelationshipParty
{
    /// <summary>No party: to such an actor the relationship does not exist.</summary>
    Stranger,

    /// <summary>A person of the partner that holds it.</summary>
    Partner,

    /// <summary>A person of the customer.</summary>
    Customer,

    /// <summary>A part of the host that takes over what Microsoft reports.</summary>
    System,
}
