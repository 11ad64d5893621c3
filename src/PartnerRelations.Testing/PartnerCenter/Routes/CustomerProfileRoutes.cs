using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-C7, PC-C8 and PC-C9: a customer's billing profile, account check, domains and organization.</summary>
internal static class CustomerProfileRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new()
        {
            Id = "PC-C7",
            Method = "GET",
            Path = "/v1/customers/{customer}/profiles/billing",
            Programs = Route.Sellers,
            Answer = call => WriteBilling(call, call.Customer()),
        });
        routes.Add(new()
        {
            Id = "PC-C7",
            Method = "PUT",
            Path = "/v1/customers/{customer}/profiles/billing",
            Programs = Route.Sellers,
            Roles = Route.AdminOrSalesAgent,
            Answer = PutBilling,
        });
        routes.Add(new()
        {
            Id = "PC-C8",
            Method = "GET",
            Path = "/v1/customers/{customer}/validationStatus",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = GetAccountCheck,
        });
        routes.Add(new() { Id = "PC-C9", Method = "GET", Path = "/v1/customers/{customer}/customDomains", Answer = GetDomains });
        routes.Add(new() { Id = "PC-C9", Method = "GET", Path = "/v1/customers/{customer}/organization", Answer = GetOrganization });
    }

    private static FakeAnswer WriteBilling(Call call, FakeCustomer customer) =>
        call.Ok(json => CustomerText.WriteBilling(json, customer, $"/v1/customers/{customer.Tenant}/profiles/billing"));

    private static FakeAnswer PutBilling(Call call)
    {
        var (customer, body) = (call.Customer(), call.Body);
        Etags.Demand(call, CustomerText.EtagOf(customer));
        var former = CustomerText.BillingOf(customer);
        var changed = customer with
        {
            Billing = former with
            {
                FirstName = body.Text("firstName"),
                LastName = body.Text("lastName"),
                Email = body.RequiredText("email"),
                Culture = body.RequiredText("culture"),
                Language = body.RequiredText("language"),
                CompanyName = body.RequiredText("companyName"),
                DefaultAddress = AddressText.Read(body.RequiredObject("defaultAddress")),
                Revision = former.Revision + 1,
            },
        };
        call.State.Customers.Put(changed);
        call.Record(call.Partner.Tenant, "update_customer_billing_profile", "customer", changed, new()
        {
            Old = Audited.Text(json => CustomerText.WriteBillingMembers(json, former)),
            New = Audited.Text(json => CustomerText.WriteBillingMembers(json, changed.Billing)),
        });
        return WriteBilling(call, changed);
    }

    private static FakeAnswer GetAccountCheck(Call call)
    {
        var customer = call.Customer();
        if (call.Query("type")?.Equals("account", StringComparison.OrdinalIgnoreCase) != true) throw Refusal.BadInput("The query type must be account.");
        if (customer.AccountCheck is not { } check) throw NeverChecked(customer);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("type", "account");
            json.WriteString("status", check.Status);
            json.WriteString("lastUpdateDateTime", check.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        }));
    }

    /// <summary>An error in shape B.</summary>
    private static Refusal NeverChecked(FakeCustomer customer)
    {
        var description = $"The account status of customer {customer.Tenant} was not found.";
        return new(404, 600074, description)
        {
            Body = json => json.Object(_ =>
            {
                json.WriteNumber("code", 600074);
                json.WriteString("message", description);
                json.WriteString("description", description);
                json.WriteString("errorName", "AccountStatusNotFound");
                json.WriteBoolean("isRetryable", false);
                json.WriteString("errorMessageExtended", string.Empty);
            }),
        };
    }

    private static FakeAnswer GetDomains(Call call)
    {
        var customer = call.AdministeredCustomer();
        return call.Ok(json =>
        {
            json.WriteStartArray();
            foreach (var domain in customer.CustomDomains) json.WriteStringValue(domain);
            json.WriteEndArray();
        });
    }

    private static FakeAnswer GetOrganization(Call call)
    {
        var customer = call.AdministeredCustomer();
        return call.Ok(json =>
        {
            json.WriteStartArray();
            json.Object(_ =>
            {
                json.WriteString("street", customer.Address?.AddressLine1);
                json.WriteString("countryLetterCode", customer.Country.Value);
                json.WriteString("postalCode", customer.Address?.PostalCode);
                json.WriteString("city", customer.Address?.City);
                json.WriteString("state", customer.Address?.State);
                json.WriteString("displayName", customer.CompanyName);
                json.Texts("technicalNotificationMails", customer.Email is { } mail ? [mail] : []);
            });
            json.WriteEndArray();
        });
    }
}
