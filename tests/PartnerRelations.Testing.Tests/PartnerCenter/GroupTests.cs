using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-G2: the groups of a partner's tenant, and who is an Admin agent.</summary>
public sealed class GroupTests
{
    private const string Groups = "/v1.0/groups";

    private readonly Center _center = new();
    private readonly GraphCalls _graph;
    private readonly FakeUser _seller = new() { Id = UserId.Parse("6a1f3c1b-4c0d-4f57-9a52-6fd0ad2f8a10"), UserPrincipalName = "seller@fabrikam.example", Roles = PartnerRoles.SalesAgent };

    public GroupTests()
    {
        _graph = new GraphCalls(_center);
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { Users = partner.Users.Add(_seller) });
    }

    [Fact]
    public async Task Agents_are_groups_with_fixed_names_and_ids_of_their_tenant()
    {
        var groups = await _graph.GetAsync(_center.Reseller, Groups);

        groups.Values("displayName").Should().Equal("AdminAgents", "HelpdeskAgents", "SalesAgents");
        groups.Body.GetProperty("value")[0].GetProperty("securityEnabled").GetBoolean().Should().BeTrue();
        (await IdOfAsync("AdminAgents")).Should().Be(await IdOfAsync("adminagents")).And.NotBe(await IdOfAsync("SalesAgents"));
        (await _graph.GetAsync(_center.Provider, Groups)).Values("id").Should().NotIntersectWith(groups.Values("id"));
    }

    [Fact]
    public async Task Members_follow_from_roles_and_roles_from_members()
    {
        var agents = await IdOfAsync("AdminAgents");
        (await MembersAsync(agents)).Should().Equal(_center.Reseller.Users[0].Id.ToString());

        var added = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, $"{Groups}/{agents}/members/$ref", $$"""{"@odata.id":"https://graph.microsoft.com/v1.0/directoryObjects/{{_seller.Id}}"}""");
        var twice = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, $"{Groups}/{agents}/members/$ref", $$"""{"@odata.id":"https://graph.microsoft.com/v1.0/users/{{_seller.Id}}"}""");

        added.Status.Should().Be(204);
        twice.GraphError().Should().Be((400, "badRequest"));
        (await MembersAsync(agents)).Should().HaveCount(2).And.Contain(_seller.Id.ToString());
        RolesOf(_seller.Id).Should().Be(PartnerRoles.SalesAgent | PartnerRoles.AdminAgent);
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, $"{Groups}/{agents}/members/{_seller.Id}/$ref")).Status.Should().Be(204);
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, $"{Groups}/{agents}/members/{_seller.Id}/$ref")).GraphError().Should().Be((404, "Request_ResourceNotFound"));
        RolesOf(_seller.Id).Should().Be(PartnerRoles.SalesAgent);
    }

    [Fact]
    public async Task A_group_of_its_own_has_members_that_are_no_agents()
    {
        var group = new FakeGroup { Id = Guid.NewGuid(), DisplayName = "Engineers" };
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { Groups = [group] });

        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, $"{Groups}/{group.Id}/members/$ref", $$"""{"@odata.id":"https://graph.microsoft.com/v1.0/directoryObjects/{{_seller.Id}}"}""")).Status.Should().Be(204);

        (await MembersAsync(group.Id.ToString())).Should().Equal(_seller.Id.ToString());
        RolesOf(_seller.Id).Should().Be(PartnerRoles.SalesAgent);
        (await _graph.GetAsync(_center.Reseller, $"{Groups}/{group.Id}")).Body.GetProperty("displayName").GetString().Should().Be("Engineers");
    }

    [Fact]
    public async Task The_groups_of_a_person_are_found_from_both_sides()
    {
        var (agents, sellers) = (await IdOfAsync("AdminAgents"), await IdOfAsync("SalesAgents"));

        (await _graph.GetAsync(_center.Reseller, $"/v1.0/users/{_seller.Id}/memberOf")).Values("displayName").Should().Equal("SalesAgents");
        (await _graph.GetAsync(_center.Reseller, $"/v1.0/users/{_seller.UserPrincipalName}/transitiveMemberOf")).Values("id").Should().Equal(sellers);
        (await _graph.GetAsync(_center.Reseller, "/v1.0/me/memberOf")).Values("id").Should().Equal(agents);
        var check = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, $"/v1.0/users/{_seller.Id}/checkMemberGroups", $$"""{"groupIds":["{{agents}}","{{sellers!.ToUpperInvariant()}}","{{Guid.NewGuid()}}"]}""");
        check.Body.GetProperty("value").EnumerateArray().Select(id => id.GetString()).Should().Equal(sellers);
        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Reseller.Tenant, "https://graph.microsoft.com"), HttpMethod.Get, "/v1.0/me/memberOf")).GraphError().Should().Be((400, "badRequest"));
    }

    [Theory]
    [InlineData("GET", "/v1.0/groups/00000000-0000-0000-0000-000000000001", null, 404)]
    [InlineData("GET", "/v1.0/groups/nobody/members", null, 404)]
    [InlineData("GET", "/v1.0/users/nobody/memberOf", null, 404)]
    [InlineData("GET", "/v1.0/groups?$filter=mail eq 'x'", null, 400)]
    [InlineData("POST", "/v1.0/users/seller@fabrikam.example/checkMemberGroups", "{}", 400)]
    [InlineData("POST", "/v1.0/groups/{agents}/members/$ref", "{}", 400)]
    [InlineData("POST", "/v1.0/groups/{agents}/members/$ref", """{"@odata.id":"https://graph.microsoft.com/v1.0/directoryObjects/00000000-0000-0000-0000-000000000001"}""", 404)]
    public async Task What_is_not_there_or_not_said_is_refused(string method, string path, string? body, int status)
    {
        var reply = await _graph.SendAsync(_center.Reseller, new HttpMethod(method), path.Replace("{agents}", await IdOfAsync("AdminAgents"), StringComparison.Ordinal), body);

        reply.GraphError().Should().Be((status, status == 404 ? "Request_ResourceNotFound" : "badRequest"));
    }

    [Fact]
    public async Task Whoever_changes_a_group_is_an_administrator()
    {
        var token = _center.Fake.TokenFor(_center.Reseller.Tenant, roles: PartnerRoles.SalesAgent, audience: "https://graph.microsoft.com");

        (await _center.SendAsync(token, HttpMethod.Get, Groups)).Status.Should().Be(200);
        (await _center.SendAsync(token, HttpMethod.Delete, $"{Groups}/{await IdOfAsync("SalesAgents")}/members/{_seller.Id}/$ref")).GraphError().Should().Be((403, "Authorization_RequestDenied"));
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with
        {
            Users = Enumerable.Range(0, 5).Select(number => new FakeUser { Id = new(Guid.NewGuid()), UserPrincipalName = $"u{number}@fabrikam.example", Roles = PartnerRoles.HelpdeskAgent }).Concat(partner.Users).ToValueList(),
        });
        var token = _center.Fake.TokenFor(_center.Reseller.Tenant, _center.Reseller.Users[0].Id, audience: "https://graph.microsoft.com");
        var found = new List<string?>();

        for (var next = $"{Groups}/{await IdOfAsync("HelpdeskAgents")}/members?$top=2&$select=id,userPrincipalName"; next is not null;)
        {
            var page = await _center.SendAsync(token, HttpMethod.Get, next);
            found.AddRange(page.Values("userPrincipalName"));
            next = page.NextLink();
        }

        found.Should().BeEquivalentTo(["u0@fabrikam.example", "u1@fabrikam.example", "u2@fabrikam.example", "u3@fabrikam.example", "u4@fabrikam.example"]);
    }

    private async Task<string> IdOfAsync(string name) => (await _graph.GetAsync(_center.Reseller, $"{Groups}?$filter=displayName eq '{name}'&$select=id,displayName,securityEnabled")).Values("id").Should().ContainSingle().Subject!;

    private async Task<IReadOnlyList<string?>> MembersAsync(string group) => (await _graph.GetAsync(_center.Reseller, $"{Groups}/{group}/members")).Values("id");

    private PartnerRoles RolesOf(UserId user) => _center.Fake.FindPartner(_center.Reseller.Tenant)!.Users.Single(one => one.Id == user).Roles;
}
