namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A customer's company (PC-C6). It cannot be changed through the API.</summary>
public sealed class CustomerCompanyProfile : WireResource
{
    /// <summary>The customer's tenant.</summary>
    public WireId TenantId { get; set; }

    /// <summary>The tenant's domain, such as <c>contoso.onmicrosoft.com</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>The company's name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The company's address; only with delegated administration.</summary>
    public Address? Address { get; set; }

    /// <summary>The company's e-mail address; only with delegated administration.</summary>
    public string? Email { get; set; }

    /// <summary>The organization's registration number, where its country has one.</summary>
    public string? OrganizationRegistrationNumber { get; set; }
}

/// <summary>Whom and where to bill a customer (PC-C7).</summary>
public sealed class CustomerBillingProfile : WireResource
{
    /// <summary>The profile's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The first name of the person to bill.</summary>
    public string? FirstName { get; set; }

    /// <summary>The last name of the person to bill.</summary>
    public string? LastName { get; set; }

    /// <summary>Where bills go by mail.</summary>
    public string? Email { get; set; }

    /// <summary>The culture of the bills, such as <c>en-US</c>.</summary>
    public string? Culture { get; set; }

    /// <summary>The language of the bills, such as <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>The company to bill.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The address to bill.</summary>
    public Address? DefaultAddress { get; set; }
}
