using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-P4: the partner's own billing profile. Its update is documented in PascalCase, with explicit nulls, both ways.</summary>
internal static class PartnerBillingRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-P4", Method = "GET", Path = "/v1/profiles/billing", NeedsUser = true, Answer = Get });
        routes.Add(new() { Id = "PC-P4", Method = "PUT", Path = "/v1/profiles/billing", NeedsUser = true, Roles = Route.AdminAgent, Answer = Put });
    }

    private static FakeAnswer Get(Call call) => call.Ok(json => json.Object(_ =>
    {
        var profile = call.Partner.Billing;
        json.WriteString("companyName", profile.CompanyName);
        AddressText.Write(json, "address", profile.Address);
        AddressText.Write(json, "primaryContact", profile.PrimaryContact);
        json.Text("purchaseOrderNumber", profile.PurchaseOrderNumber);
        json.Text("taxId", profile.TaxId);
        json.WriteString("billingCurrency", profile.BillingCurrency);
        json.WriteString("profileType", "BillingProfile");
        json.Links("/profiles/billing");
        json.Attributes("BillingProfile", EtagOf(call.Partner));
    }));

    private static FakeAnswer Put(Call call)
    {
        var (body, former) = (call.Body, call.Partner.Billing);
        Etags.Demand(call, EtagOf(call.Partner));
        var changed = call.Partner with
        {
            Billing = former with
            {
                CompanyName = body.Text("companyName") ?? former.CompanyName,
                Address = body.Object("address") is { } address ? AddressText.Read(address) : former.Address,
                PrimaryContact = body.Object("primaryContact") is { } contact ? AddressText.ReadContact(contact) : former.PrimaryContact,
                PurchaseOrderNumber = body.Text("purchaseOrderNumber"),
                TaxId = body.Text("taxId"),
                Revision = former.Revision + 1,
            },
        };
        call.State.Partners.Put(changed);
        return call.Ok(json => json.Object(_ => WritePascalCase(json, changed)));
    }

    private static string EtagOf(FakePartner partner) => Etags.Of("partner-billing", partner.Tenant, partner.Billing.Revision);

    private static void WritePascalCase(Utf8JsonWriter json, FakePartner partner)
    {
        var profile = partner.Billing;
        var address = profile.Address;
        json.WriteString("CompanyName", profile.CompanyName);
        json.Object("Address", _ =>
        {
            json.WriteString("Country", address.Country);
            json.WriteString("Region", address.Region);
            json.WriteString("City", address.City);
            json.WriteString("State", address.State);
            json.WriteString("AddressLine1", address.AddressLine1);
            json.WriteString("AddressLine2", address.AddressLine2);
            json.WriteString("PostalCode", address.PostalCode);
            json.WriteString("FirstName", address.FirstName);
            json.WriteString("LastName", address.LastName);
            json.WriteString("PhoneNumber", address.PhoneNumber);
        });
        json.Object("PrimaryContact", _ =>
        {
            json.WriteString("FirstName", profile.PrimaryContact.FirstName);
            json.WriteString("LastName", profile.PrimaryContact.LastName);
            json.WriteString("Email", profile.PrimaryContact.Email);
            json.WriteString("PhoneNumber", profile.PrimaryContact.PhoneNumber);
        });
        json.WriteString("PurchaseOrderNumber", profile.PurchaseOrderNumber);
        json.WriteString("TaxId", profile.TaxId);
        json.WriteString("BillingCurrency", profile.BillingCurrency);
        json.WriteString("ProfileType", "BillingProfile");
        json.Object("Links", _ => json.Object("Self", _ =>
        {
            json.WriteString("Uri", "/profiles/billing");
            json.WriteString("Method", "GET");
            json.Texts("Headers", []);
        }));
        json.Object("Attributes", _ =>
        {
            json.WriteString("Etag", EtagOf(partner));
            json.WriteString("ObjectType", "BillingProfile");
        });
    }
}
