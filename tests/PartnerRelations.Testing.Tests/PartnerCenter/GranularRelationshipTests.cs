using System.Text.Json;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-G1: relationships on Graph, made, read, changed and deleted.</summary>
public sealed class GranularRelationshipTests
{
    private readonly Center _center = new();
    private readonly GraphCalls _graph;

    public GranularRelationshipTests() => _graph = new GraphCalls(_center);

    [Fact]
    public async Task A_draft_is_created_and_read_as_it_is_documented()
    {
        var created = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, GraphCalls.Path, GraphCalls.Body(more: """,  "customer":{"tenantId":"4B827261-D21F-4AA9-B7DB-7FA1F56FB163","displayName":"Contoso subsidiary Inc"},"autoExtendDuration":"P180D" """));

        created.Status.Should().Be(201);
        var id = created.Body.GetProperty("id").GetString()!;
        id.Should().MatchRegex("^[0-9a-f-]{36}-[0-9a-f-]{36}$");
        created.Headers["Location"].Should().Be($"https://graph.microsoft.com{GraphCalls.Path}/{id}");
        created.Headers.Should().ContainKeys("request-id", "client-request-id").And.NotContainKey("MS-RequestId");
        var read = await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}/{id}");
        foreach (var body in new[] { created.Body, read.Body })
        {
            body.GetProperty("@odata.type").GetString().Should().Be("#microsoft.graph.delegatedAdminRelationship");
            body.GetProperty("status").GetString().Should().Be("created");
            body.GetProperty("duration").GetString().Should().Be("P730D");
            body.GetProperty("autoExtendDuration").GetString().Should().Be("P180D");
            body.GetProperty("customer").GetProperty("tenantId").GetString().Should().Be("4b827261-d21f-4aa9-b7db-7fa1f56fb163");
            body.GetProperty("activatedDateTime").GetString().Should().BeEmpty("the documentation prints nothing there");
            body.GetProperty("endDateTime").GetDateTimeOffset().Should().Be(_center.Clock.Now.AddDays(730));
            body.GetProperty("accessDetails").GetProperty("unifiedRoles").GetArrayLength().Should().Be(2);
        }

        read.Body.GetProperty("@odata.etag").GetString().Should().Be(created.Body.GetProperty("@odata.etag").GetString()).And.StartWith("W/\"");
        var listed = (await _graph.GetAsync(_center.Reseller)).Body.GetProperty("value")[0];
        listed.GetProperty("activatedDateTime").ValueKind.Should().Be(JsonValueKind.Null, "and null in lists");
    }

    [Theory]
    [InlineData("\"displayName\":\"Contoso admin relationship\"", "\"displayName\":\" \"")]
    [InlineData("\"displayName\":\"Contoso admin relationship\"", "\"displayName\":\"123456789012345678901234567890123456789012345678901\"")]
    [InlineData("\"displayName\":\"Contoso admin relationship\",", "")]
    [InlineData("P730D", "P731D")]
    [InlineData("P730D", "PT23H")]
    [InlineData("P730D", "two years")]
    [InlineData("P730D", "P99999999999Y")]
    [InlineData("\"unifiedRoles\":[{", "\"unifiedRoles\":[],\"x\":[{")]
    [InlineData("fe930be7-5e62-47db-91af-98c3a49a38b1", "everything")]
    [InlineData("\"duration\"", "\"autoExtendDuration\":\"P90D\",\"duration\"")]
    [InlineData("\"duration\"", "\"customer\":{\"tenantId\":\"x\"},\"duration\"")]
    [InlineData("\"duration\"", "\"customer\":{},\"duration\"")]
    [InlineData("}", "")]
    public async Task Bad_input_is_refused_in_the_shape_of_Graph(string good, string bad)
    {
        var reply = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, GraphCalls.Path, GraphCalls.Body().Replace(good, bad, StringComparison.Ordinal));

        reply.GraphError().Should().Be((400, "badRequest"));
        reply.Body.GetProperty("error").GetProperty("message").GetString().Should().NotBeEmpty();
        reply.Body.GetProperty("error").GetProperty("innerError").GetProperty("request-id").GetString().Should().Be(reply.Headers["request-id"]);
        _center.Fake.Snapshot().GranularRelationships.Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_is_given_once_by_each_partner()
    {
        await _graph.CreateAsync(_center.Reseller);
        await _graph.CreateAsync(_center.Provider);

        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, GraphCalls.Path, GraphCalls.Body("CONTOSO admin relationship"))).GraphError().Should().Be((400, "badRequest"));
    }

    [Fact]
    public async Task Two_at_once_do_not_get_the_same_name()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _graph.SendAsync(_center.Reseller, HttpMethod.Post, GraphCalls.Path, GraphCalls.Body()))));

        replies.Count(reply => reply.Status == 201).Should().Be(1);
    }

    [Fact]
    public async Task A_token_for_Partner_Center_or_of_a_lesser_role_is_refused()
    {
        (await _center.SendAsync(_center.Reseller, HttpMethod.Get, GraphCalls.Path)).GraphError().Should().Be((401, "InvalidAuthenticationToken"));
        (await _center.SendAsync((string?)null, HttpMethod.Get, GraphCalls.Path)).GraphError().Should().Be((401, "InvalidAuthenticationToken"));
        var sales = _center.Fake.TokenFor(_center.Reseller.Tenant, roles: PartnerRoles.SalesAgent, audience: "https://graph.microsoft.com");
        (await _center.SendAsync(sales, HttpMethod.Get, GraphCalls.Path)).Status.Should().Be(200);
        (await _center.SendAsync(sales, HttpMethod.Post, GraphCalls.Path, GraphCalls.Body())).GraphError().Should().Be((403, "Authorization_RequestDenied"));
        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Reseller.Tenant, "https://graph.microsoft.com"), HttpMethod.Post, GraphCalls.Path, GraphCalls.Body())).Status.Should().Be(201);
    }

    [Fact]
    public async Task Nobody_elses_relationship_exists()
    {
        var id = await _graph.CreateAsync(_center.Reseller);

        (await _graph.GetAsync(_center.Provider, $"{GraphCalls.Path}/{id}")).GraphError().Should().Be((404, "notFound"));
        (await _graph.AskAsync(_center.Provider, id, "lockForApproval")).Status.Should().Be(404);
        (await _graph.GetAsync(_center.Provider)).Values("id").Should().BeEmpty();
        (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}/{Guid.NewGuid()}")).GraphError().Should().Be((400, "badRequest"), "the id of a request is none of a relationship");
        (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}/{id.ToUpperInvariant()}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_draft_is_changed_with_its_etag()
    {
        var id = await _graph.CreateAsync(_center.Reseller, more: """,  "customer":{"tenantId":"4b827261-d21f-4aa9-b7db-7fa1f56fb163"}""");
        var path = $"{GraphCalls.Path}/{id}";
        var etag = await _graph.EtagAsync(_center.Reseller, path);

        var changed = await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, path, """{"displayName":"Other","duration":"P30D","customer":null,"autoExtendDuration":"P180D"}""", ("If-Match", etag));
        var stale = await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, path, """{"displayName":"Third"}""", ("If-Match", etag));
        var bare = await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, path, """{"displayName":"Third"}""");

        changed.Status.Should().Be(200);
        changed.Body.TryGetProperty("activatedDateTime", out _).Should().BeFalse("the documentation leaves it out there");
        stale.GraphError().Should().Be((412, "preconditionFailed"));
        bare.GraphError().Should().Be((428, "preconditionRequired"));
        var kept = _center.Fake.FindGranularRelationship(id)!;
        (kept.DisplayName, kept.Duration, kept.Customer, kept.AutoExtendDuration).Should().Be(("Other", "P30D", (TenantId?)null, "P180D"));
        (await _graph.CreateAsync(_center.Reseller)).Should().NotBeEmpty("its former name is free again");
    }

    [Fact]
    public async Task Of_two_changes_from_one_etag_one_wins()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = $"{GraphCalls.Path}/{await _graph.CreateAsync(_center.Reseller, $"Round {round}")}";
            var etag = await _graph.EtagAsync(_center.Reseller, path);

            var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() =>
                _graph.SendAsync(_center.Reseller, HttpMethod.Patch, path, $$"""{"duration":"P{{number + 1}}D"}""", ("If-Match", etag)))));

            replies.Count(reply => reply.Status == 200).Should().Be(1);
            replies.Count(reply => reply.Status == 412).Should().Be(3);
        }
    }

    [Fact]
    public async Task A_draft_is_deleted_and_nothing_else_is()
    {
        var (draft, locked) = (await _graph.CreateAsync(_center.Reseller, "Draft"), await _graph.RequestAsync(_center.Reseller, "Locked"));

        (await DeleteAsync(draft)).Status.Should().Be(204);
        (await DeleteAsync(locked)).GraphError().Should().Be((400, "badRequest"));
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, $"{GraphCalls.Path}/{locked}")).Status.Should().Be(428);

        (await _graph.GetAsync(_center.Reseller)).Values("displayName").Should().Equal("Locked");

        async Task<Reply> DeleteAsync(string id) =>
            await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, $"{GraphCalls.Path}/{id}", null, ("If-Match", await _graph.EtagAsync(_center.Reseller, $"{GraphCalls.Path}/{id}")));
    }

    [Fact]
    public async Task In_force_only_the_extension_changes_and_Global_Administrator_goes()
    {
        var customer = _center.Fake.AddCustomer();
        var id = _center.Fake.AddGranularRelationship(_center.Reseller.Tenant, customer.Tenant, [DirectoryRoleId.GlobalAdministrator, DirectoryRoleId.UserAdministrator]).Id;
        var path = $"{GraphCalls.Path}/{id}";

        (await PatchAsync("""{"displayName":"Other"}""")).GraphError().Should().Be((400, "badRequest"));
        (await PatchAsync("""{"autoExtendDuration":"P180D","duration":"P1D"}""")).Status.Should().Be(400);
        (await PatchAsync("""{"autoExtendDuration":"P180D"}""")).Status.Should().Be(200);
        (await PatchAsync($"{{{GraphCalls.Access(DirectoryRoleId.GlobalAdministrator)}}}")).Status.Should().Be(400);
        var removed = await PatchAsync($"{{{GraphCalls.Access(DirectoryRoleId.UserAdministrator)}}}");

        removed.Status.Should().Be(202);
        removed.Text.Should().BeEmpty();
        var operation = await _graph.GetAsync(_center.Reseller, removed.Headers["Location"]);
        operation.Body.GetProperty("status").GetString().Should().Be("succeeded");
        _center.Fake.FindGranularRelationship(id)!.Roles.Should().Equal(DirectoryRoleId.UserAdministrator);
        (await _graph.GetAsync(_center.Reseller, $"{path}/operations")).Values("status").Should().Equal("succeeded");

        async Task<Reply> PatchAsync(string body) => await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, path, body, ("If-Match", await _graph.EtagAsync(_center.Reseller, path)));
    }

    [Fact]
    public async Task A_list_comes_in_pages_that_hold_still()
    {
        for (var number = 0; number < 7; number++) await _graph.CreateAsync(_center.Reseller, $"Name {number}");

        var names = new List<string?>();
        var next = $"{GraphCalls.Path}?$top=3";
        var sizes = new List<int>();
        while (next is not null)
        {
            var page = await _graph.GetAsync(_center.Reseller, next);
            names.AddRange(page.Values("displayName"));
            sizes.Add(page.Body.GetProperty("value").GetArrayLength());
            next = page.NextLink();
            next?.Should().StartWith("https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships?$top=3&$skiptoken=");
            if (sizes.Count == 1) await _graph.CreateAsync(_center.Reseller, "Name 7");
        }

        names.Should().Equal(Enumerable.Range(0, 8).Select(number => $"Name {number}"));
        sizes.Should().Equal(3, 3, 2);
    }

    [Fact]
    public async Task A_page_holds_three_hundred_at_most()
    {
        for (var number = 0; number < 301; number++) await _graph.CreateAsync(_center.Reseller, $"Name {number}");

        var page = await _graph.GetAsync(_center.Reseller);

        page.Body.GetProperty("value").GetArrayLength().Should().Be(300);
        (await _graph.GetAsync(_center.Reseller, page.NextLink()!)).Values("displayName").Should().Equal("Name 300");
    }

    [Theory]
    [InlineData("$filter=status eq 'created'", "A", "C")]
    [InlineData("$filter=status eq 'approvalPending'", "b")]
    [InlineData("%24filter=displayName%20eq%20%27B%27", "b")]
    [InlineData("$filter=startswith(displayName,'c') and status eq 'created'", "C")]
    [InlineData("$filter=customer/tenantId eq '4b827261-d21f-4aa9-b7db-7fa1f56fb163'", "C")]
    [InlineData("$filter=customer/tenantId eq null", "A", "b")]
    [InlineData("$filter=displayName ne 'A'", "b", "C")]
    [InlineData("$filter=createdDateTime lt 2000-01-01T00:00:00Z")]
    [InlineData("$filter=createdDateTime ge 2000-01-01", "A", "b", "C")]
    [InlineData("$orderby=displayName desc", "b", "C", "A")]
    [InlineData("$orderby=status", "b", "A", "C")]
    [InlineData("$orderby=displayName&$top=1", "A")]
    public async Task A_list_is_filtered_and_ordered(string query, params string[] names)
    {
        await _graph.CreateAsync(_center.Reseller, "A");
        await _graph.RequestAsync(_center.Reseller, "b");
        await _graph.CreateAsync(_center.Reseller, "C", more: """,  "customer":{"tenantId":"4b827261-d21f-4aa9-b7db-7fa1f56fb163"}""");

        (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}?{query}")).Values("displayName").Should().Equal(names);
    }

    [Fact]
    public async Task An_ordered_list_goes_on_where_it_stopped()
    {
        foreach (var name in (string[])["D", "A", "C", "B", "E"]) await _graph.CreateAsync(_center.Reseller, name);

        var names = new List<string?>();
        for (var next = $"{GraphCalls.Path}?$orderby=displayName desc&$top=2"; next is not null;)
        {
            var page = await _graph.GetAsync(_center.Reseller, next);
            names.AddRange(page.Values("displayName"));
            next = page.NextLink();
        }

        names.Should().Equal("E", "D", "C", "B", "A");
    }

    [Theory]
    [InlineData("$filter=status like 'x'")]
    [InlineData("$filter=status eq 'x' or status eq 'y'")]
    [InlineData("$filter=status eq 'x' and")]
    [InlineData("$filter=color eq 'x'")]
    [InlineData("$filter=status eq 'x")]
    [InlineData("$top=0")]
    [InlineData("$top=301")]
    [InlineData("$top=some")]
    [InlineData("$orderby=color")]
    [InlineData("$orderby=status sideways")]
    [InlineData("$expand=accessAssignments")]
    [InlineData("$skiptoken=forged")]
    public async Task A_query_that_the_list_cannot_answer_is_refused(string query) =>
        (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}?{query}")).GraphError().Should().Be((400, "badRequest"));

    [Fact]
    public async Task What_is_selected_and_counted_is_answered()
    {
        for (var number = 0; number < 3; number++) await _graph.CreateAsync(_center.Reseller, $"{number}");

        var reply = await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}?$select=id,displayName&$count=true&$top=2");

        reply.Body.GetProperty("@odata.count").GetInt32().Should().Be(3);
        reply.Body.GetProperty("value")[0].EnumerateObject().Select(member => member.Name).Where(name => name[0] != '@').Should().Equal("id", "displayName");
    }

    [Fact]
    public async Task A_token_of_another_partners_list_is_not_taken()
    {
        for (var number = 0; number < 2; number++) await _graph.CreateAsync(_center.Reseller, $"{number}");
        var next = (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}?$top=1")).NextLink()!;

        (await _graph.GetAsync(_center.Provider, next)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Links_lead_to_where_the_fake_is_served()
    {
        var center = new Center();
        center.Fake.Address = new Uri("http://localhost:5100");
        var graph = new GraphCalls(center);
        for (var number = 0; number < 2; number++) await graph.CreateAsync(center.Reseller, $"{number}");

        (await graph.GetAsync(center.Reseller, $"{GraphCalls.Path}?$top=1")).NextLink().Should().StartWith("http://localhost:5100/v1.0/");
    }

    [Fact]
    public async Task Customers_with_a_relationship_are_listed_once_while_it_lasts()
    {
        var (one, two) = (_center.Fake.AddCustomer("One"), _center.Fake.AddCustomer("Two"));
        await _graph.ActivateAsync(_center.Reseller, one, "First");
        await _graph.ActivateAsync(_center.Reseller, one, "Second");
        var ended = await _graph.ActivateAsync(_center.Reseller, two, "Third");
        const string Path = "/v1.0/tenantRelationships/delegatedAdminCustomers";

        var first = await _graph.GetAsync(_center.Reseller, $"{Path}?$top=1");
        first.Values("displayName").Should().Equal("One");
        (await _graph.GetAsync(_center.Reseller, first.NextLink()!)).Values("tenantId").Should().Equal(two.Tenant.ToString());
        (await _graph.GetAsync(_center.Reseller, $"{Path}/{two.Tenant}")).Body.GetProperty("displayName").GetString().Should().Be("Two");
        await _graph.AskAsync(_center.Reseller, ended, "terminate");
        (await _graph.GetAsync(_center.Reseller, $"{Path}/{two.Tenant}")).GraphError().Should().Be((404, "notFound"));
        (await _graph.GetAsync(_center.Reseller, Path)).Values("id").Should().Equal(one.Tenant.ToString());
        (await _graph.GetAsync(_center.Provider, Path)).Values("id").Should().BeEmpty();
    }

    [Fact]
    public async Task A_failing_Graph_fails_in_its_own_shape()
    {
        _center.Fake.Faults.Fail(503, "PC-G1");

        (await _graph.GetAsync(_center.Reseller)).GraphError().Should().Be((503, "generalException"));
    }

    [Fact]
    public async Task A_snapshot_holds_everything_of_a_relationship()
    {
        var customer = _center.Fake.AddCustomer();
        var active = _center.Fake.AddGranularRelationship(_center.Reseller.Tenant, customer.Tenant, GraphCalls.Roles);
        await _graph.AskAsync(_center.Reseller, active.Id, "terminate");
        _center.Fake.RequestGranularRelationship(_center.Provider.Tenant, _center.Reseller.Tenant, "For the reseller", GraphCalls.Roles, customer.Tenant);
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { Groups = [new() { Id = Guid.NewGuid(), DisplayName = "Own", Members = [partner.Users[0].Id] }] });
        var other = new FakePartnerCenter(_center.Clock);

        other.Load(_center.Fake.Dump());

        other.Dump().Should().Be(_center.Fake.Dump());
        other.Snapshot().GranularRelationships.Should().HaveCount(2);
    }
}
