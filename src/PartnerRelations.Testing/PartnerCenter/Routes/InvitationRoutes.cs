using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-R3: the link by which a customer accepts the caller, alone or together with the partner on the other tier.</summary>
internal static class InvitationRoutes
{
    public static void AddTo(RouteTable routes) => routes.Add(new()
    {
        Id = "PC-R3",
        Method = "GET",
        Path = "/v1/customers/relationshiprequests",
        NeedsUser = true,
        Roles = Route.AdminOrSalesAgent,
        Answer = Build,
    });

    private static FakeAnswer Build(Call call)
    {
        var link = LinkOf(call);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("url", link.ToString());
            json.Attributes("RelationshipRequest");
        }));
    }

    private static InvitationLink LinkOf(Call call)
    {
        var me = call.Partner;
        var provider = Other(call, "indirectCloudSolutionProviderId");
        var reseller = Other(call, "indirectResellerId");
        var inResellerRole = Flag(call, "dualRoleIndirectRelationship");
        if (provider is not null || reseller is not null) return Joint(call, provider ?? me, reseller ?? me);
        var isReseller = me.IsAny(FakePrograms.IndirectReseller) && (inResellerRole || !me.IsAny(Route.Sellers));
        if (!isReseller) return new(me.Tenant, null, null);
        return new(me.Tenant, PartnerIdOf(me), null);
    }

    private static InvitationLink Joint(Call call, FakePartner provider, FakePartner reseller)
    {
        if (provider.Tenant != call.Partner.Tenant && reseller.Tenant != call.Partner.Tenant) throw Refusal.Forbidden();
        if (!provider.IsAny(FakePrograms.IndirectProvider) || !reseller.IsAny(FakePrograms.IndirectReseller)) throw Refusal.Forbidden();
        if (!call.State.Links.IsActive(provider.Tenant, reseller.Tenant))
        {
            throw Refusal.BadInput($"There is no partnership of provider {provider.Tenant} and reseller {reseller.Tenant}.");
        }

        return new(reseller.Tenant, PartnerIdOf(reseller), provider.Tenant);
    }

    private static MpnId PartnerIdOf(FakePartner reseller) =>
        reseller.MpnId ?? throw Refusal.BadInput($"No PartnerID is associated with reseller {reseller.Tenant}.");

    private static FakePartner? Other(Call call, string name)
    {
        if (call.Query(name) is not { } text) return null;
        if (!TenantId.TryParse(text, out var tenant)) throw Refusal.BadInput($"The query {name} must be a GUID.");
        return call.State.Partners.Find(tenant) ?? throw Refusal.NoTenant(text);
    }

    private static bool Flag(Call call, string name) => call.Query(name) switch
    {
        null => false,
        var text when bool.TryParse(text, out var flag) => flag,
        _ => throw Refusal.BadInput($"The query {name} must be true or false."),
    };
}
