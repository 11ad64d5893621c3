namespace PartnerRelations.Enrollments;

/// <summary>What the primary contact is shown behind the link (E11). Tells no more than the mail did.</summary>
public sealed record ContactConfirmation
{
    /// <summary>The company that the contact is asked about.</summary>
    public required string Company { get; init; }

    /// <summary>The address that is to be confirmed.</summary>
    public required EmailAddress Address { get; init; }

    /// <summary>Whether both statements are confirmed.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>Whether the contact said that it did not sign up.</summary>
    public required bool IsDenied { get; init; }

    /// <summary>From when on the link cannot be used, in UTC; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
