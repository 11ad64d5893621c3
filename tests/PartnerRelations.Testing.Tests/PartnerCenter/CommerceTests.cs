using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-S1, PC-S2 and PC-S4, and what hinders the removal of a customer.</summary>
public sealed class CommerceTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task Subscriptions_are_listed_by_the_reseller_that_is_credited_and_by_order()
    {
        var customer = await _center.SharedCustomerAsync();
        var credited = _center.Fake.BuySubscription(_center.Provider.Tenant, customer.Tenant, "A", partnerIdOnRecord: _center.Reseller.MpnId);
        _center.Fake.BuySubscription(_center.Provider.Tenant, customer.Tenant, "B");
        var path = $"/v1/customers/{customer.Tenant}/subscriptions";

        (await _center.GetAsync(_center.Provider, path)).Each("offerId").Should().Equal("A", "B");
        (await _center.GetAsync(_center.Provider, $"{path}?mpn_id={_center.Reseller.MpnId}")).Each("partnerId").Should().Equal(_center.Reseller.MpnId!.Value);
        (await _center.GetAsync(_center.Provider, $"{path}?order_id=none")).Items.GetArrayLength().Should().Be(0);
        (await _center.GetAsync(_center.Provider, $"{path}/{credited.Id}")).Body.GetProperty("quantity").GetInt32().Should().Be(1);
        (await _center.GetAsync(_center.Provider, $"{path}?mpn_id=1&order_id=1")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Provider, $"{path}?mpn_id=x")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Reseller, path)).Error.Should().Be((403, 1002));
    }

    [Fact]
    public async Task An_active_subscription_hinders_the_removal_until_it_is_suspended()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var bought = _center.Fake.BuySubscription(_center.Provider.Tenant, customer.Tenant);
        var remove = () => _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", """{"relationshipToPartner":"none"}""");

        (await remove()).Error.Should().Be((400, 2000));
        _center.Fake.SuspendSubscription(bought.Id);
        _center.Fake.ReactivateSubscription(bought.Id);
        (await remove()).Error.Should().Be((400, 2000));
        _center.Fake.CancelSubscription(bought.Id);
        (await remove()).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_support_contact_is_the_seller_until_a_reseller_is_named_and_stands_behind_a_byte_order_mark()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var bought = _center.Fake.BuySubscription(_center.Provider.Tenant, customer.Tenant);
        var path = $"/v1/customers/{customer.Tenant}/subscriptions/{bought.Id}/supportcontact";
        var upper = _center.Reseller.Tenant.ToString().ToUpperInvariant();

        var before = await _center.GetAsync(_center.Provider, path);
        var put = await _center.SendAsync(_center.Provider, HttpMethod.Put, path, $$"""{"SupportTenantId":"{{upper}}","SupportMpnId":"{{_center.Reseller.MpnId}}","Name":"R"}""");
        var after = await _center.GetAsync(_center.Provider, path);

        before.Body.GetProperty("supportTenantId").GetString().Should().Be(_center.Provider.Tenant.ToString());
        after.Body.GetProperty("supportTenantId").GetString().Should().Be(upper, "letter case is kept");
        after.Text.Should().Be(put.Text);
        (await BytesAsync(path))[..3].Should().Equal(0xEF, 0xBB, 0xBF);
    }

    [Fact]
    public async Task A_support_contact_must_be_the_caller_or_one_of_its_resellers()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var bought = _center.Fake.BuySubscription(_center.Provider.Tenant, customer.Tenant);
        var stranger = _center.Fake.AddReseller("Stranger");
        var path = $"/v1/customers/{customer.Tenant}/subscriptions/{bought.Id}/supportcontact";

        (await PutAsync(path, $$"""{"supportTenantId":"{{stranger.Tenant}}"}""")).Error.Should().Be((400, 2000));
        (await PutAsync(path, $$"""{"supportTenantId":"{{_center.Reseller.Tenant}}","supportMpnId":"1"}""")).Error.Should().Be((400, 2000));
        (await PutAsync(path, """{"supportTenantId":"00000000-0000-0000-0000-000000000001"}""")).Error.Should().Be((404, 60003));
        (await PutAsync(path, """{"supportTenantId":"x"}""")).Error.Should().Be((400, 2000));
        (await PutAsync(path.Replace(bought.Id.ToString(), stranger.Tenant.ToString(), StringComparison.Ordinal), "{}")).Error.Should().Be((404, 1000));
    }

    [Fact]
    public async Task Tickets_are_listed_for_the_partner_and_for_one_customer()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.OpenServiceRequest(_center.Provider.Tenant, "Ours");
        _center.Fake.OpenServiceRequest(_center.Provider.Tenant, "Theirs", customer.Tenant, severity: 2);

        (await _center.GetAsync(_center.Provider, "/v1/servicerequests")).Each("title").Should().Equal("Ours", "Theirs");
        var ofCustomer = await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/servicerequests");
        ofCustomer.Each("title").Should().Equal("Theirs");
        ofCustomer.Items[0].GetProperty("severity").GetInt32().Should().Be(2);
    }

    private Task<Reply> PutAsync(string path, string body) => _center.SendAsync(_center.Provider, HttpMethod.Put, path, body);

    private async Task<byte[]> BytesAsync(string path)
    {
        var answer = await _center.Fake.AnswerAsync(new FakeRequest { Method = "GET", Target = path, Headers = [new("Authorization", $"Bearer {_center.Fake.TokenFor(_center.Provider.Tenant)}")] });
        return answer.Body.ToArray();
    }
}
