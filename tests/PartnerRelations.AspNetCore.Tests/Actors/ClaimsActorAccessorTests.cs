using System.Security.Claims;
using Microsoft.Extensions.Options;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Actors;

public sealed class ClaimsActorAccessorTests
{
    private static readonly TenantId Tenant = TenantId.Parse("7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d");
    private static readonly UserId User = UserId.Parse("0195a3c4-7d00-4c3b-9d1e-2f4a6b8c0d1e");

    [Fact]
    public async Task A_person_of_a_partner_has_the_roles_of_its_claims()
    {
        var actor = await FindAsync([("tid", $"{Tenant}"), ("oid", $"{User}"), ("roles", "AdminAgent"), ("roles", "SalesAgent"), ("roles", "Portal.Reader")]);

        actor.Should().Be(Actor.User(Tenant, User, PartnerRoles.AdminAgent | PartnerRoles.SalesAgent));
    }

    [Fact]
    public async Task The_long_names_of_older_handlers_are_read_too()
    {
        var actor = await FindAsync(
        [
            ("http://schemas.microsoft.com/identity/claims/tenantid", $"{Tenant}"),
            ("http://schemas.microsoft.com/identity/claims/objectidentifier", $"{User}"),
            (ClaimTypes.Role, "GlobalAdministrator"),
        ]);

        actor.Should().Be(Actor.User(Tenant, User, PartnerRoles.GlobalAdministrator));
    }

    [Fact]
    public async Task A_customer_is_one_by_its_role() =>
        (await FindAsync([("tid", $"{Tenant}"), ("oid", $"{User}"), ("roles", "Customer"), ("roles", "BillingAdministrator")]))
            .Should().Be(Actor.Customer(Tenant, User, PartnerRoles.BillingAdministrator));

    [Theory]
    [InlineData("Reviewer", ActorKind.Reviewer)]
    [InlineData("System", ActorKind.System)]
    public async Task Staff_is_believed_from_the_hosts_own_tenant_only(string role, ActorKind kind)
    {
        (string, string)[] claims = [("tid", $"{Tenant}"), ("oid", $"{User}"), ("roles", role)];

        (await FindAsync(claims)).Should().BeNull();
        (await FindAsync(claims, options => options.Claims.StaffTenants.Add(Tenant)))!.Kind.Should().Be(kind);
    }

    [Fact]
    public async Task Claims_of_an_identity_that_is_not_authenticated_say_nothing()
    {
        var principal = new ClaimsPrincipal([new ClaimsIdentity([new("tid", $"{Tenant}"), new("oid", $"{User}")])]);

        (await Accessor(PartnerWorld.Create(), new()).FindAsync(principal, TestContext.Current.CancellationToken)).Should().BeNull();
    }

    [Fact]
    public async Task Roles_come_from_the_account_where_the_host_says_so()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.EnrolledResellerAsync();
        await world.OpenAccountAsync(company);
        var options = new PartnerRelationsHttpOptions();
        options.Claims.RolesFromAccounts = true;

        var known = await Accessor(world, options).FindAsync(Principal([("tid", $"{company.Tenant}"), ("oid", company.Admin.Id), ("roles", "SalesAgent")]), TestContext.Current.CancellationToken);
        var stranger = await Accessor(world, options).FindAsync(Principal([("tid", $"{company.Tenant}"), ("oid", $"{User}"), ("roles", "AdminAgent")]), TestContext.Current.CancellationToken);
        var early = await Accessor(world, options).FindAsync(Principal([("tid", $"{Tenant}"), ("oid", $"{User}"), ("roles", "GlobalAdministrator")]), TestContext.Current.CancellationToken);

        var account = (await world.Accounts.ActorAsync(company.Tenant, UserId.Parse(company.Admin.Id), TestContext.Current.CancellationToken)).GetValueOrThrow();
        known!.Roles.Should().Be(account.Roles).And.NotBe(PartnerRoles.SalesAgent);
        stranger!.Roles.Should().Be(PartnerRoles.None);
        early!.Roles.Should().Be(PartnerRoles.GlobalAdministrator, "before the account is open the host makes the actor from what it knows itself");
    }

    private static async Task<Actor?> FindAsync((string Type, string Value)[] claims, Action<PartnerRelationsHttpOptions>? configure = null)
    {
        await using var world = PartnerWorld.Create();
        var options = new PartnerRelationsHttpOptions();
        configure?.Invoke(options);
        return await Accessor(world, options).FindAsync(Principal(claims), TestContext.Current.CancellationToken);
    }

    private static ClaimsActorAccessor Accessor(PartnerWorld world, PartnerRelationsHttpOptions options) => new(Options.Create(options), world.Accounts);

    private static ClaimsPrincipal Principal((string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test"));
}
