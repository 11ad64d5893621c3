using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Docs;

/// <summary>The examples of the page on the webhook, over a real port.</summary>
public sealed class WebhooksPageTests
{
    private static WebApplication Build(Action<WebApplicationBuilder> set)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        set(builder);

        #region snippet: webhooks-host
        builder.Services.AddPartnerCenterWebhooks();
        builder.Services.AddPartnerCenterEventHandler<AcceptedCustomers>();

        var app = builder.Build();
        app.MapPost("/webhooks/partner-center", async (HttpRequest request, PartnerCenterWebhookReceiver receiver, CancellationToken cancellationToken) =>
        {
            var delivery = await WebhookDelivery.ReadAsync(name => request.Headers[name], request.Body, cancellationToken: cancellationToken);
            var receipt = await receiver.ReceiveAsync(delivery, cancellationToken);
            return Results.StatusCode(receipt.Status);
        });
        #endregion

        return app;
    }

    #region snippet: webhooks-handler
    public sealed class AcceptedCustomers(ConcurrentQueue<TenantId> toLookUp) : IPartnerCenterEventHandler
    {
        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
        {
            if (received.Name.IsRelationshipAccepted && received.Customer is { } customer) toLookUp.Enqueue(customer);
            return Task.CompletedTask;
        }
    }
    #endregion

    [Fact]
    public async Task A_delivery_reaches_the_handler_of_a_web_host()
    {
        var (accepted, files) = (new ConcurrentQueue<TenantId>(), new CertificateFiles());
        await using var app = Build(builder =>
        {
            builder.Services.AddSingleton(accepted);
            builder.Services.AddPartnerCenterWebhooks(options =>
            {
                options.TrustedRoots.Add(ThrowAwayAuthority.Root);
                options.RevocationMode = X509RevocationMode.NoCheck;
                options.ReplayWindow = TimeSpan.FromDays(30);
            }).ConfigurePrimaryHttpMessageHandler(() => files);
            builder.Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(WebhookHost.Now));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var body = Encoding.UTF8.GetBytes(WebhookHost.Body());

        (await PostAsync(client, body, body)).Should().Be(HttpStatusCode.OK);
        (await PostAsync(client, body, body)).Should().Be(HttpStatusCode.OK);
        (await PostAsync(client, body, "other"u8.ToArray())).Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(client, new byte[WebhookDelivery.MaxBodyLength + 1], body)).Should().Be(HttpStatusCode.RequestEntityTooLarge);

        accepted.Should().Equal(TenantId.Parse("4b2a6e33-8791-4386-bd2b-0d55baf25039"));
    }

    [Fact]
    public async Task Several_partners_have_an_address_each()
    {
        await using var host = new WebhookHost();
        var receiver = host.Get<PartnerCenterWebhookReceiver>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(receiver);
        await using var app = builder.Build();

        #region snippet: webhooks-partners
        app.MapPost("/webhooks/partner-center/{partner:guid}", async (Guid partner, HttpRequest request, PartnerCenterWebhookReceiver receiver, CancellationToken cancellationToken) =>
        {
            var delivery = await WebhookDelivery.ReadAsync(name => request.Headers[name], request.Body, new TenantId(partner), cancellationToken);
            return Results.StatusCode((await receiver.ReceiveAsync(delivery, cancellationToken)).Status);
        });
        #endregion

        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var body = Encoding.UTF8.GetBytes(WebhookHost.Body());
        var partner = Guid.Parse("1f3c1b1e-4c0d-4f57-9a52-6fd0ad2f8a10");

        (await PostAsync(client, body, body, $"/webhooks/partner-center/{partner}")).Should().Be(HttpStatusCode.OK);

        host.Handled.Should().ContainSingle().Which.Partner.Should().Be(new TenantId(partner));
    }

    #region snippet: webhooks-testing
    [Fact]
    public async Task An_acceptance_at_the_fake_reaches_the_handler()
    {
        var clock = new FakeClock();
        var partnerCenter = new FakePartnerCenter(clock);
        var reseller = partnerCenter.AddReseller();
        var customer = partnerCenter.AddCustomer();

        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton<ConcurrentQueue<TenantId>>();
        services.AddPartnerCenterEventHandler<AcceptedCustomers>();
        services.AddPartnerCenterWebhooks(options =>
        {
            options.TrustedRoots.Add(partnerCenter.Webhooks.Root); // its certificates are thrown away with it
            options.RevocationMode = X509RevocationMode.NoCheck;
        }).ConfigurePrimaryHttpMessageHandler(() => partnerCenter.CreateHandler()); // which serves the certificate as well
        await using var provider = services.BuildServiceProvider();
        var receiver = provider.GetRequiredService<PartnerCenterWebhookReceiver>();

        partnerCenter.ChangePartner(reseller.Tenant, partner => partner with
        {
            Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://host.example/hook", WebhookEvents = ["indirect-reseller-relationship-accepted-by-customer"] },
        });
        partnerCenter.Webhooks.RepeatNext(); // at least once is what is promised
        partnerCenter.FollowInvitation(InvitationUrl.ForReseller(new ResellerId(reseller.Tenant), reseller.MpnId!).ToString(), customer.Tenant);

        var outcomes = new List<WebhookOutcome>();
        await partnerCenter.Webhooks.HandOverAsync(async (post, cancellationToken) =>
        {
            var receipt = await receiver.ReceiveAsync(WebhookDelivery.From(post.Header, post.Body), cancellationToken);
            outcomes.Add(receipt.Outcome);
            return receipt.Status;
        });

        outcomes.Should().Equal(WebhookOutcome.Accepted, WebhookOutcome.Duplicate);
        provider.GetRequiredService<ConcurrentQueue<TenantId>>().Should().Equal(customer.Tenant);
    }
    #endregion

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, byte[] body, byte[] signed, string path = "/webhooks/partner-center")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Signature", WebhookHost.Signature(signed));
        request.Headers.Add("X-MS-Certificate-Url", WebhookHost.CertificateUrl);
        request.Headers.Add("X-MS-Signature-Algorithm", "rsa-sha256");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
