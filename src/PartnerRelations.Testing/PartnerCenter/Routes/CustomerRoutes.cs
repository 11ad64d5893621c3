using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-C2 to PC-C6: one customer.</summary>
internal static class CustomerRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-C1", Method = "GET", Path = "/v1/customers", Answer = CustomerList.Answer });
        routes.Add(new() { Id = "PC-C2", Method = "GET", Path = "/v1/customers/{customer}", LimitPerMinute = 500, Answer = Get });
        routes.Add(new()
        {
            Id = "PC-C3",
            Method = "POST",
            Path = "/v1/customers",
            Programs = Route.Sellers,
            WrongProgram = () => new(403, 2032, "Access to create customers is denied."),
            Roles = Route.AdminOrSalesAgent,
            OncePerRequestId = true,
            Answer = CustomerCreation.Answer,
        });
        routes.Add(new()
        {
            Id = "PC-C4",
            Method = "PATCH",
            Path = "/v1/customers/{customer}",
            NeedsUser = true,
            Roles = Route.AdminAgent,
            Answer = CustomerRemoval.Patch,
        });
        routes.Add(new()
        {
            Id = "PC-C5",
            Method = "DELETE",
            Path = "/v1/customers/{customer}",
            Programs = Route.Sellers,
            Roles = Route.AdminAgent,
            Answer = CustomerRemoval.Delete,
        });
        routes.Add(new() { Id = "PC-C6", Method = "GET", Path = "/v1/customers/{customer}/profiles/company", NeedsUser = true, Answer = GetCompanyProfile });
    }

    private static FakeAnswer Get(Call call)
    {
        var customer = call.Customer();
        var relationship = call.State.Relationships.Find(call.Partner.Tenant, customer.Tenant)!;
        var isOpen = call.Administers(call.Partner.Tenant, customer.Tenant);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("id", customer.Tenant.ToString());
            json.WriteString("commerceId", CustomerText.CommerceId(customer));
            json.WritePropertyName("companyProfile");
            CustomerText.WriteCompany(json, customer, isOpen, hasLinks: true);
            json.WritePropertyName("billingProfile");
            CustomerText.WriteBilling(json, customer, $"/customers/{customer.Tenant}/profiles/billing");
            json.WriteString("relationshipToPartner", "reseller");
            json.WriteBoolean("allowDelegatedAccess", relationship.DelegatedAdministration);
            if (isOpen) json.Texts("customDomains", customer.CustomDomains);
            if (call.Partner.IsAny(FakePrograms.IndirectProvider) && relationship.Together is [var associated, ..]) json.WriteString("associatedPartnerId", associated.ToString());
            json.Links($"/customers/{customer.Tenant}");
            json.Attributes("Customer");
        }));
    }

    private static FakeAnswer GetCompanyProfile(Call call)
    {
        var customer = call.Customer();
        var isOpen = call.Administers(call.Partner.Tenant, customer.Tenant);
        return call.Ok(json => CustomerText.WriteCompany(json, customer, isOpen, hasLinks: true));
    }
}
