using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-S3.</summary>
public sealed class OrderTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task An_order_credits_the_reseller_on_record()
    {
        var customer = await BuyerAsync();

        var order = await OrderAsync(customer, _center.Reseller.MpnId!.Value);

        order.Status.Should().Be(201);
        order.Body.GetProperty("lineItems")[0].GetProperty("partnerIdOnRecord").GetString().Should().Be(_center.Reseller.MpnId!.Value);
        order.Body.GetProperty("creationDate").GetString().Should().EndWith("-07:00");
        var subscriptions = await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/subscriptions?mpn_id={_center.Reseller.MpnId}");
        subscriptions.Each("orderId").Should().Equal(order.Body.GetProperty("id").GetString());
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords")).Each("operationType").Should().Contain("create_order");
    }

    [Fact]
    public async Task Without_a_partner_on_record_it_goes_through_and_credits_nobody()
    {
        var order = await OrderAsync(await BuyerAsync(), null);

        order.Status.Should().Be(201);
        order.Body.GetProperty("lineItems")[0].TryGetProperty("partnerIdOnRecord", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Two_posts_are_two_orders_whatever_their_request_id()
    {
        var customer = await BuyerAsync();
        for (var count = 0; count < 2; count++) await OrderAsync(customer, null, ("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001"));

        _center.Fake.Snapshot().Orders.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_partner_on_record_that_cannot_be_credited_has_a_code()
    {
        var customer = await BuyerAsync();
        var unlinked = _center.Fake.AddReseller("Unlinked");
        var unsigned = _center.Fake.AddReseller("Unsigned");
        _center.Fake.LinkPartners(_center.Provider.Tenant, unsigned.Tenant);
        _center.Fake.ChangePartner(unsigned.Tenant, partner => partner with { AgreementSignedAt = null });
        var gone = _center.Fake.AddReseller("Gone");
        _center.Fake.Deauthorize(gone.Tenant);
        _center.Fake.AddPartnerId(MpnId.Parse("1234567"), "Elsewhere");

        (await OrderAsync(customer, "99")).Error.Should().Be((404, 800015));
        (await OrderAsync(customer, "x")).Error.Should().Be((404, 800015));
        (await OrderAsync(customer, "1234567")).Error.Should().Be((400, 900154));
        (await OrderAsync(customer, gone.MpnId!.Value)).Error.Should().Be((400, 900154));
        (await OrderAsync(customer, _center.Fake.AddDirectPartner().MpnId!.Value)).Error.Should().Be((400, 800016));
        (await OrderAsync(customer, _center.Provider.MpnId!.Value)).Error.Should().Be((404, 2072));
        (await OrderAsync(customer, unlinked.MpnId!.Value)).Error.Should().Be((400, 2071));
        (await OrderAsync(customer, unsigned.MpnId!.Value)).Error.Should().Be((403, 900123));
        _center.Fake.Snapshot().Orders.Should().BeEmpty();
    }

    [Theory]
    [InlineData("UnderReview", 800073)]
    [InlineData("Not Ready", 800074)]
    [InlineData("NotAllowed", 800075)]
    [InlineData("Unknown", 800075)]
    public async Task An_account_that_is_not_allowed_buys_nothing(string status, int code)
    {
        var customer = await BuyerAsync();
        _center.Fake.SetAccountCheck(customer.Tenant, status);

        (await OrderAsync(customer, null)).Error.Should().Be((403, code));
        _center.Fake.SetAccountCheck(customer.Tenant, "Allowed");
        (await OrderAsync(customer, null)).Status.Should().Be(201);
    }

    [Fact]
    public async Task What_the_order_needs_besides_has_codes_too()
    {
        var stranger = _center.Fake.AddCustomer("Stranger");
        var unsigned = await _center.CustomerOfAsync(_center.Provider);
        var token = _center.Fake.TokenFor(_center.Provider.Tenant, roles: PartnerRoles.HelpdeskAgent);

        (await OrderAsync(stranger, null)).Error.Should().Be((403, 20002));
        (await OrderAsync(unsigned, null)).Error.Should().Be((403, 13605));
        (await _center.SendAsync(token, HttpMethod.Post, $"/v1/customers/{unsigned.Tenant}/orders", "{}")).Error.Should().Be((403, 900150));
        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Provider.Tenant), HttpMethod.Post, $"/v1/customers/{unsigned.Tenant}/orders", "{}")).Error.Should().Be((403, 900329));
        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with { AgreementSignedAt = null });
        (await OrderAsync(unsigned, null)).Error.Should().Be((403, 900124));
        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with { AgreementSignedAt = _center.Clock.Now, Country = CountryCode.Parse("US") });
        (await OrderAsync(unsigned, null)).Error.Should().Be((403, 2030));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"lineItems":[]}""")]
    [InlineData("""{"lineItems":[1]}""")]
    [InlineData("""{"lineItems":[{"offerId":"A"}]}""")]
    [InlineData("""{"lineItems":[{"quantity":1}]}""")]
    [InlineData("""{"lineItems":[{"offerId":"A","quantity":0}]}""")]
    [InlineData("""{"lineItems":[{"offerId":"A","quantity":1,"lineItemNumber":0},{"offerId":"A","quantity":1,"lineItemNumber":0}]}""")]
    public async Task An_order_with_bad_lines_is_refused(string body) =>
        (await _center.SendAsync(_center.Provider, HttpMethod.Post, $"/v1/customers/{(await BuyerAsync()).Tenant}/orders", body)).Error.Should().Be((400, 2000));

    [Fact]
    public async Task In_the_sandbox_there_are_limits()
    {
        var customer = await BuyerAsync();
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { IsSandbox = true });

        (await OrderAsync(customer, null, quantity: 26)).Error.Should().Be((409, 1003));
        for (var count = 0; count < 5; count++) (await OrderAsync(customer, null)).Status.Should().Be(201);
        (await OrderAsync(customer, null)).Error.Should().Be((409, 1003));
    }

    private async Task<FakeCustomer> BuyerAsync() =>
        _center.Fake.ChangeCustomer((await _center.SharedCustomerAsync()).Tenant, customer => customer with { HasSignedAgreement = true });

    private Task<Reply> OrderAsync(FakeCustomer customer, string? partnerId, params (string Name, string Value)[] headers) =>
        OrderAsync(customer, partnerId, 1, headers);

    private Task<Reply> OrderAsync(FakeCustomer customer, string? partnerId, int quantity, params (string Name, string Value)[] headers)
    {
        var onRecord = partnerId is null ? "null" : $"\"{partnerId}\"";
        var body = $$"""{"ReferenceCustomerId":"{{customer.Tenant}}","LineItems":[{"LineItemNumber":0,"OfferId":"A","Quantity":{{quantity}},"PartnerIdOnRecord":{{onRecord}}}]}""";
        return _center.SendAsync(_center.Provider, HttpMethod.Post, $"/v1/customers/{customer.Tenant}/orders", body, headers);
    }
}
