using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;
using static PartnerRelations.Http.PartnerCenter.Reconciliation.ReconciliationDifference;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

/// <summary>Our notes of granular administration against Graph's list.</summary>
public sealed class AdminGrantReconciliationTests : IAsyncDisposable
{
    private static readonly ValueList<DirectoryRoleId> Roles = [DirectoryRoleId.UserAdministrator, DirectoryRoleId.LicenseAdministrator];

    private readonly TwoSides _sides = TwoSides.Create();
    private PartnerCompany _reseller = null!;
    private PartnerCompany _customer = null!;

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task A_grant_that_is_not_noted_is_noted_with_its_roles_and_its_end()
    {
        await BothKnowTheCustomerAsync();
        var grant = Grant(Roles);

        var finding = (await _sides.CompareAsync(_reseller)).Findings.Should().ContainSingle().Subject;
        (finding.Difference, finding.Subject, finding.OtherParty).Should().Be((MissingHere, ReconciliationSubject.AdminGrant, _customer.Tenant));
        (await RepairAsync()).Repaired.Should().ContainSingle();

        var noted = (await RecordAsync()).AdminGrant!;
        noted.Roles.Should().BeEquivalentTo(Roles);
        noted.EndsAt.Should().BeCloseTo(grant.EndsAt!.Value, TimeSpan.FromMilliseconds(1));
        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task Relationship_and_grant_that_are_both_missing_here_are_recorded_in_one_run()
    {
        await BothKnowTheCustomerAsync(here: false);
        Grant(Roles);

        (await RepairAsync()).Repaired.Should().HaveCount(2);

        (await RecordAsync()).AdminGrant.Should().NotBeNull();
        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task Several_grants_are_noted_as_one_that_never_says_more_than_they_give()
    {
        await BothKnowTheCustomerAsync();
        var shorter = Grant([DirectoryRoleId.UserAdministrator], "P30D");
        Grant([DirectoryRoleId.UserAdministrator, DirectoryRoleId.BillingAdministrator], "P300D");

        await RepairAsync();

        var noted = (await RecordAsync()).AdminGrant!;
        noted.Roles.Should().BeEquivalentTo([DirectoryRoleId.UserAdministrator, DirectoryRoleId.BillingAdministrator]);
        noted.EndsAt.Should().BeCloseTo(shorter.EndsAt!.Value, TimeSpan.FromMilliseconds(1));

        _sides.World.Clock.Advance(TimeSpan.FromDays(31));
        await RepairAsync();
        (await RecordAsync()).AdminGrant!.IsLiveAt(_sides.World.Clock.GetUtcNow()).Should().BeTrue("the longer one goes on");
    }

    [Fact]
    public async Task A_note_that_says_something_else_is_replaced_once_it_has_settled()
    {
        await BothKnowTheCustomerAsync();
        await NoteAsync([DirectoryRoleId.GlobalAdministrator]);
        Grant(Roles);

        var young = (await _sides.CompareAsync(_reseller)).Findings.Should().ContainSingle().Subject;
        (young.Difference, young.Repair).Should().Be((Changed, null));
        _sides.World.Clock.Advance(TimeSpan.FromDays(2));
        (await RepairAsync()).Repaired.Should().ContainSingle();

        (await RecordAsync()).AdminGrant!.Roles.Should().BeEquivalentTo(Roles);
    }

    [Fact]
    public async Task A_grant_that_was_ended_at_Microsoft_is_taken_back_here_and_the_relationship_stays()
    {
        await BothKnowTheCustomerAsync();
        var grant = Grant(Roles);
        await RepairAsync();
        _sides.World.Clock.Advance(TimeSpan.FromDays(2));
        _sides.Microsoft.TerminateGranularRelationship(grant.Id);

        var finding = (await _sides.CompareAsync(_reseller)).Findings.Should().ContainSingle().Subject;
        (finding.Difference, finding.Subject).Should().Be((MissingAtMicrosoft, ReconciliationSubject.AdminGrant));
        (await RepairAsync()).Repaired.Should().ContainSingle();

        var record = await RecordAsync();
        (record.AdminGrant, record.Status).Should().Be((null, CustomerRelationshipStatus.Active));
        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task What_was_taken_back_here_a_short_while_ago_is_not_noted_again_at_once()
    {
        await BothKnowTheCustomerAsync();
        var grant = Grant(Roles);
        await RepairAsync();
        (await _sides.World.As(_reseller).Customers.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = _reseller.Tenant, Customer = _customer.AsCustomer })).Error.Should().BeNull();

        (await _sides.CompareAsync(_reseller)).Findings.Should().ContainSingle().Which.Repair.Should().BeNull();
        _sides.Microsoft.TerminateGranularRelationship(grant.Id);

        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_note_whose_time_is_over_and_a_grant_that_is_over_are_nothing_to_tell()
    {
        await BothKnowTheCustomerAsync();
        Grant(Roles, "P10D");
        await RepairAsync();

        _sides.World.Clock.Advance(TimeSpan.FromDays(11));

        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_grant_of_somebody_who_is_no_customer_is_no_finding()
    {
        await BothKnowTheCustomerAsync();
        var other = await _sides.AddCustomerAsync();
        _sides.Microsoft.AddGranularRelationship(_reseller.Tenant, other.Tenant, Roles);

        (await _sides.CompareAsync(_reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_record_that_has_moved_on_is_not_overwritten()
    {
        await BothKnowTheCustomerAsync();
        Grant(Roles);
        var report = await _sides.CompareAsync(_reseller);
        await NoteAsync([DirectoryRoleId.GlobalAdministrator]);

        (await _sides.As<PartnerReconciliation>(_reseller).RepairAsync(report)).Refused.Should().ContainSingle();

        (await RecordAsync()).AdminGrant!.Roles.Should().Equal(DirectoryRoleId.GlobalAdministrator);
    }

    [Fact]
    public async Task A_call_to_Graph_that_fails_ends_the_comparison()
    {
        await BothKnowTheCustomerAsync();
        _sides.Microsoft.Faults.Fail(503, "PC-G1");

        await FluentActions.Awaiting(() => _sides.CompareAsync(_reseller)).Should().ThrowAsync<PartnerRelations.Http.PartnerCenter.PartnerCenterException>();
    }

    [Fact]
    public async Task Without_Graph_nothing_is_said_of_administration_and_the_report_says_so()
    {
        await using var sides = TwoSides.Create(hasGraph: false);
        var (reseller, customer) = (await sides.AddResellerAsync(), await sides.AddCustomerAsync());
        await sides.AcceptAtMicrosoftAsync(customer, reseller);
        await sides.RepairAsync(reseller);
        sides.Microsoft.AddGranularRelationship(reseller.Tenant, customer.Tenant, Roles);

        var report = await sides.CompareAsync(reseller);

        (report.Agrees, report.HasAdministration).Should().Be((true, false));
        (await _sides.CompareAsync(await _sides.AddResellerAsync())).HasAdministration.Should().BeTrue();
    }

    private async Task BothKnowTheCustomerAsync(bool here = true)
    {
        (_reseller, _customer) = (await _sides.AddResellerAsync(), await _sides.AddCustomerAsync());
        await _sides.AcceptAtMicrosoftAsync(_customer, _reseller);
        if (here) await _sides.RepairAsync(_reseller);
    }

    private FakeGranularRelationship Grant(ValueList<DirectoryRoleId> roles, string duration = "P730D") =>
        _sides.Microsoft.AddGranularRelationship(_reseller.Tenant, _customer.Tenant, roles, duration);

    private Task<ReconciliationOutcome> RepairAsync() => _sides.RepairAsync(_reseller);

    private async Task NoteAsync(ValueList<DirectoryRoleId> roles) => (await _sides.World.As(_reseller).Customers.RecordAdminGrantAsync(new RecordAdminGrant
    {
        Partner = _reseller.Tenant,
        Customer = _customer.AsCustomer,
        Roles = roles,
        EndsAt = _sides.World.Clock.GetUtcNow().AddDays(100),
    })).Error.Should().BeNull();

    private async Task<CustomerRelationship> RecordAsync() => (await _sides.World.As(_reseller).Customers.ListMineAsync()).Value.Items.Should().ContainSingle().Subject;
}
