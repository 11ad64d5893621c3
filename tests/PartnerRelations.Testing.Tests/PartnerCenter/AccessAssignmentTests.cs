using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-G1: roles for security groups, without which nobody administers anything.</summary>
public sealed class AccessAssignmentTests
{
    private readonly Center _center = new();
    private readonly GraphCalls _graph;
    private readonly Guid _group = Guid.NewGuid();

    public AccessAssignmentTests()
    {
        _graph = new GraphCalls(_center);
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { Groups = [new() { Id = _group, DisplayName = "Engineers" }] });
    }

    [Fact]
    public async Task An_assignment_is_pending_first_and_then_active_and_only_then_the_partner_administers()
    {
        var customer = await _center.CustomerOfAsync(_center.Reseller);
        var path = $"{GraphCalls.Path}/{await _graph.ActivateAsync(_center.Reseller, customer)}/accessAssignments";
        (await SeesAddressAsync()).Should().BeFalse("consent alone gives nobody access");

        var created = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body());

        created.Status.Should().Be(201);
        created.Body.GetProperty("status").GetString().Should().Be("pending");
        created.Headers["Location"].Should().Be($"https://graph.microsoft.com{path}/{created.Body.GetProperty("id").GetString()}");
        var read = (await _graph.GetAsync(_center.Reseller, created.Headers["Location"])).Body;
        read.GetProperty("status").GetString().Should().Be("active");
        read.GetProperty("accessContainer").GetProperty("accessContainerId").GetGuid().Should().Be(_group);
        read.GetProperty("accessContainer").GetProperty("accessContainerType").GetString().Should().Be("securityGroup");
        (await _graph.GetAsync(_center.Reseller, path)).Values("status").Should().Equal("active");
        (await SeesAddressAsync()).Should().BeTrue();

        async Task<bool> SeesAddressAsync() =>
            (await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}")).Body.TryGetProperty("customDomains", out _);
    }

    [Fact]
    public async Task Administration_ends_with_the_relationship()
    {
        var customer = await _center.CustomerOfAsync(_center.Reseller);
        var relationship = _center.Fake.AddGranularRelationship(_center.Reseller.Tenant, customer.Tenant, GraphCalls.Roles, "P1D");
        (await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}/directoryroles")).Status.Should().Be(200);

        _center.Clock.Advance(TimeSpan.FromDays(1));

        (await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}/directoryroles")).Status.Should().Be(403);
        _center.Fake.FindGranularRelationship(relationship.Id)!.Assignments.Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_none_comes_to_an_error()
    {
        var path = await PathAsync();
        var created = await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body(group: Guid.NewGuid().ToString()));

        (await _graph.GetAsync(_center.Reseller, created.Headers["Location"])).Body.GetProperty("status").GetString().Should().Be("error");
    }

    [Theory]
    [InlineData("\"accessContainerId\":\"", "\"accessContainerId\":\"x")]
    [InlineData("securityGroup", "unknownFutureValue")]
    [InlineData("\"accessContainer\"", "\"x\"")]
    [InlineData("\"accessDetails\"", "\"x\"")]
    [InlineData("fe930be7-5e62-47db-91af-98c3a49a38b1", "62e90394-69f5-4237-9190-012177145e10")]
    public async Task Bad_input_is_refused(string good, string bad)
    {
        var path = await PathAsync();

        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body().Replace(good, bad, StringComparison.Ordinal))).GraphError().Should().Be((400, "badRequest"));
        (await _graph.GetAsync(_center.Reseller, path)).Values("id").Should().BeEmpty();
    }

    [Fact]
    public async Task Roles_are_given_once_to_a_group_and_only_while_the_relationship_is_in_force()
    {
        var pending = $"{GraphCalls.Path}/{await _graph.RequestAsync(_center.Reseller, "Pending")}/accessAssignments";
        var path = await PathAsync();

        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, pending, Body())).GraphError().Should().Be((400, "badRequest"));
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body())).Status.Should().Be(201);
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body())).GraphError().Should().Be((409, "conflict"));
    }

    [Fact]
    public async Task Roles_are_changed_by_an_operation_and_taken_back()
    {
        var path = await PathAsync();
        var one = (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body())).Headers["Location"];
        var etag = await _graph.EtagAsync(_center.Reseller, one);
        var fewer = $"{{{GraphCalls.Access(DirectoryRoleId.UserAdministrator)}}}";

        var changed = await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, one, fewer, ("If-Match", etag));
        changed.Status.Should().Be(202);
        (await _graph.GetAsync(_center.Reseller, changed.Headers["Location"])).Body.GetProperty("operationType").GetString().Should().Be("delegatedAdminAccessAssignmentUpdate");
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, one, fewer, ("If-Match", etag))).GraphError().Should().Be((412, "preconditionFailed"));
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Patch, one, fewer, ("If-Match", await _graph.EtagAsync(_center.Reseller, one)))).Status.Should().Be(200, "it has these roles");
        (await _graph.GetAsync(_center.Reseller, one)).Body.GetProperty("accessDetails").GetProperty("unifiedRoles").GetArrayLength().Should().Be(1);
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, one)).Status.Should().Be(428);
        (await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, one, null, ("If-Match", await _graph.EtagAsync(_center.Reseller, one)))).Status.Should().Be(204);

        (await _graph.GetAsync(_center.Reseller, one)).GraphError().Should().Be((404, "notFound"));
        _center.Fake.Snapshot().AuditRecords.Where(record => record.ResourceType == "granular_admin_access_assignment").Select(record => record.OperationType).Should().Equal(
            "granular_admin_access_assignment_created", "granular_admin_access_assignment_activated", "granular_admin_access_assignment_updated", "granular_admin_access_assignment_deleted");
    }

    [Fact]
    public async Task Each_of_it_is_told_to_the_webhook()
    {
        string[] names = ["granular-admin-access-assignment-created", "granular-admin-access-assignment-activated", "granular-admin-access-assignment-deleted"];
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://x.example", WebhookEvents = names.ToValueList() } });
        var path = await PathAsync();
        var one = (await _graph.SendAsync(_center.Reseller, HttpMethod.Post, path, Body())).Headers["Location"];
        await _graph.SendAsync(_center.Reseller, HttpMethod.Delete, one, null, ("If-Match", await _graph.EtagAsync(_center.Reseller, one)));

        var told = new List<System.Text.Json.JsonElement>();
        await _center.Fake.Webhooks.HandOverAsync((post, _) =>
        {
            told.Add(System.Text.Json.JsonDocument.Parse(post.Body).RootElement);
            return Task.FromResult(200);
        });

        told.Select(body => body.GetProperty("EventName").GetString()).Should().Equal(names);
        var resource = one.Replace("https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships", "https://partner.microsoft.com/granularAdminRelationships", StringComparison.Ordinal);
        told.Select(body => body.GetProperty("ResourceUri").GetString()).Should().AllBe(resource);
    }

    private async Task<string> PathAsync() => $"{GraphCalls.Path}/{await _graph.ActivateAsync(_center.Reseller, _center.Fake.AddCustomer())}/accessAssignments";

    private string Body(string? group = null) => GraphCalls.Assignment(group ?? _group.ToString(), GraphCalls.Roles);
}
