using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>How customers are printed.</summary>
internal static class CustomerText
{
    public static string CommerceId(FakeCustomer customer) => (customer.CommerceId ?? Derived("commerce", customer.Tenant)).ToString("D");

    public static FakeCustomerBilling BillingOf(FakeCustomer customer) =>
        customer.Billing ?? new() { CompanyName = customer.CompanyName, Email = customer.Email, DefaultAddress = AddressOf(customer) };

    public static string EtagOf(FakeCustomer customer) => Etags.Of("billing", customer.Tenant, BillingOf(customer).Revision);

    public static void WriteListItem(Utf8JsonWriter json, FakeCustomer customer) => json.Object(_ =>
    {
        var id = customer.Tenant.ToString();
        json.WriteString("id", id);
        json.WriteStartObject("companyProfile");
        json.WriteString("tenantId", id);
        json.WriteString("domain", customer.Domain);
        json.WriteString("companyName", customer.CompanyName);
        json.Attributes("CustomerCompanyProfile");
        json.WriteEndObject();
        json.WriteString("relationshipToPartner", "reseller");
        json.Attributes("Customer");
    });

    /// <summary>The company profile; address and mail only for a partner that administers the tenant.</summary>
    public static void WriteCompany(Utf8JsonWriter json, FakeCustomer customer, bool isOpen, bool hasLinks) => json.Object(_ =>
    {
        json.WriteString("tenantId", customer.Tenant.ToString());
        json.WriteString("domain", customer.Domain);
        json.WriteString("companyName", customer.CompanyName);
        if (isOpen)
        {
            AddressText.Write(json, "address", AddressOf(customer));
            json.Text("email", customer.Email);
        }

        json.Text("organizationRegistrationNumber", customer.OrganizationRegistrationNumber);
        if (hasLinks) json.Links($"/customers/{customer.Tenant}/profiles/company");
        json.Attributes("CustomerCompanyProfile");
    });

    public static void WriteBilling(Utf8JsonWriter json, FakeCustomer customer, string? self) => json.Object(_ =>
    {
        var billing = BillingOf(customer);
        json.WriteString("id", (billing.Id ?? Derived("billing", customer.Tenant)).ToString("D"));
        WriteBillingMembers(json, billing);
        if (self is not null) json.Links(self);
        json.Attributes("CustomerBillingProfile", EtagOf(customer));
    });

    /// <summary>The members of a billing profile, without id, links and etag.</summary>
    public static void WriteBillingMembers(Utf8JsonWriter json, FakeCustomerBilling billing)
    {
        json.Text("firstName", billing.FirstName);
        json.Text("lastName", billing.LastName);
        json.Text("email", billing.Email);
        json.WriteString("culture", billing.Culture);
        json.WriteString("language", billing.Language);
        json.WriteString("companyName", billing.CompanyName);
        AddressText.Write(json, "defaultAddress", billing.DefaultAddress);
    }

    private static FakeAddress AddressOf(FakeCustomer customer) => customer.Address ?? new() { Country = customer.Country.Value };

    private static Guid Derived(string what, TenantId tenant) => new(Hash($"{what}/{tenant}").AsSpan(0, 16), bigEndian: true);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
