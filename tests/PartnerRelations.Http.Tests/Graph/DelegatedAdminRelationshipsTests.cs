using System.Net;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.Graph.Harness;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class DelegatedAdminRelationshipsTests
{
    private const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships";
    private const string Id = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";

    private static readonly DelegatedAdminRelationshipId Relationship = new(Id);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_relationship_is_created_with_what_was_said_and_nothing_else()
    {
        var (graph, service) = ConnectedToGraph.With(Json($$"""{"id":"{{Id}}","status":"created","activatedDateTime":""}""", HttpStatusCode.Created));
        await using var _ = graph;

        var created = await graph.Relationships.CreateAsync(
            new()
            {
                DisplayName = "Contoso's helpdesk",
                Duration = WireDuration.OfDays(730),
                AccessDetails = DelegatedAdminAccessDetails.Of(Guid.Parse("729827e3-9c14-49f7-bb1b-9608f156bbb8")),
            },
            Stop);

        created.Id.Should().Be(Relationship);
        created.Status.Should().Be(DelegatedAdminRelationshipStatus.Created);
        var sent = service.Sent.Should().ContainSingle().Subject;
        (sent.Method, sent.Address.AbsoluteUri).Should().Be((HttpMethod.Post, "https://graph.microsoft.com" + Path));
        sent.Body.Should().Be("""{"displayName":"Contoso\u0027s helpdesk","duration":"P730D","accessDetails":{"unifiedRoles":[{"roleDefinitionId":"729827e3-9c14-49f7-bb1b-9608f156bbb8"}]}}""");
        sent["Authorization"].Should().Be("Bearer token-1");
    }

    [Fact]
    public async Task The_ids_of_a_call_stand_in_Graphs_own_headers_and_in_no_others()
    {
        var (graph, service) = ConnectedToGraph.With(Json("{}", headers: [("request-id", "5f5ce1ba-0f3e-4c1c-9d0e-1f3f4a6bd1f1"), ("client-request-id", "the same")]));
        await using var _ = graph;
        using var call = PartnerCenterCall.Begin(requestId: Guid.Parse("0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a"));

        await graph.Relationships.ListAsync(cancellationToken: Stop);

        var sent = service.Sent.Should().ContainSingle().Subject;
        sent["client-request-id"].Should().Be("0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a");
        sent["return-client-request-id"].Should().Be("true");
        sent.Headers.Keys.Should().NotContain(name => name.StartsWith("MS-", StringComparison.OrdinalIgnoreCase) || name.Equals("X-Locale", StringComparison.OrdinalIgnoreCase));
        call.Answer!.RequestId.Should().Be("5f5ce1ba-0f3e-4c1c-9d0e-1f3f4a6bd1f1");
    }

    [Fact]
    public async Task A_filter_is_written_in_Graphs_language_and_cannot_be_broken_out_of()
    {
        var (graph, service) = ConnectedToGraph.With(Json("""{"value":[]}"""));
        await using var _ = graph;
        var filter = DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Active)
            .And(DelegatedAdminRelationshipFilter.ByCustomer(CustomerId.Parse("4FDBFF88-9d6b-42e0-9713-45c922ba8001")))
            .And(DelegatedAdminRelationshipFilter.ByDisplayName("O'Neil' or status eq 'created"));

        await graph.Relationships.ListAsync(filter, top: 300, cancellationToken: Stop);

        Uri.UnescapeDataString(service.Sent[0].PathAndQuery).Should().Be(
            Path + "?$filter=status eq 'active' and customer/tenantId eq '4fdbff88-9d6b-42e0-9713-45c922ba8001' and displayName eq 'O''Neil'' or status eq ''created'&$top=300");
    }

    [Fact]
    public void A_filter_by_nothing_is_a_mistake()
    {
        var byNothing = () => DelegatedAdminRelationshipFilter.ByStatus(default);
        var byBlanks = () => DelegatedAdminRelationshipFilter.ByDisplayName(" ");

        byNothing.Should().Throw<ArgumentException>();
        byBlanks.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task All_pages_are_read_and_the_link_is_followed_as_it_was_written()
    {
        const string Next = "https://graph.microsoft.com" + Path + "?$skiptoken=a%2Fb%20c&$top=2";
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"value":[{"id":"1"},{"id":"2"}],"@odata.nextLink":"{{Next}}"}"""),
            Json("""{"value":[{"id":"3"}],"@odata.nextLink":null}"""));
        await using var _ = graph;

        var ids = new List<string?>();
        await foreach (var relationship in graph.Relationships.ListAllAsync(DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Active), 2, Stop)) ids.Add(relationship.Id.Text);

        ids.Should().Equal("1", "2", "3");
        service.Sent[1].Address.OriginalString.Should().Be(Next);
    }

    [Fact]
    public async Task A_list_whose_pages_lead_in_a_circle_is_a_fault_and_no_endless_loop()
    {
        await using var graph = ConnectedToGraph.To(new StubService((_, _) => Task.FromResult(Json($$"""{"value":[{"id":"1"}],"@odata.nextLink":"{{Path}}?$skiptoken=same"}"""))));
        var reading = async () =>
        {
            await foreach (var _ in graph.Relationships.ListAllAsync(cancellationToken: Stop))
            {
            }
        };

        var fault = (await reading.Should().ThrowAsync<PartnerCenterException>()).Which;
        fault.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
        fault.Operation!.Id.Should().Be("PC-G1");
    }

    [Fact]
    public async Task A_relationship_is_read_by_its_id_and_changed_with_its_etag()
    {
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"@odata.etag":"W/\"JyIx\"","id":"{{Id}}"}"""),
            Json($$"""{"id":"{{Id}}","autoExtendDuration":"P180D"}"""));
        await using var _ = graph;

        var read = await graph.Relationships.GetAsync(Relationship, Stop);
        var changed = await graph.Relationships.ChangeAsync(read.Id, read.ETag!, new() { AutoExtendDuration = WireDuration.OfDays(180) }, Stop);

        changed!.AutoExtendDuration.Value.Should().Be(TimeSpan.FromDays(180));
        service.Sent[0].PathAndQuery.Should().Be($"{Path}/{Id}");
        (service.Sent[1].Method, service.Sent[1].PathAndQuery, service.Sent[1]["If-Match"], service.Sent[1].Body).Should().Be((HttpMethod.Patch, $"{Path}/{Id}", "W/\"JyIx\"", """{"autoExtendDuration":"P180D"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ }")]
    public async Task A_change_that_goes_on_as_an_operation_has_no_relationship_to_answer(string body)
    {
        var (graph, _) = ConnectedToGraph.With(Json(body, HttpStatusCode.Accepted, ("Location", $"{Path}/{Id}/operations/1"), ("Retry-After", "10")));
        await using var closing = graph;

        var changed = await graph.Relationships.ChangeAsync(Relationship, "W/\"x\"", new() { AccessDetails = DelegatedAdminAccessDetails.Of() }, Stop);

        changed?.Id.Text.Should().BeNull();
    }

    [Fact]
    public async Task A_draft_is_deleted_with_its_etag()
    {
        var (graph, service) = ConnectedToGraph.With(Status(HttpStatusCode.NoContent));
        await using var _ = graph;

        await graph.Relationships.DeleteAsync(Relationship, "W/\"x\"", Stop);

        (service.Sent[0].Method, service.Sent[0].PathAndQuery, service.Sent[0]["If-Match"]).Should().Be((HttpMethod.Delete, $"{Path}/{Id}", "W/\"x\""));
    }

    public static TheoryData<string> Actions => ["lockForApproval", "terminate", "approve", "reject"];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task What_is_asked_of_a_relationship_is_sent_and_read_back(string action)
    {
        var (graph, service) = ConnectedToGraph.With(Json($$"""{"id":"5a6666c9-7282-0a41-67aa-25a5a3fbf339","action":"{{action}}","status":"created"}""", HttpStatusCode.Created));
        await using var _ = graph;
        var relationships = graph.Relationships;

        var request = await (action switch
        {
            "lockForApproval" => relationships.LockForApprovalAsync(Relationship, Stop),
            "terminate" => relationships.TerminateAsync(Relationship, Stop),
            "approve" => relationships.ApproveAsync(Relationship, Stop),
            _ => relationships.RejectAsync(Relationship, Stop),
        });

        request.Action.Text.Should().Be(action);
        request.Action.IsKnown.Should().BeTrue();
        request.Status.Should().Be(DelegatedAdminRequestStatus.Created);
        (service.Sent[0].PathAndQuery, service.Sent[0].Body, service.Sent[0]["Prefer"]).Should().Be(($"{Path}/{Id}/requests", $$"""{"action":"{{action}}"}""", "include-unknown-enum-members"));
    }

    [Fact]
    public async Task Requests_and_operations_are_listed_and_found()
    {
        var (graph, service) = ConnectedToGraph.With(
            Json("""{"value":[{"id":"1","action":"reject","status":"succeeded"}]}"""),
            Json("""{"id":"1","action":"unknownFutureValue"}"""),
            Json("""{"value":[{"id":"2","operationType":"delegatedAdminAccessAssignmentUpdate","status":"running","data":"{\"a\":1}"}]}"""),
            Json("""{"id":"2","status":"failed"}"""));
        await using var _ = graph;

        (await graph.Relationships.ListRequestsAsync(Relationship, cancellationToken: Stop)).Value.Should().ContainSingle().Which.Action.Should().Be(DelegatedAdminRequestAction.Reject);
        (await graph.Relationships.GetRequestAsync(Relationship, new WireId("1"), Stop)).Action.IsKnown.Should().BeFalse();
        (await graph.Relationships.ListOperationsAsync(Relationship, cancellationToken: Stop)).Value.Should().ContainSingle().Which.Data.Should().Be("""{"a":1}""");
        (await graph.Relationships.GetOperationAsync(Relationship, new WireId("2"), Stop)).Status.Should().Be(DelegatedAdminOperationStatus.Failed);

        service.Sent.Select(sent => sent.PathAndQuery).Should().Equal($"{Path}/{Id}/requests", $"{Path}/{Id}/requests/1", $"{Path}/{Id}/operations", $"{Path}/{Id}/operations/2");
        service.Sent.Select(sent => sent["Prefer"]).Should().Equal("include-unknown-enum-members", "include-unknown-enum-members", null, null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("../delegatedAdminCustomers")]
    [InlineData("a\r\nb")]
    public async Task An_id_that_would_make_another_call_is_refused_before_anything_is_sent(string? id)
    {
        var (graph, service) = ConnectedToGraph.With();
        await using var _ = graph;
        var getting = () => graph.Relationships.GetAsync(new DelegatedAdminRelationshipId(id), Stop);

        (await getting.Should().ThrowAsync<PartnerCenterException>()).Which.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_whose_role_is_known_not_to_suffice_is_refused_early()
    {
        var service = new StubService();
        await using var graph = ConnectedToGraph.To(service, options => options.Roles = PartnerRoles.SalesAgent);
        var listing = () => graph.Relationships.ListAsync(cancellationToken: Stop);

        var fault = (await listing.Should().ThrowAsync<PartnerCenterException>()).Which;
        (fault.Kind, fault.Operation!.Id).Should().Be((PartnerCenterFaultKind.Refused, "PC-G1"));
        fault.Meaning.Should().Contain("AdminAgent");
    }
}
