using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.Graph.Harness;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class NextLinkHandlerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example/v1.0/tenantRelationships/delegatedAdminCustomers?$skiptoken=x")]
    [InlineData("http://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminCustomers?$skiptoken=x")]
    [InlineData("https://graph.microsoft.com:8443/v1.0/x")]
    [InlineData("https://graph.microsoft.com.evil.example/v1.0/x")]
    [InlineData("https://graph.microsoft.com@evil.example/v1.0/x")]
    [InlineData("https://someone@graph.microsoft.com/v1.0/x")]
    [InlineData("//evil.example/v1.0/x")]
    [InlineData("\\\\evil.example\\v1.0")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    public async Task A_next_page_on_another_host_is_refused_and_no_token_goes_there(string link)
    {
        var (graph, service) = ConnectedToGraph.With(Json($$"""{"value":[{"id":"1"}],"@odata.nextLink":{{System.Text.Json.JsonSerializer.Serialize(link)}}}"""));
        await using var _ = graph;
        var ids = new List<string?>();
        var reading = async () =>
        {
            await foreach (var customer in graph.Customers.ListAllAsync(cancellationToken: Stop)) ids.Add(customer.Id.Text);
        };

        var fault = (await reading.Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        fault.Message.Should().NotContain("evil");
        ids.Should().Equal("1");
        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task A_relative_link_is_followed_on_the_same_host()
    {
        var (graph, service) = ConnectedToGraph.With(Json("""{"value":[]}"""));
        await using var _ = graph;

        await graph.Customers.ListAsync(nextLink: "/v1.0/tenantRelationships/delegatedAdminCustomers?$skiptoken=x", cancellationToken: Stop);

        service.Sent[0].Address.OriginalString.Should().Be("https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminCustomers?$skiptoken=x");
    }

    [Fact]
    public async Task A_page_that_is_throttled_is_asked_for_again_by_the_same_link()
    {
        var (graph, service) = ConnectedToGraph.With(Json("""{"error":{"code":"TooManyRequests","message":"slow"}}""", System.Net.HttpStatusCode.TooManyRequests, ("Retry-After", "7")), Json("""{"value":[]}"""));
        await using var _ = graph;

        var reading = graph.Customers.ListAsync(nextLink: "https://graph.microsoft.com/v1.0/x?$skiptoken=x", cancellationToken: Stop);
        (await graph.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(7));
        await reading;

        service.Sent.Select(sent => sent.PathAndQuery).Should().Equal("/v1.0/x?$skiptoken=x", "/v1.0/x?$skiptoken=x");
        service.Sent.Select(sent => sent["client-request-id"]).Distinct().Should().ContainSingle();
    }
}
