namespace PartnerRelations.Enrollments;

/// <summary>A profile that the signed-in person may associate, and whether this enrollment can take it.</summary>
public sealed record MpnProfileChoice
{
    /// <summary>The profile.</summary>
    public required MpnProfile Profile { get; init; }

    /// <summary>Why it cannot be chosen, every reason; empty where it can.</summary>
    public required ValueList<PartnerError> Refusals { get; init; }
}
