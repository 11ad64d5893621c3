using System.Text;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Control;

/// <summary>Everything that can be done to the simulated world from outside: what the portal does, what customers do, and what goes wrong.</summary>
internal static class ControlCalls
{
    public static IReadOnlyList<ControlCall> Of(FakePartnerCenter center, MovableClock clock) =>
    [
        .. OfTheWorld(center, clock),
        .. OfPartners(center, clock),
        .. OfCustomers(center),
        .. OfAdministration(center),
        .. OfWebhooks(center),
        .. OfTrouble(center),
    ];

    private static IEnumerable<ControlCall> OfTheWorld(FakePartnerCenter center, MovableClock clock) =>
    [
        ControlCall.Plain("GET", "state", "Everything that is known, as JSON that PUT takes; holds the made-up secrets.", context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.WriteAsync(center.Dump(), context.RequestAborted);
        }),
        ControlCall.Plain("PUT", "state", "Replaces everything that is known; tokens that were issued are worth nothing afterwards.", async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            center.Load(await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false));
            await ControlAnswers.DoneAsync(context).ConfigureAwait(false);
        }),
        ControlCall.Plain("POST", "reset", "Forgets everything; the clock stays where it is.", context =>
        {
            center.Reset();
            return ControlAnswers.DoneAsync(context);
        }),
        ControlCall.Plain("GET", "clock", "What the clock shows, in UTC.", context => ControlAnswers.WriteAsync(context, Now(clock), ControlJson.Default.ClockAnswer)),
        ControlCall.Ask("clock", "Lets time pass: `advance` (`d.hh:mm:ss`) or `to` (a time); never back.", ControlJson.Default.ClockBody, body => Moved(clock, body), ControlJson.Default.ClockAnswer),
        ControlCall.Plain("GET", "requests", "The last requests, oldest first, without tokens, queries and bodies.", context => ControlAnswers.WriteAsync(
            context,
            [
                .. center.Received.Select(request => new RequestAnswer
                {
                    Request = request.ToString(), RequestId = request.Header("MS-RequestId"), CorrelationId = request.Header("MS-CorrelationId"),
                }),
            ],
            ControlJson.Default.IReadOnlyListRequestAnswer)),
    ];

    private static IEnumerable<ControlCall> OfPartners(FakePartnerCenter center, MovableClock clock) =>
    [
        ControlCall.Ask("partners", "Adds a partner (`program`, `name`, `country`, `tenant`, `mpnId`, `agreementSigned`) and answers all that signs in as it.", ControlJson.Default.PartnerBody, body => Added(center, clock, body), ControlJson.Default.PartnerAnswer),
        ControlCall.Change("POST", "links", "The `reseller` has approved the `provider` in the portal.", ControlJson.Default.LinkBody, body => center.LinkPartners(Of(body.Provider), Of(body.Reseller))),
        ControlCall.Change("DELETE", "links", "The `provider` has removed the partnership with the `reseller`.", ControlJson.Default.LinkBody, body => center.EndPartnership(Of(body.Provider), Of(body.Reseller))),
        ControlCall.Change("POST", "agreements", "A global administrator of the `partner` has signed the Microsoft Partner Agreement.", ControlJson.Default.AgreementBody, body => center.SignAgreement(Of(body.Partner))),
        ControlCall.Change("POST", "vetting", "The review of the `partner`'s profile has come to `status` and `subStatus`.", ControlJson.Default.VettingBody, body => center.DecideVetting(Of(body.Partner), body.Status, body.SubStatus)),
    ];

    private static IEnumerable<ControlCall> OfCustomers(FakePartnerCenter center) =>
    [
        ControlCall.Ask("customers", "Adds a customer's tenant (`name`, `country`, `tenant`, `agreementSigned`).", ControlJson.Default.CustomerBody, body => Added(center, body), ControlJson.Default.CustomerAnswer),
        ControlCall.Ask("invitations", "A person of the `customer` opens the invitation `url` and accepts.", ControlJson.Default.FollowBody, body => Followed(center, body), ControlJson.Default.FollowAnswer),
        ControlCall.Change("DELETE", "relationships", "The `customer`, or the `partner` in the portal, has removed the reseller relationship.", ControlJson.Default.RelationshipBody, body => center.RemoveRelationship(Of(body.Partner), Of(body.Customer))),
        ControlCall.Change("POST", "customeragreements", "Whether the `customer` has `signed` the Microsoft Customer Agreement itself.", ControlJson.Default.CustomerAgreementBody, body => center.ChangeCustomer(Of(body.Customer), customer => customer with { HasSignedAgreement = body.Signed })),
        ControlCall.Change("POST", "accountchecks", "The check of the `customer`'s account says `status`; null for never checked.", ControlJson.Default.AccountCheckBody, body => center.SetAccountCheck(Of(body.Customer), body.Status)),
    ];

    private static IEnumerable<ControlCall> OfAdministration(FakePartnerCenter center) =>
    [
        ControlCall.Ask("granular", "The `provider` requests granular administration for its `reseller`: `name`, `roles`, `customer`, `duration`. Answers the link that the customer follows.", ControlJson.Default.GranularBody, body => Requested(center, body), ControlJson.Default.GranularAnswer),
        ControlCall.Change("DELETE", "granular", "The customer has ended the granular relationship `id`.", ControlJson.Default.GranularEndBody, body => center.TerminateGranularRelationship(body.Id)),
    ];

    private static IEnumerable<ControlCall> OfWebhooks(FakePartnerCenter center) =>
    [
        ControlCall.Plain("GET", "webhooks", "The last events that were told to partners, oldest first, and what has become of each.", context => ControlAnswers.WriteAsync(
            context, [.. center.Webhooks.Deliveries.Select(Of)], ControlJson.Default.IReadOnlyListWebhookDeliveryAnswer)),
        ControlCall.Plain("GET", "webhooks/root", "The root certificate that a receiver has to trust, as PEM.", context =>
        {
            context.Response.ContentType = "application/x-pem-file";
            return context.Response.WriteAsync(center.Webhooks.Root.ExportCertificatePem(), context.RequestAborted);
        }),
        ControlCall.Change("POST", "webhooks/trouble", "The next events are lost (`lose`), come twice (`repeat`) or late (`delay`, `by`).", ControlJson.Default.WebhookTroubleBody, body => body.Arrange(center.Webhooks)),
        ControlCall.Ask("webhooks", "Tells the `partner` of an event that did not happen: `eventName`, `resourceName`, `resourceUri`, `auditUri`.", ControlJson.Default.WebhookBody,
            body => new WebhookAnswer { Registered = center.Webhooks.Raise(Of(body.Partner), body.EventName, body.ResourceName, body.ResourceUri, body.AuditUri) }, ControlJson.Default.WebhookAnswer),
    ];

    private static IEnumerable<ControlCall> OfTrouble(FakePartnerCenter center) =>
    [
        ControlCall.Change("POST", "faults", "Schedules what goes wrong: `kind`, `on`, `times`, `status`, `body`, `retryAfter`, `retryAfterIsDate`, `delay`.", ControlJson.Default.FaultBody, body => center.Faults.Schedule(body.ToFault())),
        ControlCall.Plain("DELETE", "faults", "Nothing goes wrong any more.", context =>
        {
            center.Faults.Clear();
            return ControlAnswers.DoneAsync(context);
        }),
    ];

    private static TenantId Of(Guid tenant) => tenant == Guid.Empty ? throw new FormatException("A tenant cannot be the empty GUID.") : new TenantId(tenant);

    private static WebhookDeliveryAnswer Of(FakeWebhookDelivery delivery) => new()
    {
        Number = delivery.Number,
        Partner = delivery.Partner.Value,
        EventName = delivery.EventName,
        WebhookUrl = delivery.WebhookUrl,
        State = delivery.State,
        Attempts = delivery.Attempts,
        LastStatus = delivery.LastStatus,
        DueAt = delivery.DueAt,
    };

    private static GranularAnswer Requested(FakePartnerCenter center, GranularBody body)
    {
        var requested = center.RequestGranularRelationship(
            Of(body.Provider), Of(body.Reseller), body.Name, body.Roles.Select(role => new DirectoryRoleId(role)).ToValueList(), body.Customer is { } customer ? Of(customer) : null, body.Duration);
        return new GranularAnswer { Id = requested.Id, InvitationUrl = requested.InvitationUrl };
    }

    private static ClockAnswer Now(MovableClock clock) => new() { Now = clock.GetUtcNow() };

    private static ClockAnswer Moved(MovableClock clock, ClockBody body)
    {
        var by = (body.Advance, body.To) switch
        {
            ({ } advance, null) => advance,
            (null, { } to) => to - clock.GetUtcNow(),
            _ => throw new FormatException("Say either advance or to."),
        };
        return clock.TryAdvance(by) ? Now(clock) : throw new FormatException("The clock goes ahead only, and no further than the year 9999.");
    }

    private static PartnerAnswer Added(FakePartnerCenter center, MovableClock clock, PartnerBody body)
    {
        var made = (body.Tenant, body.Program) switch
        {
            ({ } tenant, not FakePrograms.None) => center.AddPartner(new FakePartner { Tenant = Of(tenant), Name = body.Name, Country = CountryCode.Parse(body.Country), Programs = body.Program }),
            (null, FakePrograms.IndirectProvider) => center.AddProvider(body.Name, body.Country),
            (null, FakePrograms.IndirectReseller) => center.AddReseller(body.Name, body.Country),
            (null, FakePrograms.DirectBill) => center.AddDirectPartner(body.Name, body.Country),
            _ => throw new FormatException($"{body.Program} is not one of IndirectProvider, IndirectReseller and DirectBill."),
        };
        var partner = center.ChangePartner(made.Tenant, one => one with
        {
            MpnId = body.MpnId is null ? one.MpnId : MpnId.Parse(body.MpnId),
            AgreementSignedAt = body.AgreementSigned ? one.AgreementSignedAt ?? clock.GetUtcNow() : null,
        });
        var application = partner.Applications[0];
        return new PartnerAnswer
        {
            Tenant = partner.Tenant.Value,
            Name = partner.Name,
            MpnId = partner.MpnId?.Value,
            ClientId = application.ClientId,
            ClientSecret = application.ClientSecret,
            RefreshToken = center.RefreshTokenFor(partner.Tenant),
            UserToken = center.TokenFor(partner.Tenant),
            AppOnlyToken = center.AppOnlyTokenFor(partner.Tenant),
        };
    }

    private static CustomerAnswer Added(FakePartnerCenter center, CustomerBody body)
    {
        var added = body.Tenant is { } tenant
            ? center.AddCustomer(new FakeCustomer { Tenant = Of(tenant), CompanyName = body.Name, Country = CountryCode.Parse(body.Country), Domain = $"c{tenant:N}.onmicrosoft.com" })
            : center.AddCustomer(body.Name, body.Country);
        if (body.AgreementSigned) added = center.ChangeCustomer(added.Tenant, customer => customer with { HasSignedAgreement = true });
        return new CustomerAnswer { Tenant = added.Tenant.Value, Domain = added.Domain };
    }

    private static FollowAnswer Followed(FakePartnerCenter center, FollowBody body)
    {
        var acceptance = center.FollowInvitation(body.Url, Of(body.Customer));
        return new FollowAnswer { Accepted = acceptance.IsAccepted, Partners = [.. acceptance.Partners.Select(partner => partner.Value)], Refusal = acceptance.Refusal };
    }
}
