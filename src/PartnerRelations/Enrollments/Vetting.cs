namespace PartnerRelations.Enrollments;

/// <summary>The result of verifying a legal business profile (V2), as Partner Center names it.</summary>
public enum VettingStatus
{
    /// <summary>Not verified yet.</summary>
    None,

    /// <summary>Under way.</summary>
    Pending,

    /// <summary>Accepted.</summary>
    Authorized,

    /// <summary>Rejected.</summary>
    Rejected,
}

/// <summary>How far verification is (V1). The order is inferred; the program promises none.</summary>
public enum VettingSubStatus
{
    /// <summary>Nothing to tell, or finished.</summary>
    None,

    /// <summary>Taken in.</summary>
    Entry,

    /// <summary>Does the primary contact own the address?</summary>
    EmailOwnership,

    /// <summary>Does the address belong to the company?</summary>
    EmailDomain,

    /// <summary>Does the primary contact work for the company?</summary>
    EmploymentVerification,

    /// <summary>Does the company exist as it is described?</summary>
    BusinessVerification,

    /// <summary>Everything is known; the decision is pending.</summary>
    Decision,

    /// <summary>Additional due diligence.</summary>
    Other,
}

/// <summary>A verdict on one version of the company's details.</summary>
public sealed record VettingVerdict
{
    /// <summary>Before anything was verified.</summary>
    public static VettingVerdict None { get; } = new() { Status = VettingStatus.None, SubStatus = VettingSubStatus.None, Reasons = [] };

    /// <summary>The result.</summary>
    public required VettingStatus Status { get; init; }

    /// <summary>How far it is, or at which step it was rejected.</summary>
    public required VettingSubStatus SubStatus { get; init; }

    /// <summary>Since when, in UTC; null for <see cref="VettingStatus.None"/>.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why it was rejected; empty otherwise.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>Whether a rejection is final: no appeal (V4).</summary>
    public bool IsFinal { get; init; }
}
