using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>The tenant step through the real service.</summary>
public sealed class TenantChoosingTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task E5_A_new_tenant_is_created_once_and_waits_for_its_administrator()
    {
        await using var world = PartnerWorld.Create();
        var command = new StartEnrollment { NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "Fabrikam", RequestId = world.Samples.RequestId() };
        var visitor = world.As(Actor.Anonymous).Enrollments;

        var started = (await visitor.StartAsync(command, None)).Value;
        (await visitor.StartAsync(command, None)).Value.Should().Be(started);

        world.Tenants.Created.Should().ContainSingle().Which.Should().Match<TenantEntry>(tenant => tenant.Id == started.Reseller.Tenant && tenant.Domains.Single() == "fabrikam.onmicrosoft.com");
        var administrator = world.As(world.Samples.Actor(started.Reseller.Tenant)).Enrollments;
        (await administrator.PostponeMpnAsync(new() { EnrollmentId = started.Id }, None)).Error!.Code.Should().Be("enrollment.tenant_not_confirmed");
        (await administrator.ConfirmTenantAsync(new() { EnrollmentId = started.Id }, None)).Value.TenantConfirmedAt.Should().NotBeNull();
        (await administrator.PostponeMpnAsync(new() { EnrollmentId = started.Id }, None)).IsSuccess.Should().BeTrue();
        (await visitor.StartAsync(command, None)).Error!.Code.Should().Be("enrollment.not_found", "a visitor learns nothing of what the tenant does with it");
        (await visitor.StartAsync(command with { NewTenantName = "Other" }, None)).Error!.Code.Should().Be("request.content_differs");
    }

    [Fact]
    public async Task Two_people_with_the_same_request_id_get_two_tenants()
    {
        await using var world = PartnerWorld.Create();
        var command = new StartEnrollment { NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "fabrikam", RequestId = world.Samples.RequestId() };

        var one = (await world.As(world.Samples.Actor(world.Samples.Tenant())).Enrollments.StartAsync(command, None)).Value;
        var other = (await world.As(world.Samples.Actor(world.Samples.Tenant())).Enrollments.StartAsync(command, None)).Value;

        other.Reseller.Should().NotBe(one.Reseller);
    }

    [Fact]
    public async Task A_form_that_is_refused_creates_no_tenant()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);

        (await world.As(Actor.Anonymous).Enrollments.StartAsync(new() { NewTenantName = "Fabrikam", NewTenantCountry = "FR" }, None)).IsSuccess.Should().BeFalse();
        (await world.As(company).Enrollments.ChangeTenantAsync(new() { EnrollmentId = draft.Id, NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "f", ExpectedVersion = 1 }, None))
            .Error!.Code.Should().Be("record.stale");

        world.Tenants.Created.Should().BeEmpty();
    }

    [Fact]
    public async Task A_tenant_that_is_created_in_place_of_a_created_one_is_another_by_its_own_name()
    {
        await using var world = PartnerWorld.Create();
        var draft = await world.DraftEnrollmentAsync(await world.AddApplicantAsync());

        var first = await ToNewAsync(world, world.Samples.Actor(draft.Reseller.Tenant), draft.Id, "first");
        var second = await ToNewAsync(world, world.Samples.Actor(first.Reseller.Tenant), draft.Id, "second");

        second.Reseller.Should().NotBe(first.Reseller);
        world.Tenants.Created.Select(tenant => tenant.Name).Should().BeEquivalentTo("first", "second");
    }

    [Fact]
    public async Task E5_The_tenant_can_be_changed_and_nobody_can_bar_a_tenant_that_is_not_theirs()
    {
        await using var world = PartnerWorld.Create();
        var (one, other) = (await world.AddApplicantAsync(), await world.AddApplicantAsync());
        var draft = await world.DraftEnrollmentAsync(one);
        var command = new ChangeTenant { EnrollmentId = draft.Id, Tenant = other.Tenant, RequestId = world.Samples.RequestId() };

        var moved = (await world.As(one).Enrollments.ChangeTenantAsync(command, None)).Value;

        (await world.As(one).Enrollments.ChangeTenantAsync(command, None)).Value.Should().Be(moved, "the repeat is answered although the tenant sees it no more");
        (await world.As(one).Enrollments.FindAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
        var own = (await world.As(other).Enrollments.StartAsync(new() { Tenant = other.Tenant }, None)).Value;
        (await world.As(other).Enrollments.ConfirmTenantAsync(new() { EnrollmentId = draft.Id }, None)).Error!.Code.Should().Be("enrollment.tenant_already_enrolled");
        (await world.As(other).Enrollments.WithdrawAsync(new() { EnrollmentId = own.Id }, None)).IsSuccess.Should().BeTrue();
        (await world.As(other).Enrollments.ConfirmTenantAsync(new() { EnrollmentId = draft.Id }, None)).Value.TakenTenant.Should().Be(other.Tenant);
    }

    private static async Task<Enrollment> ToNewAsync(PartnerWorld world, Actor actor, EnrollmentId draft, string name)
    {
        var command = new ChangeTenant { EnrollmentId = draft, NewTenantName = name, NewTenantCountry = "FR", NewTenantDomainPrefix = name };
        return (await world.As(actor).Enrollments.ChangeTenantAsync(command, None)).GetValueOrThrow();
    }
}
