using PartnerRelations.Http.Tests.Graph.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class DelegatedAdminCustomersTests
{
    [Fact]
    public async Task Customers_are_read_page_after_page_and_one_by_its_tenant()
    {
        const string Path = "/v1.0/tenantRelationships/delegatedAdminCustomers";
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"value":[{"id":"1"}],"@odata.nextLink":"https://graph.microsoft.com{{Path}}?$skiptoken=2"}"""),
            Json("""{"value":[{"id":"2"}]}"""),
            Json("""{"@odata.type":"#microsoft.graph.delegatedAdminCustomer","id":"4fdbff88-9d6b-42e0-9713-45c922ba8001","tenantId":"4fdbff88-9d6b-42e0-9713-45c922ba8001","displayName":"Contoso Inc"}"""));
        await using var _ = graph;
        var customer = CustomerId.Parse("4fdbff88-9d6b-42e0-9713-45c922ba8001");

        var ids = new List<string?>();
        await foreach (var found in graph.Customers.ListAllAsync(300, TestContext.Current.CancellationToken)) ids.Add(found.Id.Text);
        var one = await graph.Customers.GetAsync(customer, TestContext.Current.CancellationToken);

        ids.Should().Equal("1", "2");
        (one.TenantId.AsCustomer(), one.DisplayName).Should().Be((customer, "Contoso Inc"));
        service.Sent.Select(sent => Uri.UnescapeDataString(sent.PathAndQuery)).Should().Equal(Path + "?$top=300", Path + "?$skiptoken=2", $"{Path}/{customer}");
    }
}
