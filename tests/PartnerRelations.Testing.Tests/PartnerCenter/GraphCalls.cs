using System.Text.Json;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>Short ways to call Graph's side of the fake.</summary>
internal sealed class GraphCalls(Center center)
{
    public const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships";

    public static ValueList<DirectoryRoleId> Roles { get; } = [DirectoryRoleId.UserAdministrator, DirectoryRoleId.ServiceSupportAdministrator];

    /// <summary>The member <c>accessDetails</c>.</summary>
    public static string Access(params IEnumerable<DirectoryRoleId> roles) =>
        "\"accessDetails\":{\"unifiedRoles\":[" + string.Join(',', roles.Select(role => $"{{\"roleDefinitionId\":\"{role}\"}}")) + "]}";

    public static string Body(string name = "Contoso admin relationship", string duration = "P730D", string more = "") =>
        $"{{\"displayName\":\"{name}\",\"duration\":\"{duration}\",{Access(Roles)}{more}}}";

    /// <summary>The body of an assignment.</summary>
    public static string Assignment(string? group, params IEnumerable<DirectoryRoleId> roles) =>
        $"{{\"accessContainer\":{{\"accessContainerId\":\"{group}\",\"accessContainerType\":\"securityGroup\"}},{Access(roles)}}}";

    public Task<Reply> SendAsync(FakePartner partner, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        center.SendAsync(center.Fake.TokenFor(partner.Tenant, audience: "https://graph.microsoft.com"), method, path, body, headers);

    public Task<Reply> GetAsync(FakePartner partner, string path = Path) => SendAsync(partner, HttpMethod.Get, path);

    /// <summary>The id of a new draft.</summary>
    public async Task<string> CreateAsync(FakePartner partner, string name = "Contoso admin relationship", string duration = "P730D", string more = "")
    {
        var reply = await SendAsync(partner, HttpMethod.Post, Path, Body(name, duration, more));
        reply.Status.Should().Be(201, reply.Text);
        return reply.Body.GetProperty("id").GetString()!;
    }

    /// <summary>The id of a new request that customers can consent to.</summary>
    public async Task<string> RequestAsync(FakePartner partner, string name = "Contoso admin relationship", string duration = "P730D", string more = "")
    {
        var id = await CreateAsync(partner, name, duration, more);
        (await AskAsync(partner, id, "lockForApproval")).Status.Should().Be(201);
        return id;
    }

    /// <summary>The id of a new relationship in force.</summary>
    public async Task<string> ActivateAsync(FakePartner partner, FakeCustomer customer, string name = "Contoso admin relationship", string duration = "P730D", string more = "")
    {
        var id = await RequestAsync(partner, name, duration, more);
        center.Fake.FollowInvitation(LinkOf(id), customer.Tenant).Refusal.Should().BeNull();
        return id;
    }

    public Task<Reply> AskAsync(FakePartner partner, string id, string action, params (string Name, string Value)[] headers) =>
        SendAsync(partner, HttpMethod.Post, $"{Path}/{id}/requests", $$"""{"action":"{{action}}"}""", headers);

    public async Task<string> EtagAsync(FakePartner partner, string path) => (await GetAsync(partner, path)).Body.GetProperty("@odata.etag").GetString()!;

    public FakeGranularStatus StatusOf(string id) => center.Fake.FindGranularRelationship(id)!.Status;

    public static string LinkOf(string id) => $"https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{id}";
}

internal static class GraphReply
{
    /// <summary>Status and code of an error in shape D.</summary>
    public static (int Status, string? Code) GraphError(this Reply reply) => (reply.Status, reply.Body.GetProperty("error").GetProperty("code").GetString());

    /// <summary>One text of each item of a list.</summary>
    public static IReadOnlyList<string?> Values(this Reply reply, string member) => [.. reply.Body.GetProperty("value").EnumerateArray().Select(item => item.GetProperty(member).GetString())];

    public static string? NextLink(this Reply reply) => reply.Body.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
}
