namespace PartnerRelations.Walkthrough.Reading;

/// <summary>The legal profile of a company.</summary>
internal sealed record CompanyForm
{
    public required string LegalName { get; set; }

    public required IReadOnlyList<string> AddressLines { get; set; }

    public required string City { get; set; }

    public string? State { get; set; }

    public string? PostalCode { get; set; }

    public required string Country { get; set; }

    public string? RegistrationNumber { get; set; }
}

/// <summary>The primary contact: a person of the company, perhaps not the one who enrolls (E10).</summary>
internal sealed record ContactForm
{
    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public required string Email { get; set; }

    public required string Phone { get; set; }
}

/// <summary>Where customers turn for support.</summary>
internal sealed record SupportForm
{
    public required string Email { get; set; }

    public required string Phone { get; set; }

    public string? Website { get; set; }
}
