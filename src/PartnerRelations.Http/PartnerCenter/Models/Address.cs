namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A postal address, with the person and phone that belong to it where the service keeps them there.</summary>
public sealed class Address : WireModel
{
    /// <summary>The country, two letters of ISO 3166-1.</summary>
    public string? Country { get; set; }

    /// <summary>The region, where the country has such.</summary>
    public string? Region { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The district.</summary>
    public string? District { get; set; }

    /// <summary>The state or province, up to two letters where addresses are checked (PC-V1).</summary>
    public string? State { get; set; }

    /// <summary>The first line, up to 200 characters where addresses are checked.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>The second line.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>The third line.</summary>
    public string? AddressLine3 { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The person's first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The person's middle name.</summary>
    public string? MiddleName { get; set; }

    /// <summary>The person's last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The phone number; the service takes free text.</summary>
    public string? PhoneNumber { get; set; }
}
