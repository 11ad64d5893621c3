using PartnerRelations.CspProgram;
using PartnerRelations.Http.PartnerCenter.Preflight;
using PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.PartnerCenter.Preflight;

public sealed class OrderPreflightTests : IAsyncDisposable
{
    private readonly TwoSides _sides = TwoSides.Create();

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task An_order_that_has_everything_is_ready()
    {
        var (provider, question) = await ReadyAsync();

        var readiness = await AskAsync(provider, question);

        readiness.Obstacles.Should().BeEmpty();
        readiness.IsReady.Should().BeTrue();
        readiness.Checks.Select(check => check.Kind).Should().Equal(Enum.GetValues<OrderCheckKind>());
    }

    [Fact]
    public async Task Without_a_partnership_nothing_is_ordered()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.EndPartnership(provider.Tenant, question.Reseller.Tenant);

        (await ObstacleAsync(provider, question, OrderCheckKind.ProviderLink)).Should().Match<OrderCheck>(check => check.Rule == "K6" && check.Remedy!.Contains("approves"));
    }

    [Fact]
    public async Task The_resellers_relationship_does_not_serve_the_provider()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.RemoveRelationship(provider.Tenant, question.Customer.Tenant);

        var check = await ObstacleAsync(provider, question, OrderCheckKind.OwnRelationship);

        check.Should().Match<OrderCheck>(one => one.IsMet == false && one.Rule == "C3" && one.Remedy!.Contains("indirectCSPId"));
    }

    [Fact]
    public async Task A_reseller_that_has_not_signed_is_told_to_sign_with_the_code_that_Microsoft_gave()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.ChangePartner(question.Reseller.Tenant, partner => partner with { AgreementSignedAt = null });

        var readiness = await AskAsync(provider, question);

        readiness.Obstacles.Should().Contain(check => check.Kind == OrderCheckKind.ResellerAgreement && check.IsMet == false && check.Code == "2203");
    }

    [Fact]
    public async Task A_PartnerID_of_a_deauthorized_reseller_may_not_stand_on_an_order()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.Deauthorize(question.Reseller.Tenant);

        (await AskAsync(provider, question)).Obstacles.Should().Contain(check => check.Kind == OrderCheckKind.PartnerOnRecord && check.IsMet == false && check.Code == "900400");
    }

    [Fact]
    public async Task A_customer_that_has_accepted_no_agreement_buys_nothing()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.ChangeCustomer(question.Customer.Tenant, customer => customer with { HasSignedAgreement = false });

        (await ObstacleAsync(provider, question, OrderCheckKind.CustomerAgreement)).Rule.Should().Be("C14");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Allowed", true)]
    [InlineData("UnderReview", false)]
    [InlineData("NotAllowed", false)]
    [InlineData("Unknown", false)]
    [InlineData("Not Ready", false)]
    public async Task Only_a_customer_that_is_allowed_or_was_never_checked_may_buy(string? status, bool mayBuy)
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.SetAccountCheck(question.Customer.Tenant, status);

        (await AskAsync(provider, question)).Checks.Single(check => check.Kind == OrderCheckKind.CustomerStatus).IsMet.Should().Be(mayBuy);
    }

    [Fact]
    public async Task A_customer_of_another_region_is_named_with_both_regions()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.ChangeCustomer(question.Customer.Tenant, customer => customer with { Country = CountryCode.Parse("US") });

        (await ObstacleAsync(provider, question, OrderCheckKind.Region)).Should().Match<OrderCheck>(check => check.Rule == "C11" && check.Message.Contains("United States") && check.Message.Contains("Europe"));
    }

    [Fact]
    public async Task A_check_that_could_not_be_made_has_no_answer_and_leaves_the_others_theirs()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.Faults.Fail(503, "PC-C8");

        var readiness = await AskAsync(provider, question);

        readiness.IsReady.Should().BeFalse();
        readiness.Obstacles.Should().ContainSingle().Which.Should().Match<OrderCheck>(check => check.Kind == OrderCheckKind.CustomerStatus && check.IsMet == null && check.Remedy != null);
    }

    [Fact]
    public async Task By_the_rules_of_the_seeds_day_no_agreement_and_no_region_is_asked_for()
    {
        var (provider, question) = await ReadyAsync();
        _sides.Microsoft.ChangeCustomer(question.Customer.Tenant, customer => customer with { Country = CountryCode.Parse("US") });
        _sides.Microsoft.ChangePartner(question.Reseller.Tenant, partner => partner with { AgreementSignedAt = null });

        var readiness = await _sides.As<OrderPreflight>(provider).CheckAsync(question, ProgramRules.AsOf(new DateOnly(2017, 6, 9)));

        readiness.Checks.Where(check => check.Kind is OrderCheckKind.ResellerAgreement or OrderCheckKind.Region or OrderCheckKind.CustomerAgreement).Should().OnlyContain(check => check.IsMet == true);
    }

    [Fact]
    public async Task Cancelling_is_no_answer()
    {
        var (provider, question) = await ReadyAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var asking = () => _sides.As<OrderPreflight>(provider).CheckAsync(question, cancellationToken: cancelled.Token);

        await asking.Should().ThrowAsync<OperationCanceledException>();
    }

    private Task<OrderReadiness> AskAsync(PartnerCompany provider, OrderQuestion question) => _sides.As<OrderPreflight>(provider).CheckAsync(question);

    private async Task<OrderCheck> ObstacleAsync(PartnerCompany provider, OrderQuestion question, OrderCheckKind kind) =>
        (await AskAsync(provider, question)).Obstacles.Should().ContainSingle(check => check.IsMet == false, "what cannot be asked without it is no second no").Which.Should()
            .Match<OrderCheck>(check => check.Kind == kind).And.Subject.As<OrderCheck>();

    private async Task<(PartnerCompany Provider, OrderQuestion Question)> ReadyAsync()
    {
        var (provider, reseller, customer) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync(), await _sides.AddCustomerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);
        _sides.Microsoft.ChangeCustomer(customer.Tenant, one => one with { HasSignedAgreement = true });
        var mpn = _sides.Microsoft.FindPartner(reseller.Tenant)!.MpnId!;
        return (provider, new OrderQuestion { Customer = customer.AsCustomer, Reseller = reseller.AsReseller, PartnerIdOnRecord = mpn });
    }
}
