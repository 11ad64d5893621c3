using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A customer to create (PC-C3).</summary>
public sealed class NewCustomer : WireModel
{
    /// <summary>
    /// The company: the domain is required (is it free? ask PC-V2 first), the registration number in some countries, which then ask for a
    /// phone number as well.
    /// </summary>
    public CustomerCompanyProfile? CompanyProfile { get; set; }

    /// <summary>Whom to bill: e-mail, culture, language, company name and address are required.</summary>
    public CustomerBillingProfile? BillingProfile { get; set; }

    /// <summary>
    /// The tenant of the indirect reseller that will serve the customer. Without one the customer silently becomes the provider's own:
    /// say <see cref="Customers.ICustomersClient.CreateForResellerAsync"/>, which cannot forget it.
    /// </summary>
    public WireId AssociatedPartnerId { get; set; }

    /// <summary>Whether to make the default relationship of granular administration (GDAP). The service makes one when this is not said.</summary>
    [JsonPropertyName("enableGDAPByDefault")]
    public bool? EnableGdapByDefault { get; set; }

    internal NewCustomer ServedBy(ResellerId reseller)
    {
        var customer = (NewCustomer)MemberwiseClone();
        customer.AssociatedPartnerId = new WireId(reseller.Tenant);
        return customer;
    }
}
