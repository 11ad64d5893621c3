namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A person to talk to.</summary>
public sealed record FakeContact
{
    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>A phone number, as free text.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Nothing personal.</summary>
    public override string ToString() => "(contact)";
}
