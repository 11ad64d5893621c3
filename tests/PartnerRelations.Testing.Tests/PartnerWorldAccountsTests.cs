using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests;

public sealed class PartnerWorldAccountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task E15_A_company_opens_its_account_and_its_first_user_becomes_an_admin_agent()
    {
        await using var world = PartnerWorld.Create();
        var reseller = await world.AddResellerAsync(cancellationToken: Cancel);
        await world.OpenAccountAsync(reseller, Cancel);
        (await world.As(reseller).Accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Value.Should().BeFalse();

        await world.As(reseller).Accounts.GrantRolesAsync(new GrantRoles { UserId = UserId.Parse(reseller.Admin.Id), Roles = PartnerRoles.AdminAgent }, Cancel);

        (await world.As(reseller).Accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Value.Should().BeTrue();
        (await world.AddUserAsync(reseller, PartnerRoles.SalesAgent, Cancel)).Roles.Should().Be(PartnerRoles.SalesAgent);
    }

    [Fact]
    public async Task An_account_can_fail_and_conflict_on_demand()
    {
        await using var world = PartnerWorld.Create();
        var reseller = await world.AddResellerAsync(cancellationToken: Cancel);
        await world.OpenAccountAsync(reseller, Cancel);
        var grant = new GrantRoles { UserId = UserId.Parse(reseller.Admin.Id), Roles = PartnerRoles.AdminAgent };

        world.Faults.ConflictNextSaves(3);
        (await world.As(reseller).Accounts.GrantRolesAsync(grant, Cancel)).Error!.Code.Should().Be("record.contended");
        world.Faults.LoseNextAnswer();
        await world.As(reseller).Accounts.Awaiting(accounts => accounts.GrantRolesAsync(grant, Cancel)).Should().ThrowAsync<StoreFaultException>();
        (await world.As(reseller).Accounts.GrantRolesAsync(grant, Cancel)).Value.Version.Should().Be(2);
    }

    [Fact]
    public async Task The_account_of_a_created_tenant_and_its_enrollment_have_a_history_each()
    {
        await using var world = PartnerWorld.Create();
        var start = new StartEnrollment { NewTenantName = "Contoso", NewTenantCountry = "FR", NewTenantDomainPrefix = "contoso" };
        var enrollment = (await world.As(Actor.Anonymous).Enrollments.StartAsync(start, Cancel)).Value;
        var tenant = enrollment.Reseller.Tenant;

        await world.Accounts.OpenAsync(new OpenAccount { Tenant = tenant, FirstUser = world.Samples.User() }, Cancel);

        (await world.Events.HistoryAsync(tenant, enrollment.Id.Value, Cancel)).Should().AllBeAssignableTo<EnrollmentEvent>();
        (await world.Events.HistoryAsync(tenant, tenant.Value, Cancel)).Should().ContainSingle().Which.Should().BeOfType<AccountOpened>();
    }
}
