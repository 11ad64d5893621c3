namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A customer's billing profile (PC-C7).</summary>
public sealed record FakeCustomerBilling
{
    /// <summary>The profile's id; null for one that follows from the tenant.</summary>
    public Guid? Id { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>The language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The company's name.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The address.</summary>
    public required FakeAddress DefaultAddress { get; init; }

    /// <summary>How often it was changed; the etag follows from it.</summary>
    public int Revision { get; init; }

    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"(billing profile, revision {Revision})";
}
