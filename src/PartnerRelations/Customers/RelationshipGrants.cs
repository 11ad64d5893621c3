namespace PartnerRelations.Customers;

/// <summary>What a customer grants one partner by its relationship (C8, C9); each flag is one thing that the accepted text says.</summary>
[Flags]
public enum RelationshipGrants
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The partner is the customer's reseller and sees it.</summary>
    Relationship = 1,

    /// <summary>The reseller administers subscriptions, licences and users; only from acceptances before 2023-10-09 that said so.</summary>
    Administration = 2,

    /// <summary>The provider may submit orders (C3).</summary>
    SubmitOrders = 4,
}
