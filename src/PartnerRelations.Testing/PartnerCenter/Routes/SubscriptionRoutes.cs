using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-S1 and PC-S2: what a customer holds through the caller, and who supports it. Support contacts are printed behind a byte order mark.</summary>
internal static class SubscriptionRoutes
{
    public static void AddTo(RouteTable routes)
    {
        const string Path = "/v1/customers/{customer}/subscriptions";
        routes.Add(new() { Id = "PC-S1", Method = "GET", Path = Path, Programs = Route.Sellers, Answer = List });
        routes.Add(new() { Id = "PC-S1", Method = "GET", Path = Path + "/{subscription}", Programs = Route.Sellers, Answer = Get });
        routes.Add(new()
        {
            Id = "PC-S2",
            Method = "GET",
            Path = Path + "/{subscription}/supportcontact",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = GetContact,
        });
        routes.Add(new()
        {
            Id = "PC-S2",
            Method = "PUT",
            Path = Path + "/{subscription}/supportcontact",
            NeedsUser = true,
            Programs = Route.Sellers,
            Roles = Route.AdminOrSalesAgent,
            Answer = PutContact,
        });
    }

    private static FakeAnswer List(Call call)
    {
        var customer = call.Customer();
        var (mpnId, orderId) = (call.Query("mpn_id"), call.Query("order_id"));
        if (mpnId is not null && orderId is not null) throw Refusal.BadInput("Only one of mpn_id and order_id can be passed.");
        if (mpnId is not null && !MpnId.TryParse(mpnId, out _)) throw Refusal.BadInput("MPN Id must be numeric.");
        FakeSubscription[] subscriptions =
        [
            .. call.State.Commerce.Of(call.Partner.Tenant, customer.Tenant)
                .Where(one => (mpnId is null || one.PartnerIdOnRecord?.Value == mpnId) && (orderId is null || one.OrderId == orderId)),
        ];
        return call.Ok(json => json.Collection(subscriptions, Write));
    }

    private static FakeAnswer Get(Call call)
    {
        var subscription = Subscription(call, call.Customer());
        return call.Ok(json => Write(json, subscription));
    }

    private static void Write(Utf8JsonWriter json, FakeSubscription subscription) => json.Object(_ =>
    {
        json.WriteString("id", subscription.Id.ToString("D").ToUpperInvariant());
        json.WriteString("offerId", subscription.OfferId);
        json.WriteString("offerName", subscription.FriendlyName);
        json.WriteString("friendlyName", subscription.FriendlyName);
        json.WriteNumber("quantity", subscription.Quantity);
        json.WriteString("unitType", "none");
        json.WriteString("creationDate", subscription.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("status", subscription.Status);
        json.WriteBoolean("autoRenewEnabled", true);
        json.WriteString("billingType", "license");
        json.Text("partnerId", subscription.PartnerIdOnRecord?.Value);
        json.Text("orderId", subscription.OrderId);
        json.Links($"/customers/{subscription.Customer}/subscriptions/{subscription.Id}");
        json.Attributes("Subscription", Etags.Of($"subscription/{subscription.Id}", subscription.Customer, subscription.Quantity));
    });

    private static FakeAnswer GetContact(Call call)
    {
        var subscription = Subscription(call, call.Customer());
        return WriteContact(call, subscription, subscription.SupportContact ?? new()
        {
            SupportTenantId = call.Partner.Tenant.ToString(),
            SupportMpnId = call.Partner.MpnId?.Value,
            Name = call.Partner.Name,
        });
    }

    private static FakeAnswer PutContact(Call call)
    {
        var (customer, body) = (call.Customer(), call.Body);
        var subscription = Subscription(call, customer);
        var contact = new FakeSupportContact { SupportTenantId = body.RequiredText("supportTenantId"), SupportMpnId = body.Text("supportMpnId"), Name = body.Text("name") };
        if (!TenantId.TryParse(contact.SupportTenantId, out var tenant)) throw Refusal.BadInput("The field supportTenantId must be a GUID.");
        var supporter = call.State.Partners.Find(tenant) ?? throw Refusal.NoTenant(contact.SupportTenantId);
        if (tenant != call.Partner.Tenant && !call.State.Links.IsActive(call.Partner.Tenant, tenant))
        {
            throw Refusal.BadInput("The support contact must be the caller or one of its indirect resellers.");
        }

        if (contact.SupportMpnId is { } mpnId && supporter.MpnId?.Value != mpnId)
        {
            throw Refusal.BadInput("The field supportMpnId is not the PartnerID of the support contact.");
        }

        call.State.Commerce.Put(subscription with { SupportContact = contact });
        call.Record(call.Partner.Tenant, "update_subscription", "subscription", customer, Audited.Of(WebhookEvents.Subscription, subscription.Id.ToString("D")));
        return WriteContact(call, subscription, contact);
    }

    private static FakeAnswer WriteContact(Call call, FakeSubscription subscription, FakeSupportContact contact) => call.Json(200, json => json.Object(_ =>
    {
        json.WriteString("supportTenantId", contact.SupportTenantId);
        json.Text("supportMpnId", contact.SupportMpnId);
        json.Text("name", contact.Name);
        json.Links($"/customers/{Upper(subscription.Customer.Value)}/subscriptions/{Upper(subscription.Id)}/supportcontact", "Get");
        json.Attributes("SupportContact");
    }), byteOrderMark: true);

    private static FakeSubscription Subscription(Call call, FakeCustomer customer)
    {
        var id = call.IdAt(1, "subscription");
        return call.State.Commerce.Find(id) is { } found && found.Partner == call.Partner.Tenant && found.Customer == customer.Tenant
            ? found
            : throw Refusal.NotFound($"The subscription {id}");
    }

    private static string Upper(Guid id) => id.ToString("D").ToUpperInvariant();
}
