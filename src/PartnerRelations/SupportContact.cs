namespace PartnerRelations;

/// <summary>Where a reseller's customers turn to for help. <see cref="ToString"/> hides it, because it may be one person's.</summary>
public sealed record SupportContact
{
    /// <summary>Where customers write to.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>Where customers call.</summary>
    public required PhoneNumber Phone { get; init; }

    /// <summary>Where customers read; null for none.</summary>
    public Uri? Website { get; init; }

    /// <summary>A fixed word instead of the details.</summary>
    public override string ToString() => "(support contact)";
}
