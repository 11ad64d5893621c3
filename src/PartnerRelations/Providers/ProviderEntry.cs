namespace PartnerRelations.Providers;

/// <summary>A provider as the directory lists it: what a reseller weighs before the two agree (K1) and what links and mails print.</summary>
public sealed record ProviderEntry
{
    /// <summary>The provider.</summary>
    public required ProviderId Id { get; init; }

    /// <summary>The company's name; consent texts and mails print it.</summary>
    public required string Name { get; init; }

    /// <summary>The country of the provider's tenant; it decides the CSP region.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>What it offers its resellers.</summary>
    public ProviderServices Services { get; init; }

    /// <summary>Its web site.</summary>
    public Uri? Website { get; init; }

    /// <summary>Where a reseller writes to.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Where a reseller calls.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Its programme for resellers, in its own words.</summary>
    public string? ResellerProgramme { get; init; }

    /// <summary>Its levels of support, in its own words.</summary>
    public string? SupportLevels { get; init; }

    /// <summary>Its terms, in its own words.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether it bills the customers itself.</summary>
    public bool BillsCustomers { get; init; }
}
