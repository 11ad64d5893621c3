using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G1: the customers with whom the caller has granular relationships.</summary>
internal static class DelegatedAdminCustomerRoutes
{
    private const string Path = "/v1.0/tenantRelationships/delegatedAdminCustomers";
    private const string Kind = "delegatedAdminCustomers";

    public static void AddTo(RouteTable routes)
    {
        routes.Add(GranularRoutes.Read("GET", Path, List));
        routes.Add(GranularRoutes.Read("GET", Path + "/{customer}", Get));
    }

    private static FakeAnswer List(Call call)
    {
        var size = GraphPage.Size(call, GranularRoutes.LargestPage);
        var after = GraphPage.Place(call, Kind) is [var number] ? long.Parse(number, CultureInfo.InvariantCulture) : 0;
        var customers = Administered(call).Where(customer => customer.Number > after).Take(size + 1).ToList();
        var hasNext = customers.Count > size;
        if (hasNext) customers.RemoveAt(size);
        string[]? next = hasNext ? [customers[^1].Number.ToString(CultureInfo.InvariantCulture)] : null;
        return GraphPage.Answer(call, GraphText.Root + Kind, Kind, customers, next, (json, customer) => Write(json, customer.Relationship));
    }

    private static FakeAnswer Get(Call call)
    {
        var id = call.IdAt(0, "customer");
        var found = Administered(call).Select(customer => customer.Relationship).FirstOrDefault(relationship => relationship.Customer == new TenantId(id)) ?? throw Refusal.NotFound($"The delegatedAdminCustomer {id}");
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, $"{GraphText.Root}{Kind}/$entity"));
            Write(json, found);
        });
    }

    /// <summary>Each customer once, by the first relationship that the customer has consented to and that has not ended.</summary>
    private static IEnumerable<(long Number, FakeGranularRelationship Relationship)> Administered(Call call) => call.State.Granular.OfPartner(call.Partner.Tenant)
        .Where(row => row.Value is { Customer: not null, Status: not (FakeGranularStatus.Created or FakeGranularStatus.ApprovalPending or FakeGranularStatus.Expired or FakeGranularStatus.Terminated) })
        .DistinctBy(row => row.Value.Customer)
        .Select(row => (row.Number, row.Value));

    private static void Write(Utf8JsonWriter json, FakeGranularRelationship relationship)
    {
        json.WriteString("id", relationship.Customer!.Value.ToString());
        json.WriteString("tenantId", relationship.Customer.Value.ToString());
        json.WriteString("displayName", relationship.CustomerName ?? string.Empty);
    }
}
