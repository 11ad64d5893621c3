namespace PartnerRelations.Customers;

/// <summary>How an actor stands to an invitation to a customer.</summary>
public enum CustomerInvitationParty
{
    /// <summary>No party: to such an actor the invitation does not exist.</summary>
    Stranger,

    /// <summary>A person of the reseller that invites.</summary>
    Sender,

    /// <summary>A person of the customer's tenant, once it is bound by an answer.</summary>
    Customer,

    /// <summary>A person of any other customer's tenant who holds the invitation's token.</summary>
    TokenHolder,
}
