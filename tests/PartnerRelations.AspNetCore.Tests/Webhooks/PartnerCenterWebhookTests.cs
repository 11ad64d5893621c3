using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.AspNetCore.Tests.Webhooks;

public sealed class PartnerCenterWebhookTests
{
    [Fact]
    public async Task A_delivery_is_handled_once_and_a_forged_a_large_and_an_empty_one_are_refused()
    {
        var clock = new FakeClock();
        var partnerCenter = new FakePartnerCenter(clock);
        var (reseller, customer) = (partnerCenter.AddReseller(), partnerCenter.AddCustomer());
        await using var portal = await StartAsync(partnerCenter, clock, "/webhooks/partner-center");
        partnerCenter.ChangePartner(reseller.Tenant, partner => partner with
        {
            Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://host.example/hook", WebhookEvents = ["indirect-reseller-relationship-accepted-by-customer"] },
        });
        partnerCenter.Webhooks.RepeatNext();
        partnerCenter.FollowInvitation(InvitationUrl.ForReseller(new ResellerId(reseller.Tenant), reseller.MpnId!).ToString(), customer.Tenant);
        using var client = portal.Server.CreateClient();

        var statuses = new List<int>();
        await partnerCenter.Webhooks.HandOverAsync(async (post, cancellationToken) =>
        {
            using var forged = await PostAsync(client, post, [.. post.Body.ToArray(), (byte)' '], cancellationToken);
            forged.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            using var large = await PostAsync(client, post, new byte[WebhookDelivery.MaxBodyLength + 1], cancellationToken);
            large.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
            using var empty = await PostAsync(client, post, [], cancellationToken);
            empty.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            using var genuine = await PostAsync(client, post, post.Body.ToArray(), cancellationToken);
            (await genuine.Content.ReadAsStringAsync(cancellationToken)).Should().BeEmpty();
            statuses.Add((int)genuine.StatusCode);
            return (int)genuine.StatusCode;
        });

        statuses.Should().Equal(200, 200);
        portal.Services.GetRequiredService<ConcurrentQueue<TenantId>>().Should().Equal(customer.Tenant);
    }

    [Fact]
    public async Task An_address_that_names_no_partner_is_none()
    {
        var clock = new FakeClock();
        await using var portal = await StartAsync(new FakePartnerCenter(clock), clock, "/webhooks/{partner}");
        using var client = portal.Server.CreateClient();

        using var none = await client.PostAsync("/webhooks/contoso", new ByteArrayContent([]), TestContext.Current.CancellationToken);
        using var one = await client.PostAsync("/webhooks/7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d", new ByteArrayContent([]), TestContext.Current.CancellationToken);

        none.StatusCode.Should().Be(HttpStatusCode.NotFound);
        one.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void A_host_without_the_receiver_is_told_when_it_starts()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        app.Invoking(app => app.MapPartnerCenterWebhook()).Should().Throw<InvalidOperationException>().WithMessage("*AddPartnerCenterWebhooks()*");
    }

    private static Task<TestPortal> StartAsync(FakePartnerCenter partnerCenter, FakeClock clock, string pattern) => TestPortal.StartAsync(
        services: services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<ConcurrentQueue<TenantId>>();
            services.AddPartnerCenterEventHandler<Accepted>();
            services.AddPartnerCenterWebhooks(options =>
            {
                options.TrustedRoots.Add(partnerCenter.Webhooks.Root);
                options.RevocationMode = X509RevocationMode.NoCheck;
            }).ConfigurePrimaryHttpMessageHandler(() => partnerCenter.CreateHandler());
        },
        app: app => app.MapPartnerCenterWebhook(pattern));

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, FakeWebhookPost post, byte[] body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/partner-center") { Content = new ByteArrayContent(body) };
        foreach (var name in new[] { "Authorization", "x-ms-signature", "X-MS-Certificate-Url", "X-MS-Signature-Algorithm" })
        {
            if (post.Header(name) is { } value) request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request, cancellationToken);
    }

    public sealed class Accepted(ConcurrentQueue<TenantId> customers) : IPartnerCenterEventHandler
    {
        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
        {
            if (received.Customer is { } customer) customers.Enqueue(customer);
            return Task.CompletedTask;
        }
    }
}
