using System.Net;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-W1: the registration for events, its test, and the certificate that deliveries are signed with.</summary>
internal static class WebhookRoutes
{
    private const string Id = "PC-W1";
    private const string Registration = "/webhooks/v1/registration";

    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = Id, Method = "GET", Path = $"{Registration}/events", Answer = ListEvents });
        routes.Add(new() { Id = Id, Method = "POST", Path = Registration, Answer = Register });
        routes.Add(new() { Id = Id, Method = "GET", Path = Registration, Answer = call => Write(call, Registered(call), hasId: false) });
        routes.Add(new() { Id = Id, Method = "PUT", Path = Registration, Answer = Change });
        routes.Add(new() { Id = Id, Method = "POST", Path = $"{Registration}/validationEvents", LimitPerMinute = 2, Answer = Test });
        routes.Add(new() { Id = Id, Method = "GET", Path = $"{Registration}/validationEvents/{{correlation}}", Answer = FindTest });
        routes.Add(new() { Id = "certificate", Method = "GET", Path = "/cert/{file}", IsOpen = true, Answer = Certificate });
    }

    private static FakeAnswer ListEvents(Call call) => call.Ok(json =>
    {
        json.WriteStartArray();
        foreach (var name in WebhookEvents.All) json.WriteStringValue(name);
        json.WriteEndArray();
    });

    private static FakeAnswer Register(Call call)
    {
        if (call.Partner.Webhooks is not null) throw new Refusal(409, 409, "A registration exists already; change it with PUT.");
        return Keep(call, call.NewId());
    }

    private static FakeAnswer Change(Call call) => Keep(call, Registered(call).SubscriberId);

    private static FakeAnswer Keep(Call call, Guid subscriber)
    {
        var url = call.Body.RequiredText("WebhookUrl").Trim();
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Refusal.BadInput("The field WebhookUrl must be an absolute http or https address.");
        }

        var names = call.Body.Texts("WebhookEvents").Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        if (names.Count == 0) throw Refusal.BadInput("The field WebhookEvents must name at least one event.");
        if (names.FirstOrDefault(name => !WebhookEvents.All.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown) throw Refusal.BadInput($"There is no event {unknown}.");
        var registration = new FakeWebhookRegistration
        {
            SubscriberId = subscriber,
            WebhookUrl = url,
            WebhookEvents = names,
            SignatureTokenToMsSignatureHeader = call.Body.Flag("SignatureTokenToMsSignatureHeader") ?? false,
        };
        call.State.Partners.Put(call.Partner with { Webhooks = registration });
        return Write(call, registration, hasId: true);
    }

    private static FakeWebhookRegistration Registered(Call call) => call.Partner.Webhooks ?? throw Refusal.NotFound("The registration");

    private static FakeAnswer Write(Call call, FakeWebhookRegistration registration, bool hasId) => call.Ok(json => json.Object(_ =>
    {
        if (hasId) json.WriteString("SubscriberId", registration.SubscriberId);
        json.WriteString("WebhookUrl", registration.WebhookUrl);
        json.Texts("WebhookEvents", registration.WebhookEvents);
        if (registration.SignatureTokenToMsSignatureHeader) json.WriteBoolean("SignatureTokenToMsSignatureHeader", true);
    }));

    private static FakeAnswer Test(Call call)
    {
        if (!Registered(call).WebhookEvents.Contains(WebhookEvents.TestCreated, StringComparer.OrdinalIgnoreCase)) throw Refusal.BadInput("The registration does not name test-created.");
        var correlation = call.NewId();
        call.Tell(call.Partner.Tenant, WebhookEvents.Test(correlation, call.Now));
        return call.Ok(json => json.Object(_ => json.WriteString("correlationId", correlation)));
    }

    private static FakeAnswer FindTest(Call call)
    {
        if (call.Webhooks.FindTest(call.IdAt(0, "test")) is not { } test || test.Partner != call.Partner.Tenant) throw Refusal.NotFound("The test");
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("correlationId", call.IdAt(0, "test"));
            json.WriteString("partnerId", call.Partner.Tenant.ToString());
            json.WriteString("status", test.IsCompleted ? "completed" : "pending");
            json.WriteString("callbackUrl", test.CallbackUrl);
            json.WriteStartArray("results");
            foreach (var result in test.Results) Write(json, result);
            json.WriteEndArray();
        }));
    }

    private static void Write(Utf8JsonWriter json, WebhookTestResult result) => json.Object(_ =>
    {
        json.WriteString("responseCode", result.Status is { } status ? ((HttpStatusCode)status).ToString() : string.Empty);
        json.WriteString("responseMessage", string.Empty);
        json.WriteBoolean("systemError", result.Status is null);
        json.WriteString("dateTimeUtc", result.At.UtcDateTime);
    });

    private static FakeAnswer Certificate(Call call) => new()
    {
        Status = 200,
        Headers = [.. call.Arrival.Headers(call.Now, hasBody: false), new("Content-Type", "application/pkix-cert")],
        Body = call.Webhooks.Certificate,
    };
}
