using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-C4 and PC-C5: the end of a relationship, of delegated administration, and in the sandbox of the tenant itself.</summary>
internal static class CustomerRemoval
{
    public static FakeAnswer Patch(Call call)
    {
        var customer = call.Customer();
        if (call.Body.Text("relationshipToPartner") is { } wanted && wanted.Equals("none", StringComparison.OrdinalIgnoreCase)) return EndRelationship(call, customer);
        if (call.Body.Flag("allowDelegatedAccess") == false) return EndAdministration(call, customer);
        throw Refusal.BadInput("A customer can be changed by relationshipToPartner none or allowDelegatedAccess false only.");
    }

    public static FakeAnswer Delete(Call call)
    {
        var customer = call.Customer();
        if (!call.Partner.IsSandbox || !customer.IsSandbox) throw new Refusal(403, 1002, "Customers can be deleted in the integration sandbox only.");
        DemandNothingActive(call, customer);
        call.State.Relationships.Remove(customer.Tenant);
        call.State.Granular.RemoveOf(customer.Tenant);
        call.Record(call.Partner.Tenant, "delete_tip_customer", "customer", customer);
        return call.Empty(204);
    }

    private static FakeAnswer EndRelationship(Call call, FakeCustomer customer)
    {
        DemandNothingActive(call, customer);
        if (call.State.Relationships.Find(call.Partner.Tenant, customer.Tenant) is { IsActive: true } relationship)
        {
            call.Part(relationship, customer);
        }

        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("Id", customer.Tenant.ToString());
            foreach (var name in (ReadOnlySpan<string>)["CommerceId", "CompanyProfile", "BillingProfile"]) json.WriteNull(name);
            json.WriteString("RelationshipToPartner", "none");
            foreach (var name in (ReadOnlySpan<string>)["AllowDelegatedAccess", "UserCredentials", "CustomDomains", "AssociatedPartnerId"]) json.WriteNull(name);
            json.WriteStartObject("Attributes");
            json.WriteString("ObjectType", "Customer");
            json.WriteEndObject();
        }));
    }

    private static FakeAnswer EndAdministration(Call call, FakeCustomer customer)
    {
        call.EndAdministration(call.Partner.Tenant, customer, "dap_admin_relationship_terminated");
        return call.Empty(200);
    }

    private static void DemandNothingActive(Call call, FakeCustomer customer)
    {
        if (call.State.Commerce.Of(call.Partner.Tenant, customer.Tenant).Any(subscription => subscription.Status.Equals("active", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refusal.BadInput($"Customer {customer.Tenant} has active subscriptions. Suspend or cancel them, reservations and software purchases first.");
        }
    }
}
