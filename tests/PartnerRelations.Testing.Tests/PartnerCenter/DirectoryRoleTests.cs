using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-U1.</summary>
public sealed class DirectoryRoleTests
{
    private const string Role = "f023fd81-a637-4b56-95fd-791ac0226033";
    private const string User = "a9ef48bb-8758-4590-a312-d4a47bfaded4";

    private readonly Center _center = new();

    [Fact]
    public async Task A_member_is_added_twice_without_harm_and_removed_once()
    {
        var roles = await RolesAsync();
        var members = $"{roles}/{Role}/usermembers";

        (await SendAsync(HttpMethod.Post, members, Member())).Status.Should().Be(201);
        (await SendAsync(HttpMethod.Post, members, Member())).Status.Should().Be(201);
        (await _center.GetAsync(_center.Provider, members)).Each("id").Should().Equal(User);
        (await _center.GetAsync(_center.Provider, roles.Replace("directoryroles", $"users/{User}/directoryroles", StringComparison.Ordinal))).Each("id").Should().Equal(Role);
        (await SendAsync(HttpMethod.Delete, $"{members}/{User}%20")).Status.Should().Be(204);
        (await SendAsync(HttpMethod.Delete, $"{members}/{User}")).Error.Should().Be((404, 1000));
    }

    [Fact]
    public async Task Roles_and_people_that_do_not_exist_are_not_found()
    {
        var roles = await RolesAsync();
        const string Nobody = "00000000-0000-0000-0000-000000000001";

        (await _center.GetAsync(_center.Provider, $"{roles}/{Nobody}/usermembers")).Error.Should().Be((404, 1000));
        (await SendAsync(HttpMethod.Post, $"{roles}/{Role}/usermembers", Member(Nobody))).Error.Should().Be((404, 1000));
        (await SendAsync(HttpMethod.Post, $"{roles}/{Role}/usermembers", Member("x"))).Error.Should().Be((400, 2000));
        (await SendAsync(HttpMethod.Delete, $"{roles}/x/usermembers/{User}")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Provider, roles)).Items.GetArrayLength().Should().Be(9);
    }

    [Fact]
    public async Task Without_administration_of_the_tenant_nothing_is_shown()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);

        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/directoryroles")).Error.Should().Be((403, 1002));
    }

    private async Task<string> RolesAsync()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.GrantAdministration(_center.Provider.Tenant, customer.Tenant);
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { Users = [new() { Id = UserId.Parse(User), DisplayName = "Daniel", UserPrincipalName = "daniel@a.example" }] });
        return $"/v1/customers/{customer.Tenant}/directoryroles";
    }

    private Task<Reply> SendAsync(HttpMethod method, string path, string? body = null) => _center.SendAsync(_center.Provider, method, path, body);

    private static string Member(string id = User) => $$$"""{"Id":"{{{id}}}","Attributes":{"ObjectType":"UserMember"}}""";
}
