namespace PartnerRelations.Customers;

/// <summary>
/// Which of the two invitations one is, for questions and advice. Commands have no such field: there is one command for each, so that nobody
/// sends a customer the wrong one by a slip.
/// </summary>
public enum CustomerInvitationType
{
    /// <summary>A relationship with the reseller alone (C5, C9); no provider can order on it.</summary>
    Reseller,

    /// <summary>Relationships with the reseller and with its provider, in one answer of the customer (C4, C8).</summary>
    Joint,
}
