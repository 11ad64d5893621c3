using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-W1: where the caller wants its events, and which there are. All in PascalCase.</summary>
internal static class WebhookRegistrationRoutes
{
    private static readonly string[] Events =
    [
        "subscription-updated", "test-created", "usagerecords-thresholdExceeded",
        "reseller-relationship-accepted-by-customer", "indirect-reseller-relationship-accepted-by-customer",
        "dap-admin-relationship-approved", "dap-admin-relationship-terminated", "dap-admin-relationship-terminated-by-microsoft",
        "granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-terminated", "granular-admin-relationship-expired",
        "granular-admin-access-assignment-created", "granular-admin-access-assignment-activated", "granular-admin-access-assignment-updated", "granular-admin-access-assignment-deleted",
    ];

    public static void AddTo(RouteTable routes)
    {
        const string Path = "/webhooks/v1/registration";
        routes.Add(new() { Id = "PC-W1", Method = "GET", Path = Path + "/events", Roles = Route.AdminAgent, Answer = ListEvents });
        routes.Add(new() { Id = "PC-W1", Method = "POST", Path = Path, Roles = Route.AdminAgent, Answer = Create });
        routes.Add(new() { Id = "PC-W1", Method = "GET", Path = Path, Roles = Route.AdminAgent, Answer = Get });
        routes.Add(new() { Id = "PC-W1", Method = "PUT", Path = Path, Roles = Route.AdminAgent, Answer = Update });
    }

    private static FakeAnswer ListEvents(Call call) => call.Ok(json =>
    {
        json.WriteStartArray();
        foreach (var name in Events) json.WriteStringValue(name);
        json.WriteEndArray();
    });

    private static FakeAnswer Create(Call call)
    {
        if (call.Partner.Webhooks is not null) throw new Refusal(409, 2000, "There is a registration already.");
        return Keep(call, call.NewId());
    }

    private static FakeAnswer Update(Call call) => Keep(call, Registration(call).SubscriberId);

    private static FakeAnswer Get(Call call) => Write(call, Registration(call), isNamed: false);

    private static FakeWebhookRegistration Registration(Call call) => call.Partner.Webhooks ?? throw Refusal.NotFound("The webhook registration");

    private static FakeAnswer Keep(Call call, Guid subscriber)
    {
        var url = call.Body.RequiredText("webhookUrl");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)) throw Refusal.BadInput("The field WebhookUrl must be an absolute address.");
        var names = call.Body.Texts("webhookEvents");
        if (names.Count == 0) throw Refusal.BadInput("The field WebhookEvents is required.");
        if (names.FirstOrDefault(name => !Events.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown) throw Refusal.BadInput($"There is no event {unknown}.");
        var registration = new FakeWebhookRegistration
        {
            SubscriberId = subscriber,
            WebhookUrl = url,
            WebhookEvents = names.ToValueList(),
            SignatureTokenToMsSignatureHeader = call.Body.Flag("signatureTokenToMsSignatureHeader") ?? false,
        };
        call.ChangePartner(call.Partner.Tenant, partner => partner with { Webhooks = registration });
        return Write(call, registration, isNamed: true);
    }

    private static FakeAnswer Write(Call call, FakeWebhookRegistration registration, bool isNamed) => call.Ok(json => json.Object(_ =>
    {
        if (isNamed) json.WriteString("SubscriberId", registration.SubscriberId);
        json.WriteString("WebhookUrl", registration.WebhookUrl);
        json.Texts("WebhookEvents", registration.WebhookEvents);
    }));
}
