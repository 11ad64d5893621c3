using System.Net;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Tests.Graph.Harness;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class GraphFaultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_in_Graphs_shape_gives_code_description_ids_and_a_remedy()
    {
        var (graph, _) = ConnectedToGraph.With(Json(
            """{"error":{"code":"badRequest","message":"The passed in delegatedAdminRelationshipId is invalid.","innerError":{"code":"inner","date":"2026-03-01T12:00:00","request-id":"1","client-request-id":"2"}}}""",
            HttpStatusCode.BadRequest,
            ("request-id", "5f5ce1ba-0f3e-4c1c-9d0e-1f3f4a6bd1f1")));
        await using var closing = graph;
        var locking = () => graph.Relationships.LockForApprovalAsync(new("x"), Stop);

        var fault = (await locking.Should().ThrowAsync<PartnerCenterException>()).Which;

        (fault.Kind, fault.StatusCode, fault.Code, fault.Description).Should().Be((PartnerCenterFaultKind.Rejected, HttpStatusCode.BadRequest, "badRequest", "The passed in delegatedAdminRelationshipId is invalid."));
        fault.Operation!.ToString().Should().Be("PC-G1 POST /v1.0/tenantRelationships/delegatedAdminRelationships/{relationship}/requests");
        fault.Answer!.RequestId.Should().Be("5f5ce1ba-0f3e-4c1c-9d0e-1f3f4a6bd1f1");
        fault.Remedy.Should().Contain("50 characters");
        fault.WasSent.Should().BeTrue();
    }

    [Theory]
    [InlineData("PC-G1", 403, "Authorization_RequestDenied", "DelegatedAdminRelationship")]
    [InlineData("PC-G2", 403, "authorization_requestDenied", "GroupMember")]
    [InlineData("PC-G1", 403, "forbidden", "Admin agent")]
    [InlineData("PC-G2", 404, "Request_ResourceNotFound", "Check the id")]
    [InlineData("PC-G1", 401, "InvalidAuthenticationToken", "Graph")]
    public void A_code_is_known_in_any_letter_case_and_means_what_it_means_for_the_call(string call, int status, string code, string remedy) =>
        KnownFaults.Find(call, status, code)!.Remedy.Should().Contain(remedy);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("""{"error":{"code":"Interna""")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("null")]
    public async Task A_refusal_in_no_shape_is_a_fault_all_the_same(string body)
    {
        await using var graph = ConnectedToGraph.To(new StubService((_, _) => Task.FromResult(Json(body, HttpStatusCode.BadGateway))), options => options.Retries = 0);
        var listing = () => graph.Relationships.ListAsync(cancellationToken: Stop);

        var fault = (await listing.Should().ThrowAsync<PartnerCenterException>()).Which;

        (fault.Kind, fault.StatusCode).Should().Be((PartnerCenterFaultKind.Rejected, HttpStatusCode.BadGateway));
        fault.Meaning.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{"value":[{"id":"1"}""")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[{"customer":"text"}]}""")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task An_answer_that_is_cut_off_or_of_another_type_is_a_fault(string body)
    {
        var (graph, _) = ConnectedToGraph.With(Json(body));
        await using var closing = graph;
        var listing = () => graph.Relationships.ListAsync(cancellationToken: Stop);

        (await listing.Should().ThrowAsync<PartnerCenterException>()).Which.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_is_not_made_again_by_itself()
    {
        var service = new StubService((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await using var graph = ConnectedToGraph.To(service);
        var terminating = () => graph.Relationships.TerminateAsync(new("x"), Stop);

        (await terminating.Should().ThrowAsync<PartnerCenterException>()).Which.Kind.Should().Be(PartnerCenterFaultKind.Interrupted);
        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task A_token_in_an_answer_gets_into_no_text()
    {
        var (graph, _) = ConnectedToGraph.With(Json("""{"error":{"code":"x","message":"Bearer token-1 was refused"}}""", HttpStatusCode.Forbidden));
        await using var closing = graph;
        var listing = () => graph.Relationships.ListAsync(cancellationToken: Stop);

        var fault = (await listing.Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.ToString().Should().NotContain("token-1");
        graph.Log.GetSnapshot().Should().OnlyContain(entry => !entry.Message.Contains("token-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_that_cancels_is_told_so_and_nothing_else()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var graph = ConnectedToGraph.To(new StubService(async (_, cancel) =>
        {
            await cancelling.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            return Json("{}");
        }));
        var listing = () => graph.Relationships.ListAsync(cancellationToken: cancelling.Token);

        (await listing.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);
    }
}
