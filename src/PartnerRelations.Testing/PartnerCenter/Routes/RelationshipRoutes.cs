using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-R1 and PC-R2: partnerships, as either side sees them.</summary>
internal static class RelationshipRoutes
{
    private const string ProviderOf = "is_indirect_cloud_solution_provider_of";
    private const string ResellerOf = "is_indirect_reseller_of";

    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-R1", Method = "GET", Path = "/v1/relationships", NeedsUser = true, Answer = List });
        routes.Add(new()
        {
            Id = "PC-R2",
            Method = "GET",
            Path = "/v1/customers/{customer}/relationships",
            NeedsUser = true,
            Programs = FakePrograms.IndirectProvider | FakePrograms.IndirectReseller,
            Answer = ListOfCustomer,
        });
    }

    public static void WriteItem(Utf8JsonWriter json, FakePartner other, string type, bool isFull) => json.Object(_ =>
    {
        json.WriteString("id", other.Tenant.ToString());
        json.WriteString("name", other.Name);
        json.WriteString("relationshipType", type);
        if (isFull) json.WriteString("state", "Active");
        json.Text("mpnId", other.MpnId?.Value);
        if (isFull) json.WriteString("location", other.Country.Value);
        json.Attributes("PartnerRelationship");
    });

    private static FakeAnswer List(Call call)
    {
        var type = call.Query("relationship_type") ?? throw Refusal.BadInput("The query relationship_type is required.");
        var isProvider = type.Equals("IsIndirectCloudSolutionProviderOf", StringComparison.OrdinalIgnoreCase);
        if (!isProvider && !type.Equals("IsIndirectResellerOf", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.BadInput($"There is no relationship type {type}.");
        }

        if (!call.Partner.IsAny(isProvider ? FakePrograms.IndirectProvider : FakePrograms.IndirectReseller)) throw Refusal.Forbidden();
        var me = call.Partner.Tenant;
        var links = isProvider ? call.State.Links.OfProvider(me) : call.State.Links.OfReseller(me);
        var prefix = SearchFilter.Read(call, "Name", "starts_with")?.Value ?? string.Empty;
        FakePartner[] others =
        [
            .. links.Where(link => link.IsShown(call.Now))
                .Select(link => call.State.Partners.Find(isProvider ? link.Reseller : link.Provider)!)
                .Where(other => other.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)),
        ];
        return call.Ok(json => json.Collection(others, (item, other) => WriteItem(item, other, isProvider ? ProviderOf : ResellerOf, isFull: true)));
    }

    private static FakeAnswer ListOfCustomer(Call call)
    {
        var customer = call.Customer();
        var me = call.Partner.Tenant;
        var items = new List<(FakePartner Other, string Type)>();
        foreach (var other in call.State.Relationships.Find(me, customer.Tenant)!.Together)
        {
            if (call.State.Relationships.Find(other, customer.Tenant) is not { } theirs || !theirs.IsShown(call.Now)) continue;
            if (IsShown(call, me, other)) items.Add((call.State.Partners.Find(other)!, ProviderOf));
            else if (IsShown(call, other, me)) items.Add((call.State.Partners.Find(other)!, ResellerOf));
        }

        return call.Ok(json => json.Collection(items, (item, relation) => WriteItem(item, relation.Other, relation.Type, isFull: false)));
    }

    private static bool IsShown(Call call, TenantId provider, TenantId reseller) => call.State.Links.Find(provider, reseller) is { } link && link.IsShown(call.Now);
}
