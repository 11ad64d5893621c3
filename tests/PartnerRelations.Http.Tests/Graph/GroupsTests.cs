using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.Graph.Harness;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.Graph;

public sealed class GroupsTests
{
    private static readonly WireId Group = new("869713c9-0b28-4d08-8949-ae07ae1bf528");
    private static readonly UserId User = UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_found_by_its_name()
    {
        var (graph, service) = ConnectedToGraph.With(Json($$"""{"value":[{"id":"{{Group}}","displayName":"AdminAgents","securityEnabled":true}]}"""));
        await using var _ = graph;

        var found = (await graph.Groups.ListByNameAsync(PartnerGroups.AdminAgents, cancellationToken: Stop)).Value.Should().ContainSingle().Subject;

        (found.Id, found.SecurityEnabled).Should().Be((Group, true));
        Uri.UnescapeDataString(service.Sent[0].PathAndQuery).Should().Be("/v1.0/groups?$filter=displayName eq 'AdminAgents'&$select=id,displayName,securityEnabled");
    }

    [Fact]
    public async Task Members_are_read_page_after_page_and_users_are_told_from_the_rest()
    {
        var (graph, service) = ConnectedToGraph.With(
            Json($$"""{"value":[{"@odata.type":"#microsoft.graph.user","id":"{{User}}","displayName":"Daniel","userPrincipalName":"daniel@contoso.com","mail":null}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/groups/{{Group}}/members?$skiptoken=x"}"""),
            Json("""{"value":[{"@odata.type":"#microsoft.graph.group","id":"1"},{"@odata.type":"#microsoft.graph.servicePrincipal","id":"2","displayName":"App"},{"id":"3","userPrincipalName":"gena@contoso.com"},{"id":"4"}]}"""));
        await using var _ = graph;

        var members = new List<(string?, bool)>();
        await foreach (var member in graph.Groups.ListAllMembersAsync(Group, cancellationToken: Stop)) members.Add((member.Id.Text, member.IsUser));

        members.Should().Equal((User.ToString(), true), ("1", false), ("2", false), ("3", true), ("4", false));
        Uri.UnescapeDataString(service.Sent[0].PathAndQuery).Should().Be($"/v1.0/groups/{Group}/members?$top=999&$select=id,displayName,userPrincipalName,mail");
    }

    [Theory]
    [InlineData("""{"value":["869713C9-0B28-4D08-8949-AE07AE1BF528"]}""", true)]
    [InlineData("""{"value":["11111111-0B28-4D08-8949-AE07AE1BF528"]}""", false)]
    [InlineData("""{"value":[]}""", false)]
    [InlineData("""{"value":null}""", false)]
    public async Task Whether_a_user_is_in_a_group_is_asked_with_one_call(string answer, bool isMember)
    {
        var (graph, service) = ConnectedToGraph.With(Json(answer));
        await using var _ = graph;

        (await graph.Groups.IsMemberAsync(Group, User, Stop)).Should().Be(isMember);

        (service.Sent[0].Method, service.Sent[0].PathAndQuery, service.Sent[0].Body).Should().Be((HttpMethod.Post, $"/v1.0/users/{User}/checkMemberGroups", $$"""{"groupIds":["{{Group}}"]}"""));
    }
}
