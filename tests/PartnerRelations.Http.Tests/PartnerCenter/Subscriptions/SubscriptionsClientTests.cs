using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Subscriptions;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Subscriptions;

public sealed class SubscriptionsClientTests
{
    private const string Id = "eebd1b55-5360-4438-a11d-5c06918c3014";

    [Fact]
    public async Task The_subscriptions_of_one_reseller_are_asked_for_by_its_MPN_id()
    {
        var (sent, subscriptions) = await Exchange.CallAsync(
            """{"items":[{"id":"42226ED6","status":"active","quantity":5,"partnerId":4847383,"commitmentEndDate":"0001-01-01T00:00:00","links":{"offer":{"uri":"/offers/1","method":"GET","headers":[]}},"suspensionReasons":["None"]}]}""",
            (ISubscriptionsClient client, CancellationToken stop) => client.ListAsync(CustomerId.Parse(Id), MpnId.Parse("4847383"), cancellationToken: stop));

        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/subscriptions?mpn_id=4847383");
        var subscription = subscriptions.Items.Single();
        subscription.PartnerId.Should().Be("4847383");
        subscription.Status.Should().Be(SubscriptionStatus.Active);
        subscription.CommitmentEndDate.Value.Should().BeNull();
        subscription.OtherFields.Should().ContainKey("suspensionReasons");
        subscription.Links!.OtherFields.Should().ContainKey("offer");
    }

    [Fact]
    public async Task All_subscriptions_or_those_of_an_order_are_asked_for_too()
    {
        var (all, _) = await Exchange.CallAsync("{}", (ISubscriptionsClient client, CancellationToken stop) => client.ListAsync(CustomerId.Parse(Id), cancellationToken: stop));
        var (ofOrder, _) = await Exchange.CallAsync("{}", (ISubscriptionsClient client, CancellationToken stop) => client.ListAsync(CustomerId.Parse(Id), order: "a b&c", cancellationToken: stop));

        all.PathAndQuery.Should().Be($"/v1/customers/{Id}/subscriptions");
        ofOrder.PathAndQuery.Should().Be($"/v1/customers/{Id}/subscriptions?order_id=a%20b%26c");
    }

    [Fact]
    public async Task Who_supports_is_read_behind_a_byte_order_mark()
    {
        var (sent, contact) = await Exchange.CallAsync(
            "\uFEFF{\"supportTenantId\":\"3B33E682-00C3-41EE-9DD2-A548ADF56438\",\"supportMpnId\":4391507}",
            (ISubscriptionsClient client, CancellationToken stop) => client.GetSupportContactAsync(CustomerId.Parse(Id), "C8D8FBAB", stop));

        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/subscriptions/C8D8FBAB/supportcontact");
        contact.SupportMpnId.Should().Be("4391507");
        contact.SupportTenantId.AsReseller().Should().Be(ResellerId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438"));
    }
}
