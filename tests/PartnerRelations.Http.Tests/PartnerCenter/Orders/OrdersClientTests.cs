using System.Net;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Orders;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Orders;

public sealed class OrdersClientTests
{
    private const string Id = "eebd1b55-5360-4438-a11d-5c06918c3014";

    [Fact]
    public async Task An_order_for_a_reseller_credits_it_with_every_line_that_names_nobody_else()
    {
        var order = new Order
        {
            LineItems = [new() { LineItemNumber = 0, OfferId = "offer", Quantity = 5 }, new() { LineItemNumber = 1, OfferId = "offer", Quantity = 1, PartnerIdOnRecord = "999" }],
        };

        var (sent, placed) = await Exchange.CallAsync(
            """{"id":"o-1","billingCycle":"monthly","creationDate":"2017-04-10T16:02:25.983-07:00","lineItems":[{"lineItemNumber":0,"partnerIdOnRecord":4847383,"links":{"subscription":{"uri":"/x"}}}]}""",
            (IOrdersClient orders, CancellationToken stop) => orders.PlaceForResellerAsync(CustomerId.Parse(Id), MpnId.Parse("4847383"), order, stop),
            HttpStatusCode.Created);

        sent.Method.Should().Be(HttpMethod.Post);
        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/orders");
        sent.Body.Should().Be(
            $$"""{"referenceCustomerId":"{{Id}}","lineItems":[{"lineItemNumber":0,"offerId":"offer","quantity":5,"partnerIdOnRecord":"4847383"},{"lineItemNumber":1,"offerId":"offer","quantity":1,"partnerIdOnRecord":"999"}]}""");
        order.LineItems[0].PartnerIdOnRecord.Should().BeNull("the same order may be placed for another reseller next");
        placed.CreationDate.Value.Should().Be(new DateTimeOffset(2017, 4, 10, 23, 2, 25, 983, TimeSpan.Zero));
        placed.LineItems!.Single().PartnerIdOnRecord.Should().Be("4847383");
    }

    [Fact]
    public async Task A_reseller_that_is_none_is_a_fault_with_a_meaning()
    {
        var fault = await Exchange.FaultAsync(
            HttpStatusCode.BadRequest, """{"code":"800016","description":"Not a reseller."}""", (IOrdersClient orders, CancellationToken stop) => orders.PlaceForResellerAsync(CustomerId.Parse(Id), MpnId.Parse("1"), new Order(), stop));

        fault.Code.Should().Be("800016");
        fault.Operation!.Id.Should().Be("PC-S3");
    }
}
