namespace PartnerRelations;

/// <summary>A person who can be asked on behalf of a company. <see cref="ToString"/> hides it, because it is personal data.</summary>
public sealed record ContactPerson
{
    /// <summary>The longest <see cref="FirstName"/> and <see cref="LastName"/>.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name.</summary>
    public required string LastName { get; init; }

    /// <summary>Where mails go.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>Where to call.</summary>
    public required PhoneNumber Phone { get; init; }

    /// <summary>A fixed word instead of the person.</summary>
    public override string ToString() => "(contact person)";
}
