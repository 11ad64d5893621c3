using System.Net;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.Graph.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class AccessAssignmentsTests
{
    private const string Id = "72a7ae7e-4887-4e34-9755-2e1e9b26b943-63f017cb-9e0d-4f14-94bd-4871902b3409";
    private const string Path = $"/v1.0/tenantRelationships/delegatedAdminRelationships/{Id}/accessAssignments";

    private static readonly DelegatedAdminRelationshipId Relationship = new(Id);
    private static readonly WireId Assignment = new("a9d6cf90-083a-47dc-ace2-1da98be3f344");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_are_given_to_a_group()
    {
        var (graph, service) = ConnectedToGraph.With(Json($$"""{"id":"{{Assignment}}","status":"pending"}""", HttpStatusCode.Created));
        await using var _ = graph;

        var created = await graph.Assignments.CreateAsync(
            Relationship,
            new() { AccessContainer = AccessContainer.OfGroup(new WireId("869713c9-0b28-4d08-8949-ae07ae1bf528")), AccessDetails = DelegatedAdminAccessDetails.Of(Guid.Parse("f2ef992c-3afb-46b9-b7cf-a126ee74c451")) },
            Stop);

        (created.Id, created.Status).Should().Be((Assignment, AccessAssignmentStatus.Pending));
        (service.Sent[0].Method, service.Sent[0].PathAndQuery).Should().Be((HttpMethod.Post, Path));
        service.Sent[0].Body.Should().Be("""{"accessContainer":{"accessContainerId":"869713c9-0b28-4d08-8949-ae07ae1bf528","accessContainerType":"securityGroup"},"accessDetails":{"unifiedRoles":[{"roleDefinitionId":"f2ef992c-3afb-46b9-b7cf-a126ee74c451"}]}}""");
    }

    [Fact]
    public async Task Assignments_are_read_page_after_page()
    {
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"value":[{"id":"1"}],"@odata.nextLink":"https://GRAPH.microsoft.com{{Path}}?$skiptoken=2"}"""),
            Json("""{"value":[{"id":"2"}]}"""));
        await using var _ = graph;

        var ids = new List<string?>();
        await foreach (var assignment in graph.Assignments.ListAllAsync(Relationship, Stop)) ids.Add(assignment.Id.Text);

        ids.Should().Equal("1", "2");
        service.Sent[1].PathAndQuery.Should().Be(Path + "?$skiptoken=2");
    }

    [Fact]
    public async Task An_assignment_is_read_changed_and_taken_back_with_its_etag()
    {
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"@odata.etag":"W/\"1\"","id":"{{Assignment}}","status":"active"}"""),
            Json("{}", HttpStatusCode.Accepted),
            Status(HttpStatusCode.NoContent));
        await using var _ = graph;

        var read = await graph.Assignments.GetAsync(Relationship, Assignment, Stop);
        await graph.Assignments.ChangeAsync(Relationship, read.Id, read.ETag!, new() { AccessDetails = DelegatedAdminAccessDetails.Of() }, Stop);
        await graph.Assignments.DeleteAsync(Relationship, read.Id, read.ETag!, Stop);

        service.Sent.Select(sent => (sent.Method.Method, sent.PathAndQuery, sent["If-Match"], sent.Body)).Should().Equal(
            ("GET", $"{Path}/{Assignment}", null, ""),
            ("PATCH", $"{Path}/{Assignment}", "W/\"1\"", """{"accessDetails":{"unifiedRoles":[]}}"""),
            ("DELETE", $"{Path}/{Assignment}", "W/\"1\"", ""));
    }
}
