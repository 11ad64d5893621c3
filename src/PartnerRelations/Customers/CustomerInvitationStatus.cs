namespace PartnerRelations.Customers;

/// <summary>Where an invitation to a customer stands.</summary>
public enum CustomerInvitationStatus
{
    /// <summary>The mail is written and may be edited; nobody has said that it was sent. Its link works all the same, and it does not expire.</summary>
    Draft,

    /// <summary>The sender chose <em>Done</em>: the mail was sent (C7).</summary>
    Sent,

    /// <summary>The customer accepted.</summary>
    Accepted,

    /// <summary>The customer said no.</summary>
    Declined,

    /// <summary>The sender took it back.</summary>
    Revoked,

    /// <summary>The sender invited the same address anew, and the newer invitation counts.</summary>
    Superseded,

    /// <summary>Nobody answered in time. Derived from the clock and never stored; see <see cref="CustomerInvitation.StatusAt"/>.</summary>
    Expired,
}
