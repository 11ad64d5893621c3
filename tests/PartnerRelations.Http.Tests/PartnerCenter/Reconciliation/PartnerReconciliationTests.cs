using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

public sealed class PartnerReconciliationTests : IAsyncDisposable
{
    private readonly TwoSides _sides = TwoSides.Create();

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task Two_sides_that_know_the_same_agree()
    {
        var (provider, reseller) = await LinkedAsync();
        var customer = await _sides.AddCustomerAsync();
        await _sides.World.ManagedCustomerAsync(reseller, provider, customer);
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);

        (await _sides.CompareAsync(reseller)).Agrees.Should().BeTrue();
        (await _sides.CompareAsync(provider, asProvider: true)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_partnership_that_only_Microsoft_knows_is_missing_here_and_recorded_by_the_repair()
    {
        var (provider, reseller) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);

        var finding = (await _sides.CompareAsync(reseller)).Findings.Should().ContainSingle().Which;
        finding.Should().Match<ReconciliationFinding>(one =>
            one.Difference == ReconciliationDifference.MissingHere && one.Subject == ReconciliationSubject.ProviderLink && one.OtherParty == provider.Tenant && one.OtherPartyName == provider.Name);
        (await _sides.CompareAsync(provider, asProvider: true)).Findings.Should().ContainSingle().Which.Repair.Should().Be(finding.Repair, "both see the same partnership");

        (await _sides.RepairAsync(reseller)).Repaired.Should().ContainSingle();
        (await _sides.CompareAsync(provider, asProvider: true)).Agrees.Should().BeTrue();
        (await _sides.World.As(reseller).ProviderLinks.ListProvidersAsync()).Value.Items.Should().ContainSingle().Which.FoundAt.Should().NotBeNull();
    }

    [Fact]
    public async Task A_link_that_Microsoft_does_not_list_is_gone_once_it_had_time_to_show_there()
    {
        var (provider, reseller) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync());
        await _sides.World.LinkAsync(provider, reseller);

        var young = (await _sides.CompareAsync(provider, asProvider: true)).Findings.Should().ContainSingle().Which;
        young.Should().Match<ReconciliationFinding>(one => one.Difference == ReconciliationDifference.MissingAtMicrosoft && one.Repair == null);
        (await _sides.RepairAsync(provider, asProvider: true)).Open.Should().ContainSingle("time will tell");

        _sides.World.Clock.Advance(TimeSpan.FromDays(2));
        (await _sides.RepairAsync(provider, asProvider: true)).Repaired.Should().ContainSingle();
        (await _sides.World.As(provider).ProviderLinks.ListResellersAsync()).Value.Items.Should().ContainSingle().Which.Status.Should().Be(ProviderLinkStatus.Ended);
    }

    [Fact]
    public async Task An_acceptance_on_Microsofts_page_is_found_and_closes_the_invitation_that_it_answers()
    {
        var (provider, reseller) = await LinkedAsync();
        var customer = await _sides.AddCustomerAsync();
        var drafted = (await _sides.World.As(reseller).Customers.InviteJointlyAsync(
            _sides.World.Samples.InviteCustomerJointly(provider.AsProvider) with { ExpectedCustomer = customer.AsCustomer })).GetValueOrThrow();
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);

        (await _sides.RepairAsync(reseller)).Repaired.Should().ContainSingle();

        (await _sides.World.As(reseller).Customers.FindInvitationAsync(drafted.Invitation.Id)).Value.Status.Should().Be(CustomerInvitationStatus.Accepted);
        (await _sides.World.As(reseller).Customers.ListMineAsync()).Value.Items.Should().ContainSingle().Which.InvitationId.Should().Be(drafted.Invitation.Id);
        (await _sides.World.As(provider).Customers.ListMineAsync()).Value.Items.Should().ContainSingle().Which.Origin.Should().Be(RelationshipOrigin.FoundAtMicrosoft);
        (await _sides.CompareAsync(provider, asProvider: true)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task An_acceptance_that_a_webhook_told_of_is_asked_for_and_recorded_once()
    {
        var (provider, reseller) = await LinkedAsync();
        var customer = await _sides.AddCustomerAsync();
        var reconciliation = _sides.As<PartnerReconciliation>(reseller);

        (await reconciliation.RecordAcceptanceAsync(reseller.Tenant, CustomerPartnerRole.Reseller, customer.AsCustomer)).Should().BeNull("nobody has accepted, whatever the event says");
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);
        var first = (await reconciliation.RecordAcceptanceAsync(reseller.Tenant, CustomerPartnerRole.Reseller, customer.AsCustomer))!.GetValueOrThrow();
        var second = (await reconciliation.RecordAcceptanceAsync(reseller.Tenant, CustomerPartnerRole.Reseller, customer.AsCustomer))!.GetValueOrThrow();

        first.ResellerRelationship.Should().NotBeNull();
        first.ProviderRelationship!.Partner.Should().Be(provider.Tenant);
        second.Should().Be(first);
    }

    [Fact]
    public async Task A_relationship_that_the_customer_removed_at_Microsoft_has_ended()
    {
        var (provider, reseller) = await LinkedAsync();
        var customer = await _sides.AddCustomerAsync();
        await _sides.World.ManagedCustomerAsync(reseller, provider, customer);
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);
        _sides.Microsoft.RemoveRelationship(reseller.Tenant, customer.Tenant);
        _sides.World.Clock.Advance(TimeSpan.FromDays(2));

        (await _sides.RepairAsync(reseller)).Repaired.Should().ContainSingle().Which.OtherPartyName.Should().NotBeNullOrEmpty();

        (await _sides.World.As(reseller).Customers.ListMineAsync()).Value.Items.Should().ContainSingle().Which.Status.Should().Be(CustomerRelationshipStatus.Ended);
        (await _sides.World.As(provider).Customers.ListMineAsync()).Value.Items.Should().ContainSingle().Which.Status.Should().Be(CustomerRelationshipStatus.Active, "each ends on its own");
    }

    [Fact]
    public async Task Of_several_providers_none_is_named_because_nobody_can_say_which_invitation_was_answered()
    {
        var (first, reseller) = await LinkedAsync();
        var second = await _sides.AddProviderAsync();
        _sides.Microsoft.LinkPartners(second.Tenant, reseller.Tenant);
        await _sides.World.LinkAsync(second, reseller);
        var customer = await _sides.AddCustomerAsync();
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, first);
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, second);

        (await _sides.CompareAsync(reseller)).Findings.Should().ContainSingle().Which.Repair.Should().Be(
            new RecordFoundAtMicrosoft { Customer = customer.AsCustomer, Reseller = reseller.AsReseller });
        foreach (var provider in (PartnerCompany[])[first, second]) (await _sides.RepairAsync(provider, asProvider: true)).Repaired.Should().ContainSingle();
        (await _sides.CompareAsync(reseller)).Agrees.Should().BeTrue("the providers' lists named the reseller too");
    }

    [Fact]
    public async Task Comparing_changes_nothing_and_a_record_that_moved_on_is_refused_as_stale()
    {
        var (provider, reseller) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync());
        var link = await _sides.World.LinkAsync(provider, reseller);
        _sides.World.Clock.Advance(TimeSpan.FromDays(2));
        var report = await _sides.CompareAsync(reseller);
        (await _sides.World.As(provider).ProviderLinks.FindAsync(link.Id)).Value.Should().Be(link);

        var ended = (await _sides.World.As(provider).ProviderLinks.EndAsync(new EndProviderLink { LinkId = link.Id })).GetValueOrThrow();
        var again = await _sides.World.LinkAsync(provider, reseller);
        var outcome = await _sides.As<PartnerReconciliation>(reseller).RepairAsync(report);

        outcome.Repaired.Concat(outcome.Refused.Select(refused => refused.Finding)).Should().ContainSingle();
        (await _sides.World.As(provider).ProviderLinks.FindAsync(ended.Id)).Value.Should().Be(ended);
        (await _sides.World.As(provider).ProviderLinks.FindAsync(again.Id)).Value.Should().Be(again, "the report meant the link before");
    }

    [Fact]
    public async Task Another_partners_account_says_nothing_of_this_one()
    {
        var (provider, reseller) = await LinkedAsync();

        var asking = () => _sides.As<PartnerReconciliation>(provider).CompareAsync(reseller.Tenant, CustomerPartnerRole.Reseller);

        (await asking.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain(provider.Tenant.ToString());
        (await _sides.World.As(reseller).ProviderLinks.ListProvidersAsync()).Value.Items.Should().ContainSingle().Which.Status.Should().Be(ProviderLinkStatus.Active);
    }

    [Fact]
    public async Task Where_too_much_is_gone_at_once_nothing_of_it_ends_without_a_person()
    {
        await using var sides = TwoSides.Create(mostGone: 2);
        var reseller = await sides.AddResellerAsync();
        for (var n = 0; n < 3; n++) await sides.World.ManagedCustomerAsync(reseller, customer: await sides.AddCustomerAsync());
        sides.World.Clock.Advance(TimeSpan.FromDays(2));

        var outcome = await sides.RepairAsync(reseller);

        outcome.Repaired.Should().BeEmpty();
        outcome.Open.Should().HaveCount(3).And.OnlyContain(finding => finding.Remedy.Contains(nameof(ReconciliationOptions.MostGone)));
        (await sides.World.As(reseller).Customers.ListMineAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active })).Value.Items.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_call_that_fails_says_nothing_and_changes_nothing()
    {
        var (_, reseller) = await LinkedAsync();
        _sides.World.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var call in (string[])["PC-P2", "PC-R1", "PC-C1"])
        {
            _sides.Microsoft.Faults.Fail(503, call);
            var comparing = () => _sides.CompareAsync(reseller);
            await comparing.Should().ThrowAsync<PartnerCenterException>();
        }

        (await _sides.CompareAsync(reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_cancelled_comparison_ends_as_cancelled()
    {
        var (_, reseller) = await LinkedAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var comparing = () => _sides.CompareAsync(reseller, cancellationToken: cancelled.Token);

        await comparing.Should().ThrowAsync<OperationCanceledException>();
    }

    private async Task<(PartnerCompany Provider, PartnerCompany Reseller)> LinkedAsync()
    {
        var (provider, reseller) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await _sides.World.LinkAsync(provider, reseller);
        return (provider, reseller);
    }
}
