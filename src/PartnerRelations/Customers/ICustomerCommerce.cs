namespace PartnerRelations.Customers;

/// <summary>
/// What a customer buys through a partner, and whether anything may be bought for it. A port: the answer comes from Partner Center or from the
/// host's own books. Ending a relationship (C15) and ordering (C14, section 4.4 of the program rules) ask for it.
/// </summary>
public interface ICustomerCommerce
{
    /// <summary>How things stand between the two; never null: where nothing was ever bought, everything is zero.</summary>
    Task<CustomerCommerceStatus> FindAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>How things stand between one partner and one customer.</summary>
public sealed record CustomerCommerceStatus
{
    /// <summary>Subscriptions that are not suspended.</summary>
    public int ActiveSubscriptions { get; init; }

    /// <summary>Reservations that are not cancelled.</summary>
    public int ActiveReservations { get; init; }

    /// <summary>Software purchases that are not cancelled.</summary>
    public int ActiveSoftwarePurchases { get; init; }

    /// <summary>Whether the customer has accepted its agreement, by itself or confirmed by the partner (C14).</summary>
    public bool AgreementAccepted { get; init; }

    /// <summary>What the check of the customer's account said.</summary>
    public CustomerAccountCheck AccountCheck { get; init; }
}

/// <summary>What Microsoft's check of a customer's account says. Only the first two let an order through.</summary>
public enum CustomerAccountCheck
{
    /// <summary>Never checked, which is no obstacle.</summary>
    NeverChecked,

    /// <summary>Checked and allowed.</summary>
    Allowed,

    /// <summary>Checked, and the result is not known; an obstacle.</summary>
    Unknown,

    /// <summary>Being looked at.</summary>
    UnderReview,

    /// <summary>Not ready yet.</summary>
    NotReady,

    /// <summary>Not allowed.</summary>
    NotAllowed,
}
