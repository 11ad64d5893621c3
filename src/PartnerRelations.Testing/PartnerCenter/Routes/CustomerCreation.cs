using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-C3: a new tenant for a customer, held by the caller alone or together with one of its resellers.</summary>
internal static class CustomerCreation
{
    private const int SandboxCustomers = 75;

    public static FakeAnswer Answer(Call call)
    {
        var company = call.Body.RequiredObject("companyProfile");
        var billing = ReadBilling(call.Body.RequiredObject("billingProfile"));
        var domain = company.RequiredText("domain").Trim();
        var reseller = Reseller(call);
        if (!CountryCode.TryParse(billing.DefaultAddress.Country, out var country))
        {
            throw Refusal.BadInput("The field billingProfile.defaultAddress.country must be an ISO 3166-1 code.");
        }

        if (call.Rules.CustomerMarketMustMatch && !CspRegions.Share(country, call.Partner.Country))
        {
            throw new Refusal(403, 2030, $"The partner is not onboarded to sell in {country}.");
        }

        var registration = RegistrationNumbers.Check(country, company.Text("organizationRegistrationNumber"), billing.DefaultAddress.PhoneNumber);
        if (call.State.Customers.IsTaken(domain)) throw new Refusal(409, 2000, $"The domain {domain} is in use.");
        if (call.Partner.IsSandbox && call.State.Relationships.CountOf(call.Partner.Tenant) >= SandboxCustomers)
        {
            throw new Refusal(409, 1003, $"A sandbox account has at most {SandboxCustomers} customers.");
        }

        var customer = new FakeCustomer
        {
            Tenant = new(call.NewId()),
            CommerceId = call.NewId(),
            CompanyName = billing.CompanyName,
            Domain = domain,
            Country = country,
            Address = billing.DefaultAddress with { FirstName = null, LastName = null },
            Email = billing.Email,
            OrganizationRegistrationNumber = registration,
            Billing = billing with { Id = call.NewId() },
            IsSandbox = call.Partner.IsSandbox,
        };
        var gdap = call.Body.Flag("enableGDAPByDefault");
        Keep(call, customer, reseller, gdap);
        DefaultAdministration.Give(call, customer, reseller, gdap);
        return Write(call, customer, reseller, gdap);
    }

    private static void Keep(Call call, FakeCustomer customer, FakePartner? reseller, bool? gdap)
    {
        var me = call.Partner.Tenant;
        call.State.Customers.Put(customer);
        call.Relate(me, customer, reseller?.Tenant, call.Rules.AcceptanceGrantsAdministration);
        var details = new Audited
        {
            New = Audited.Text(json =>
            {
                json.WriteString("Id", customer.Tenant.ToString());
                json.WriteString("CompanyName", customer.CompanyName);
                json.WriteString("Domain", customer.Domain);
            }),
            Details = gdap is { } wanted ? [new() { Key = "EnableGDAPByDefault", Value = wanted ? "true" : "false" }] : [],
        };
        call.Record(me, "add_customer", "customer", customer, details);
        if (reseller is null) return;
        call.Relate(reseller.Tenant, customer, me, call.Rules.AcceptanceGrantsAdministration);
        call.Record(reseller.Tenant, "add_customer", "customer", customer, details);
    }

    private static FakeAnswer Write(Call call, FakeCustomer customer, FakePartner? reseller, bool? gdap) => call.Json(201, json => json.Object(_ =>
    {
        json.WriteString("id", customer.Tenant.ToString());
        json.WriteString("commerceId", CustomerText.CommerceId(customer));
        json.Object("companyProfile", _ =>
        {
            json.WriteString("tenantId", customer.Tenant.ToString());
            json.WriteString("domain", customer.Domain);
            json.Text("organizationRegistrationNumber", customer.OrganizationRegistrationNumber);
            json.Attributes("CustomerCompanyProfile");
        });
        json.WritePropertyName("billingProfile");
        CustomerText.WriteBilling(json, customer, self: null);
        if (gdap is { } wanted) json.WriteBoolean("enableGDAPByDefault", wanted);
        json.WriteString("relationshipToPartner", reseller is null ? "none" : "reseller");
        if (reseller is not null) json.WriteString("associatedPartnerId", reseller.Tenant.ToString());
        json.Object("userCredentials", _ =>
        {
            json.WriteString("userName", "admin");
            json.WriteString("password", call.Sequence.NewSecret("=;")[..12]);
        });
        json.Attributes("Customer");
    }));

    private static FakePartner? Reseller(Call call)
    {
        if (call.Body.Text("associatedPartnerId") is not { Length: > 0 } text) return null;
        if (call.Caller!.User is null) throw new Refusal(403, 900329, "To create a customer for a reseller, a user must stand behind the token (App+User).");
        if (!call.Partner.IsAny(FakePrograms.IndirectProvider)) throw Refusal.Forbidden();
        if (!TenantId.TryParse(text, out var tenant)) throw Refusal.BadInput("The field associatedPartnerId must be a GUID.");
        return call.State.Partners.Find(tenant) is { } partner && partner.IsAny(FakePrograms.IndirectReseller) && call.State.Links.IsActive(call.Partner.Tenant, tenant)
            ? partner
            : throw Refusal.BadInput($"The associated partner {text} is no indirect reseller with a partnership with the caller.");
    }

    private static FakeCustomerBilling ReadBilling(JsonFields fields)
    {
        var address = fields.RequiredObject("defaultAddress");
        address.RequiredText("country");
        address.RequiredText("city");
        address.RequiredText("addressLine1");
        var read = AddressText.Read(address);
        return new()
        {
            FirstName = fields.Text("firstName"),
            LastName = fields.Text("lastName"),
            Email = fields.RequiredText("email"),
            Culture = CultureName(fields.RequiredText("culture")),
            Language = fields.RequiredText("language").ToLowerInvariant(),
            CompanyName = fields.RequiredText("companyName"),
            DefaultAddress = read with { PhoneNumber = read.PhoneNumber ?? string.Empty },
        };
    }

    /// <summary><c>EN-US</c> comes back as <c>en-US</c>.</summary>
    private static string CultureName(string text)
    {
        var parts = text.Split('-');
        return string.Join('-', parts.Select((part, place) => place == 0 ? part.ToLowerInvariant() : part.Length == 2 ? part.ToUpperInvariant() : part));
    }
}
