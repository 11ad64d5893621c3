using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class CustomerCommerceOfPartnerCenterTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FakePartnerCenter _microsoft;

    public CustomerCommerceOfPartnerCenterTests() => _microsoft = new(_clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscriptions_count_unless_they_are_suspended_or_over()
    {
        var (provider, _, customer) = Related();
        var suspended = _microsoft.BuySubscription(provider.Tenant, customer);
        var cancelled = _microsoft.BuySubscription(provider.Tenant, customer);
        _microsoft.BuySubscription(provider.Tenant, customer);
        _microsoft.SuspendSubscription(suspended.Id);
        _microsoft.CancelSubscription(cancelled.Id);
        await using var account = Connect(provider);

        (await FindAsync(account, provider, customer)).ActiveSubscriptions.Should().Be(1);
    }

    [Fact]
    public async Task About_a_reseller_only_what_is_credited_to_it_counts()
    {
        var (provider, reseller, customer) = Related();
        _microsoft.BuySubscription(provider.Tenant, customer);
        _microsoft.BuySubscription(provider.Tenant, customer, partnerIdOnRecord: reseller.MpnId);
        await using var account = Connect(provider);

        (await FindAsync(account, reseller, customer)).ActiveSubscriptions.Should().Be(1);
        (await FindAsync(account, provider, customer)).ActiveSubscriptions.Should().Be(2);
    }

    [Fact]
    public async Task About_a_stranger_nothing_can_be_said()
    {
        var (provider, _, customer) = Related();
        var stranger = _microsoft.AddReseller("Stranger");
        await using var account = Connect(provider);
        var finding = () => FindAsync(account, stranger, customer);

        await finding.Should().ThrowAsync<InvalidOperationException>().WithMessage($"*{provider.Tenant}*{stranger.Tenant}*");
    }

    [Fact]
    public async Task An_agreement_counts_that_the_customer_signed_or_the_partner_confirmed()
    {
        var (provider, _, customer) = Related();
        _microsoft.ChangeCustomer(customer, one => one with { HasSignedAgreement = false });
        await using var account = Connect(provider);

        (await FindAsync(account, provider, customer)).AgreementAccepted.Should().BeFalse();
        _microsoft.ChangeCustomer(customer, one => one with { HasSignedAgreement = true });
        (await FindAsync(account, provider, customer)).AgreementAccepted.Should().BeTrue();
        _microsoft.ChangeCustomer(customer, one => one with { HasSignedAgreement = false });
        await account.Get<Http.PartnerCenter.Agreements.IAgreementsClient>().ConfirmAsync(
            new(customer),
            new()
            {
                PrimaryContact = new() { FirstName = "Tania", LastName = "Carr", Email = "tania@contoso.example" },
                TemplateId = new("117a77b0-9360-443b-8795-c6dedc750cf9"),
                DateAgreed = new(_clock.GetUtcNow()),
                Type = Http.PartnerCenter.Models.AgreementType.MicrosoftCustomerAgreement,
            },
            Stop);
        (await FindAsync(account, provider, customer)).AgreementAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(null, CustomerAccountCheck.NeverChecked)]
    [InlineData("Allowed", CustomerAccountCheck.Allowed)]
    [InlineData("UnderReview", CustomerAccountCheck.UnderReview)]
    [InlineData("Not Ready", CustomerAccountCheck.NotReady)]
    [InlineData("NotAllowed", CustomerAccountCheck.NotAllowed)]
    [InlineData("Unknown", CustomerAccountCheck.Unknown)]
    [InlineData("Something new", CustomerAccountCheck.Unknown)]
    public async Task The_check_of_the_account_is_taken_over_and_a_new_word_is_not_taken_for_a_yes(string? status, CustomerAccountCheck check)
    {
        var (provider, _, customer) = Related();
        _microsoft.ChangeCustomer(customer, one => one with { AccountCheck = status is null ? null : new() { Status = status, UpdatedAt = _clock.GetUtcNow() } });
        await using var account = Connect(provider);

        (await FindAsync(account, provider, customer)).AccountCheck.Should().Be(check);
    }

    [Fact]
    public async Task Of_a_customer_without_a_relationship_everything_is_zero()
    {
        var provider = _microsoft.AddProvider();
        var customer = _microsoft.AddCustomer().Tenant;
        await using var account = Connect(provider);

        (await FindAsync(account, provider, customer)).Should().Be(new CustomerCommerceStatus());
        (await FindAsync(account, provider, TenantId.Parse("eebd1b55-5360-4438-a11d-5c06918c3014"))).Should().Be(new CustomerCommerceStatus());
    }

    [Theory]
    [InlineData("PC-S1", 500)]
    [InlineData("PC-S1", 403)]
    [InlineData("PC-A4", 403)]
    [InlineData("PC-C8", 500)]
    public async Task A_failed_call_is_a_fault_and_never_a_zero(string call, int status)
    {
        var (provider, _, customer) = Related();
        _microsoft.Faults.Fail(status, call);
        await using var account = Connect(provider);
        var finding = () => FindAsync(account, provider, customer);

        (await finding.Should().ThrowAsync<PartnerCenterException>()).Which.Operation!.Id.Should().Be(call);
    }

    private static Task<CustomerCommerceStatus> FindAsync(AccountAtMicrosoft account, FakePartner partner, TenantId customer) =>
        account.Get<ICustomerCommerce>().FindAsync(partner.Tenant, new CustomerId(customer), Stop);

    private (FakePartner Provider, FakePartner Reseller, TenantId Customer) Related()
    {
        var (provider, reseller, customer) = (_microsoft.AddProvider(), _microsoft.AddReseller(), _microsoft.AddCustomer());
        _microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        _microsoft.FollowInvitation(Invitations.InvitationUrl.ForResellerAndProvider(new(reseller.Tenant), reseller.MpnId!, new(provider.Tenant)).ToString(), customer.Tenant).Refusal.Should().BeNull();
        return (provider, reseller, customer.Tenant);
    }

    private AccountAtMicrosoft Connect(FakePartner account) =>
        AccountAtMicrosoft.Connect(_microsoft, account.Tenant, PartnerPrograms.IndirectProvider, builder => builder.UsePartnerCenterAsCustomerCommerce(), _clock);
}
