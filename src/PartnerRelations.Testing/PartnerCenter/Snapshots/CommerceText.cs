using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Subscriptions, orders, tickets and decided addresses in a snapshot.</summary>
internal static class CommerceText
{
    public static void Write(Utf8JsonWriter json, FakeSubscription subscription)
    {
        json.WriteString("id", subscription.Id);
        json.WriteString("partner", subscription.Partner.ToString());
        json.WriteString("customer", subscription.Customer.ToString());
        json.WriteString("offerId", subscription.OfferId);
        json.WriteString("friendlyName", subscription.FriendlyName);
        json.WriteNumber("quantity", subscription.Quantity);
        json.WriteString("status", subscription.Status);
        json.Text("orderId", subscription.OrderId);
        json.Text("partnerIdOnRecord", subscription.PartnerIdOnRecord?.Value);
        json.Moment("createdAt", subscription.CreatedAt);
        if (subscription.SupportContact is not { } contact) return;
        json.WriteStartObject("supportContact");
        json.WriteString("supportTenantId", contact.SupportTenantId);
        json.Text("supportMpnId", contact.SupportMpnId);
        json.Text("name", contact.Name);
        json.WriteEndObject();
    }

    public static FakeSubscription ReadSubscription(SnapshotFields fields) => fields.Done(new FakeSubscription
    {
        Id = fields.Required("id", Guid.Parse),
        Partner = fields.Tenant("partner"),
        Customer = fields.Tenant("customer"),
        OfferId = fields.Required("offerId"),
        FriendlyName = fields.Text("friendlyName")!,
        Quantity = fields.Number("quantity"),
        Status = fields.Text("status") ?? "active",
        OrderId = fields.Text("orderId"),
        PartnerIdOnRecord = fields.Parsed("partnerIdOnRecord", MpnId.Parse),
        CreatedAt = fields.RequiredMoment("createdAt"),
        SupportContact = fields.Object("supportContact", contact => contact.Done(new FakeSupportContact
        {
            SupportTenantId = contact.Required("supportTenantId"),
            SupportMpnId = contact.Text("supportMpnId"),
            Name = contact.Text("name"),
        })),
    });

    public static void Write(Utf8JsonWriter json, FakeOrder order)
    {
        json.WriteString("id", order.Id);
        json.WriteString("partner", order.Partner.ToString());
        json.WriteString("customer", order.Customer.ToString());
        json.Moment("createdAt", order.CreatedAt);
        json.Each("lines", order.Lines, Write);
    }

    public static FakeOrder ReadOrder(SnapshotFields fields) => fields.Done(new FakeOrder
    {
        Id = fields.Required("id"),
        Partner = fields.Tenant("partner"),
        Customer = fields.Tenant("customer"),
        CreatedAt = fields.RequiredMoment("createdAt"),
        Lines = fields.Objects("lines", ReadLine),
    });

    public static void Write(Utf8JsonWriter json, FakeServiceRequest ticket)
    {
        json.WriteString("id", ticket.Id);
        json.WriteString("partner", ticket.Partner.ToString());
        json.Text("customer", ticket.Customer?.ToString());
        json.WriteString("title", ticket.Title);
        json.Text("description", ticket.Description);
        json.Count("severity", ticket.Severity);
        json.Count("status", ticket.Status);
        json.Moment("createdAt", ticket.CreatedAt);
    }

    public static FakeServiceRequest ReadServiceRequest(SnapshotFields fields) => fields.Done(new FakeServiceRequest
    {
        Id = fields.Required("id"),
        Partner = fields.Tenant("partner"),
        Customer = fields.ParsedValue("customer", TenantId.Parse),
        Title = fields.Required("title"),
        Description = fields.Text("description"),
        Severity = fields.Number("severity", 0),
        Status = fields.Number("status", 0),
        CreatedAt = fields.RequiredMoment("createdAt"),
    });

    public static void Write(Utf8JsonWriter json, FakeAddressDecision decision)
    {
        json.WriteString("addressLine1", decision.AddressLine1);
        json.WriteString("status", decision.Status);
    }

    public static FakeAddressDecision ReadAddressDecision(SnapshotFields fields) =>
        fields.Done(new FakeAddressDecision { AddressLine1 = fields.Required("addressLine1"), Status = fields.Required("status") });

    private static void Write(Utf8JsonWriter json, FakeOrderLine line)
    {
        json.WriteNumber("number", line.Number);
        json.WriteString("offerId", line.OfferId);
        json.WriteNumber("quantity", line.Quantity);
        json.WriteString("subscriptionId", line.SubscriptionId);
        json.Text("friendlyName", line.FriendlyName);
        json.Text("partnerIdOnRecord", line.PartnerIdOnRecord?.Value);
    }

    private static FakeOrderLine ReadLine(SnapshotFields fields) => fields.Done(new FakeOrderLine
    {
        Number = fields.Number("number"),
        OfferId = fields.Required("offerId"),
        Quantity = fields.Number("quantity"),
        SubscriptionId = fields.Required("subscriptionId", Guid.Parse),
        FriendlyName = fields.Text("friendlyName"),
        PartnerIdOnRecord = fields.Parsed("partnerIdOnRecord", MpnId.Parse),
    });
}
