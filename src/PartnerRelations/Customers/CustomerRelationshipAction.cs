namespace PartnerRelations.Customers;

/// <summary>The commands on an existing relationship with a customer.</summary>
public enum CustomerRelationshipAction
{
    /// <summary>Say which invitation a relationship found at Microsoft answers.</summary>
    Match,

    /// <summary>Keep what a granular grant gave: roles and end.</summary>
    RecordAdminGrant,

    /// <summary>Take administration back, of whatever kind; the relationship stays (C16).</summary>
    WithdrawAdministration,

    /// <summary>Remove the relationship (C15).</summary>
    End,

    /// <summary>Note that Microsoft no longer lists the relationship.</summary>
    RecordGone,
}
