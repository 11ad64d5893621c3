namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>The partner as an organization (PC-P2); the way to read one's own tenant and country.</summary>
public sealed class OrganizationProfile : WireResource
{
    /// <summary>The profile's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The address; its country is the partner's.</summary>
    public Address? DefaultAddress { get; set; }

    /// <summary>The partner's own tenant.</summary>
    public WireId TenantId { get; set; }

    /// <summary>The tenant's domain.</summary>
    public string? Domain { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The language, such as <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>The culture, such as <c>en-US</c>.</summary>
    public string? Culture { get; set; }

    /// <summary>The kind of profile; opaque.</summary>
    public string? ProfileType { get; set; }
}

/// <summary>How customers reach the partner's support (PC-P3).</summary>
public sealed class SupportProfile : WireResource
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The phone number.</summary>
    public string? Telephone { get; set; }

    /// <summary>The web site.</summary>
    public string? Website { get; set; }

    /// <summary>The kind of profile; opaque, and written differently over the years.</summary>
    public string? ProfileType { get; set; }
}

/// <summary>Whom and where to bill the partner (PC-P4).</summary>
public sealed class PartnerBillingProfile : WireResource
{
    /// <summary>The company to bill.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The address to bill.</summary>
    public Address? Address { get; set; }

    /// <summary>Whom to bill.</summary>
    public PartnerContact? PrimaryContact { get; set; }

    /// <summary>The number that bills refer to.</summary>
    public string? PurchaseOrderNumber { get; set; }

    /// <summary>The tax id.</summary>
    public string? TaxId { get; set; }

    /// <summary>The currency of the bills, such as <c>USD</c>.</summary>
    public string? BillingCurrency { get; set; }

    /// <summary>The kind of profile; opaque.</summary>
    public string? ProfileType { get; set; }
}
