using PartnerRelations.CspProgram;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>The page in the admin center on which a customer accepts partners.</summary>
internal static class InvitationPage
{
    public static FakeAcceptance Accept(Work work, string url, FakeCustomer customer, Actor? actor)
    {
        if (actor is not null && !MayAccept(work, customer, actor)) return Refused("Only an administrator of the customer can accept.");
        if (InvitationLink.Read(url) is not { } link) return Refused("The link is no invitation of a partner.");
        if (work.State.Partners.Find(link.Partner) is not { } partner) return Refused("The partner that invites does not exist.");
        var isOfReseller = link.ResellerMpnId is null || (partner.MpnId == link.ResellerMpnId && partner.IsAny(FakePrograms.IndirectReseller));
        if (!isOfReseller) return Refused("The PartnerID in the link is not that of the reseller.");
        if (link.ResellerMpnId is null && !partner.IsAny(Route.Sellers)) return Refused("The partner that invites sells to nobody directly.");
        FakePartner[] partners = [partner];
        if (link.Provider is { } id)
        {
            if (work.State.Partners.Find(id) is not { } provider) return Refused("The provider in the link does not exist.");
            if (!work.State.Links.IsActive(id, partner.Tenant)) return Refused("The reseller and the provider are no partners of each other.");
            partners = [partner, provider];
        }

        if (partners.FirstOrDefault(one => WhyNot(work, one, customer) is not null) is { } hindered) return Refused(WhyNot(work, hindered, customer)!);
        foreach (var one in partners) Relate(work, one.Tenant, partners.FirstOrDefault(other => other != one)?.Tenant, customer, actor);
        return new() { Partners = partners.Select(one => one.Tenant).ToValueList() };
    }

    private static bool MayAccept(Work work, FakeCustomer customer, Actor actor) =>
        actor.Tenant == customer.Tenant
        && actor.HasAny(work.Rules.BillingAdministratorMayAccept ? PartnerRoles.GlobalAdministrator | PartnerRoles.BillingAdministrator : PartnerRoles.GlobalAdministrator);

    private static string? WhyNot(Work work, FakePartner partner, FakeCustomer customer)
    {
        if (partner.Tenant == customer.Tenant) return "A partner cannot be its own customer.";
        if (work.Rules.ResellerMayNotBeProvidersCustomer && work.State.Links.IsActive(partner.Tenant, customer.Tenant))
        {
            return $"{customer.CompanyName} is a reseller of {partner.Name} and cannot be its customer on the same tenant.";
        }

        return !work.Rules.CustomerMarketMustMatch || CspRegions.Share(partner.Country, customer.Country) ? null : $"{partner.Name} does not sell in {customer.Country}.";
    }

    private static void Relate(Work work, TenantId partner, TenantId? together, FakeCustomer customer, Actor? actor)
    {
        if (!work.Relate(partner, customer, together, work.Rules.AcceptanceGrantsAdministration)) return;
        var details = new List<FakeAuditDetail>();
        if (actor is not null) details.Add(new() { Key = "AcceptedBy", Value = actor.Id });
        if (together is { } other) details.Add(new() { Key = "RelatedPartnerId", Value = other.ToString() });
        work.Record(partner, "add_customer", "partner_customer_relationship", customer, new() { New = Audited.Relationship("reseller"), Details = details.ToValueList() });
        if (work.Rules.AcceptanceGrantsAdministration) work.Record(partner, "dap_admin_relationship_approved", "partner_customer_dap", customer);
    }

    private static FakeAcceptance Refused(string why) => new() { Partners = [], Refusal = why };
}
