using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-S3: an order, for the caller's own customer or for that of one of its resellers. Two posts are two orders.</summary>
internal static class OrderRoutes
{
    private const int SandboxSubscriptions = 5;
    private const int SandboxLicences = 25;

    public static void AddTo(RouteTable routes) => routes.Add(new()
    {
        Id = "PC-S3",
        Method = "POST",
        Path = "/v1/customers/{customer}/orders",
        NeedsUser = true,
        Programs = Route.Sellers,
        Roles = Route.AdminOrSalesAgent,
        WrongRole = () => new(403, 900150, "The role of the user does not allow to place orders."),
        Answer = Place,
    });

    private static FakeAnswer Place(Call call)
    {
        var customer = call.Customer();
        OrderChecks.Demand(call, customer);
        var items = call.Body.Objects("lineItems");
        if (items.Count == 0) throw Refusal.BadInput("The field lineItems is required.");
        FakeOrderLine[] lines = [.. items.Select((item, place) => ReadLine(call, item, place))];
        if (lines.DistinctBy(line => line.Number).Count() != lines.Length) throw Refusal.BadInput("A lineItemNumber is there twice.");
        if (customer.IsSandbox) DemandSandboxLimits(call, customer, lines);
        var order = new FakeOrder
        {
            Id = call.NewId().ToString("D").ToUpperInvariant(),
            Partner = call.Partner.Tenant,
            Customer = customer.Tenant,
            CreatedAt = call.Now,
            Lines = [.. lines],
        };
        call.State.Commerce.Add(order);
        foreach (var line in lines)
        {
            call.State.Commerce.Put(new FakeSubscription
            {
                Id = line.SubscriptionId,
                Partner = order.Partner,
                Customer = order.Customer,
                OfferId = line.OfferId,
                FriendlyName = line.FriendlyName ?? line.OfferId,
                Quantity = line.Quantity,
                OrderId = order.Id,
                PartnerIdOnRecord = line.PartnerIdOnRecord,
                CreatedAt = order.CreatedAt,
            });
        }

        call.Record(order.Partner, "create_order", "order", customer, Audited.Of("OrderId", order.Id));
        return call.Json(201, json => Write(json, order, call.Body.Text("billingCycle") ?? "monthly"));
    }

    private static FakeOrderLine ReadLine(Call call, JsonFields item, int place)
    {
        var quantity = item.Number("quantity") ?? throw Refusal.BadInput($"The field lineItems[{place}].quantity is required.");
        if (quantity < 1) throw Refusal.BadInput($"The field lineItems[{place}].quantity must be at least 1.");
        return new()
        {
            Number = item.Number("lineItemNumber") ?? place,
            OfferId = item.RequiredText("offerId"),
            Quantity = quantity,
            FriendlyName = item.Text("friendlyName"),
            PartnerIdOnRecord = item.Text("partnerIdOnRecord") is { Length: > 0 } id ? OrderChecks.PartnerOnRecord(call, id) : null,
            SubscriptionId = call.NewId(),
        };
    }

    private static void DemandSandboxLimits(Call call, FakeCustomer customer, FakeOrderLine[] lines)
    {
        if (call.State.Commerce.Of(call.Partner.Tenant, customer.Tenant).Count() + lines.Length > SandboxSubscriptions)
        {
            throw new Refusal(409, 1003, $"A sandbox customer has at most {SandboxSubscriptions} subscriptions.");
        }

        if (lines.Any(line => line.Quantity > SandboxLicences)) throw new Refusal(409, 1003, $"A sandbox subscription has at most {SandboxLicences} licences.");
    }

    private static void Write(Utf8JsonWriter json, FakeOrder order, string billingCycle) => json.Object(_ =>
    {
        json.WriteString("id", order.Id);
        json.WriteString("referenceCustomerId", order.Customer.ToString());
        json.WriteString("billingCycle", billingCycle);
        json.WriteStartArray("lineItems");
        foreach (var line in order.Lines)
        {
            json.Object(_ =>
            {
                json.WriteNumber("lineItemNumber", line.Number);
                json.WriteString("offerId", line.OfferId);
                json.WriteString("subscriptionId", line.SubscriptionId.ToString("D").ToUpperInvariant());
                json.Text("friendlyName", line.FriendlyName);
                json.WriteNumber("quantity", line.Quantity);
                json.Text("partnerIdOnRecord", line.PartnerIdOnRecord?.Value);
                json.Object("links", _ => json.Link("subscription", $"/customers/{order.Customer}/subscriptions/{line.SubscriptionId}"));
            });
        }

        json.WriteEndArray();
        json.WriteString("creationDate", order.CreatedAt.ToOffset(TimeSpan.FromHours(-7)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        json.Links($"/customers/{order.Customer}/orders/{order.Id}");
        json.Attributes("Order", Etags.Of($"order/{order.Id}", order.Customer, 0));
    });
}
