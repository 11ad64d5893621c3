namespace PartnerRelations.CspProgram;

/// <summary>What must be settled before a partner removes its relationship with a customer (C15).</summary>
[Flags]
public enum RelationshipRemovalConditions
{
    /// <summary>Nothing, or the day's rules know no removal.</summary>
    None = 0,

    /// <summary>Every subscription is suspended.</summary>
    SubscriptionsSuspended = 1,

    /// <summary>Every reservation is cancelled.</summary>
    ReservationsCancelled = 2,

    /// <summary>Every software purchase is cancelled.</summary>
    SoftwareCancelled = 4,
}
