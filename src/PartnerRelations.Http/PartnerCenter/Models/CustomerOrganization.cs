namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A customer's organization as its tenant knows it (PC-C9).</summary>
public sealed class CustomerOrganization : WireModel
{
    /// <summary>The name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The street.</summary>
    public string? Street { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The state or province.</summary>
    public string? State { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, two letters.</summary>
    public string? CountryLetterCode { get; set; }

    /// <summary>Where technical notices go.</summary>
    public IList<string>? TechnicalNotificationMails { get; set; }
}
