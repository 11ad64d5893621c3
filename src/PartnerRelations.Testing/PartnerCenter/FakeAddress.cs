namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>An address as the service keeps it: every field is text and may be missing.</summary>
public sealed record FakeAddress
{
    /// <summary>ISO 3166-1 alpha-2, as it was given.</summary>
    public string? Country { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state or province.</summary>
    public string? State { get; init; }

    /// <summary>The first line.</summary>
    public string? AddressLine1 { get; init; }

    /// <summary>The second line; printed as <c>""</c> where it was given so.</summary>
    public string? AddressLine2 { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The first name of whoever is there.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name of whoever is there.</summary>
    public string? LastName { get; init; }

    /// <summary>A phone number, as free text.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The country; where somebody is, is nobody's business in a log.</summary>
    public override string ToString() => $"(address in {Country})";
}
