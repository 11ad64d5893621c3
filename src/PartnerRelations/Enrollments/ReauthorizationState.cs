namespace PartnerRelations.Enrollments;

/// <summary>What is known of the yearly checks of a reseller (E16). Which one comes next is <see cref="ReauthorizationCycle"/>'s answer.</summary>
public sealed record ReauthorizationState
{
    /// <summary>The <see cref="ReauthorizationCycle.DueBy"/> of the last check that was passed; null for none.</summary>
    public DateTimeOffset? PassedFor { get; init; }

    /// <summary>The <see cref="ReauthorizationCycle.DueBy"/> of the last check that a notice was given for; null for none.</summary>
    public DateTimeOffset? NoticeFor { get; init; }

    /// <summary>The <see cref="ReauthorizationCycle.DueBy"/> of the last check that was failed; null for none.</summary>
    public DateTimeOffset? FailedFor { get; init; }

    /// <summary>Why that one was failed; empty for none.</summary>
    public required ValueList<string> Reasons { get; init; }
}
