namespace PartnerRelations;

/// <summary>
/// A company as the law knows it (E9). Holding one means that each field is well formed; whether the day's rules take it is the feature's
/// question. <see cref="ToString"/> hides it.
/// </summary>
public sealed record CompanyProfile
{
    /// <summary>The longest <see cref="LegalName"/>.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The most <see cref="AddressLines"/>.</summary>
    public const int MaxAddressLines = 4;

    /// <summary>The longest of the other texts.</summary>
    public const int MaxTextLength = 100;

    /// <summary>The registered name.</summary>
    public required string LegalName { get; init; }

    /// <summary>Street, building and the like: one to <see cref="MaxAddressLines"/> lines.</summary>
    public required ValueList<string> AddressLines { get; init; }

    /// <summary>The city.</summary>
    public required string City { get; init; }

    /// <summary>State or province; null where the country's addresses have none.</summary>
    public string? State { get; init; }

    /// <summary>The postal code; null where the country's addresses have none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The number in the country's company register; some countries ask for it.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>A fixed word instead of the details.</summary>
    public override string ToString() => "(company profile)";
}
