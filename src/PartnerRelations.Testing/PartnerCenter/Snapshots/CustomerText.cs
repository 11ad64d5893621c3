using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Customers in a snapshot.</summary>
internal static class CustomerText
{
    public static void Write(Utf8JsonWriter json, FakeCustomer customer)
    {
        json.WriteString("tenant", customer.Tenant.ToString());
        json.WriteString("companyName", customer.CompanyName);
        json.WriteString("domain", customer.Domain);
        json.WriteString("country", customer.Country.Value);
        json.Text("commerceId", customer.CommerceId?.ToString("D"));
        AddressText.Write(json, "address", customer.Address);
        json.Text("email", customer.Email);
        json.Text("organizationRegistrationNumber", customer.OrganizationRegistrationNumber);
        if (customer.Billing is { } billing) json.Object("billing", _ => Write(json, billing));
        json.EachText("customDomains", customer.CustomDomains);
        if (customer.AccountCheck is { } check)
        {
            json.WriteStartObject("accountCheck");
            json.WriteString("status", check.Status);
            json.Moment("updatedAt", check.UpdatedAt);
            json.WriteEndObject();
        }

        json.Each("agreements", customer.Agreements, Write);
        json.Flag("hasSignedAgreement", customer.HasSignedAgreement);
        json.Each("users", customer.Users, Write);
        json.Flag("isSandbox", customer.IsSandbox);
    }

    public static FakeCustomer Read(SnapshotFields fields) => fields.Done(new FakeCustomer
    {
        Tenant = fields.Tenant("tenant"),
        CompanyName = fields.Required("companyName"),
        Domain = fields.Required("domain"),
        Country = fields.Required("country", CountryCode.Parse),
        CommerceId = fields.ParsedValue("commerceId", Guid.Parse),
        Address = fields.Object("address", AddressText.Read),
        Email = fields.Text("email"),
        OrganizationRegistrationNumber = fields.Text("organizationRegistrationNumber"),
        Billing = fields.Object("billing", ReadBilling),
        CustomDomains = fields.Values("customDomains", text => text) is { Count: > 0 } domains ? domains : null!,
        AccountCheck = fields.Object("accountCheck", ReadCheck),
        Agreements = fields.Objects("agreements", ReadAgreement),
        HasSignedAgreement = fields.Flag("hasSignedAgreement"),
        Users = fields.Objects("users", ReadUser),
        IsSandbox = fields.Flag("isSandbox"),
    });

    private static FakeAccountCheck ReadCheck(SnapshotFields fields) =>
        fields.Done(new FakeAccountCheck { Status = fields.Required("status"), UpdatedAt = fields.RequiredMoment("updatedAt") });

    private static void Write(Utf8JsonWriter json, FakeCustomerBilling billing)
    {
        json.Text("id", billing.Id?.ToString("D"));
        Routes.CustomerText.WriteBillingMembers(json, billing);
        json.Count("revision", billing.Revision);
    }

    private static FakeCustomerBilling ReadBilling(SnapshotFields fields) => fields.Done(new FakeCustomerBilling
    {
        Id = fields.ParsedValue("id", Guid.Parse),
        FirstName = fields.Text("firstName"),
        LastName = fields.Text("lastName"),
        Email = fields.Text("email"),
        Culture = fields.Text("culture") ?? "en-US",
        Language = fields.Text("language") ?? "en",
        CompanyName = fields.Required("companyName"),
        DefaultAddress = fields.Object("defaultAddress", AddressText.Read) ?? new(),
        Revision = fields.Number("revision", 0),
    });

    private static void Write(Utf8JsonWriter json, FakeCustomerAgreement agreement)
    {
        json.WriteString("partner", agreement.Partner.ToString());
        json.WriteString("userId", agreement.UserId);
        json.WriteString("templateId", agreement.TemplateId);
        json.WriteString("type", agreement.Type);
        json.Moment("dateAgreed", agreement.DateAgreed);
        Routes.AddressText.Write(json, "primaryContact", agreement.PrimaryContact);
    }

    private static FakeCustomerAgreement ReadAgreement(SnapshotFields fields) => fields.Done(new FakeCustomerAgreement
    {
        Partner = fields.Tenant("partner"),
        UserId = fields.Required("userId", Guid.Parse),
        TemplateId = fields.Required("templateId", Guid.Parse),
        Type = fields.Required("type"),
        DateAgreed = fields.RequiredMoment("dateAgreed"),
        PrimaryContact = fields.Object("primaryContact", AddressText.ReadContact) ?? new(),
    });

    private static void Write(Utf8JsonWriter json, FakeCustomerUser user)
    {
        json.WriteString("id", user.Id.ToString());
        json.Text("displayName", user.DisplayName);
        json.Text("userPrincipalName", user.UserPrincipalName);
        json.EachText("roles", user.Roles);
    }

    private static FakeCustomerUser ReadUser(SnapshotFields fields) => fields.Done(new FakeCustomerUser
    {
        Id = fields.Required("id", UserId.Parse),
        DisplayName = fields.Text("displayName"),
        UserPrincipalName = fields.Text("userPrincipalName"),
        Roles = fields.Values("roles", Guid.Parse),
    });
}
