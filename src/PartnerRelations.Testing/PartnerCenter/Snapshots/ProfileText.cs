using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>A partner's profiles in a snapshot.</summary>
internal static class ProfileText
{
    public static void Write(Utf8JsonWriter json, FakeLegalProfile profile)
    {
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "address", profile.Address);
        Routes.AddressText.Write(json, "primaryContact", profile.PrimaryContact);
        AddressText.Write(json, "companyApproverAddress", profile.CompanyApproverAddress);
        json.Text("companyApproverEmail", profile.CompanyApproverEmail);
        json.WriteString("vettingStatus", profile.Vetting.Status);
        json.WriteString("vettingSubStatus", profile.Vetting.SubStatus);
    }

    public static FakeLegalProfile ReadLegal(SnapshotFields fields) => fields.Done(new FakeLegalProfile
    {
        CompanyName = fields.Required("companyName"),
        Address = fields.Object("address", AddressText.Read) ?? new(),
        PrimaryContact = fields.Object("primaryContact", AddressText.ReadContact) ?? new(),
        CompanyApproverAddress = fields.Object("companyApproverAddress", AddressText.Read),
        CompanyApproverEmail = fields.Text("companyApproverEmail"),
        Vetting = new() { Status = fields.Text("vettingStatus") ?? "authorized", SubStatus = fields.Text("vettingSubStatus") ?? "none" },
    });

    public static void Write(Utf8JsonWriter json, FakeOrganizationProfile profile)
    {
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "defaultAddress", profile.DefaultAddress);
        json.WriteString("domain", profile.Domain);
        json.Text("email", profile.Email);
        json.WriteString("language", profile.Language);
        json.WriteString("culture", profile.Culture);
        json.Count("revision", profile.Revision);
    }

    public static FakeOrganizationProfile ReadOrganization(SnapshotFields fields) => fields.Done(new FakeOrganizationProfile
    {
        CompanyName = fields.Required("companyName"),
        DefaultAddress = fields.Object("defaultAddress", AddressText.Read) ?? new(),
        Domain = fields.Required("domain"),
        Email = fields.Text("email"),
        Language = fields.Text("language") ?? "en",
        Culture = fields.Text("culture") ?? "en-US",
        Revision = fields.Number("revision", 0),
    });

    public static void Write(Utf8JsonWriter json, FakeSupportProfile profile)
    {
        json.Text("email", profile.Email);
        json.Text("telephone", profile.Telephone);
        json.Text("website", profile.Website);
    }

    public static FakeSupportProfile ReadSupport(SnapshotFields fields) => fields.Done(new FakeSupportProfile
    {
        Email = fields.Text("email"),
        Telephone = fields.Text("telephone"),
        Website = fields.Text("website"),
    });

    public static void Write(Utf8JsonWriter json, FakeBillingProfile profile)
    {
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "address", profile.Address);
        Routes.AddressText.Write(json, "primaryContact", profile.PrimaryContact);
        json.Text("purchaseOrderNumber", profile.PurchaseOrderNumber);
        json.Text("taxId", profile.TaxId);
        json.WriteString("billingCurrency", profile.BillingCurrency);
        json.Count("revision", profile.Revision);
    }

    public static FakeBillingProfile ReadBilling(SnapshotFields fields) => fields.Done(new FakeBillingProfile
    {
        CompanyName = fields.Required("companyName"),
        Address = fields.Object("address", AddressText.Read) ?? new(),
        PrimaryContact = fields.Object("primaryContact", AddressText.ReadContact) ?? new(),
        PurchaseOrderNumber = fields.Text("purchaseOrderNumber"),
        TaxId = fields.Text("taxId"),
        BillingCurrency = fields.Text("billingCurrency") ?? "USD",
        Revision = fields.Number("revision", 0),
    });
}
