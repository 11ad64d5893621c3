using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Simulator.Tests;

/// <summary>Events over real sockets in both directions: the simulator posts, and the receiver fetches the certificate from it.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task An_acceptance_is_posted_verified_and_handled_once()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await using var host = await ReceiverAsync(simulator);
        var partner = await simulator.AddPartnerAsync("IndirectReseller", "Fabrikam Cloud");
        var customer = await simulator.AddCustomerAsync();
        await RegisterAsync(simulator, partner, host.Urls.Single());
        await simulator.SteerAsync("webhooks/trouble", new { repeat = 1 });

        var url = $"https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={partner.Tenant}&msppId={partner.MpnId}";
        (await simulator.SteerAsync("invitations", new { url, customer }))!["accepted"]!.GetValue<bool>().Should().BeTrue();
        var receipts = host.Services.GetRequiredService<Channel<WebhookReceipt>>().Reader;
        var first = await receipts.ReadAsync(TestContext.Current.CancellationToken);
        var second = await receipts.ReadAsync(TestContext.Current.CancellationToken);

        first.Error.Should().BeNull();
        (first.Outcome, second.Outcome).Should().Be((WebhookOutcome.Accepted, WebhookOutcome.Duplicate));
        first.Event!.Name.Should().Be(PartnerCenterEventName.IndirectResellerRelationshipAcceptedByCustomer);
        first.Event.Customer.Should().Be(new TenantId(customer));
        host.Services.GetRequiredService<Channel<PartnerCenterEvent>>().Reader.Count.Should().Be(1);
        (await simulator.SteerAsync(HttpMethod.Get, "webhooks"))!.AsArray().Select(delivery => delivery!["eventName"]!.GetValue<string>()).Should().Equal(first.Event.Name.Text, first.Event.Name.Text);
    }

    [Fact]
    public async Task What_a_provider_requests_can_be_followed_and_ended()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var (provider, reseller) = (await simulator.AddPartnerAsync("IndirectProvider", "Contoso"), await simulator.AddPartnerAsync("IndirectReseller", "Fabrikam"));
        await simulator.SteerAsync("links", new { provider = provider.Tenant, reseller = reseller.Tenant });
        var customer = await simulator.AddCustomerAsync();

        var requested = (await simulator.SteerAsync("granular", new { provider = provider.Tenant, reseller = reseller.Tenant, name = "For the reseller", roles = new[] { Guid.NewGuid() } }))!;
        var (id, url) = (requested["id"]!.GetValue<string>(), requested["invitationUrl"]!.GetValue<string>());
        (await simulator.SteerAsync("invitations", new { url, customer }))!["accepted"]!.GetValue<bool>().Should().BeTrue();
        await simulator.SteerAsync(HttpMethod.Delete, "granular", new { id });

        simulator.Center.FindGranularRelationship(id)!.HasCustomerConsented.Should().BeTrue();
        using var unknown = await simulator.SendAsync(HttpMethod.Delete, "granular", """{"id":"nothing"}""");
        ((int)unknown.StatusCode).Should().Be(404);
        using var nobody = await simulator.SendAsync(HttpMethod.Post, "webhooks/trouble", """{"lose":-1}""");
        ((int)nobody.StatusCode).Should().Be(400);
    }

    private static async Task<WebApplication> ReceiverAsync(RunningSimulator simulator)
    {
        var root = X509Certificate2.CreateFromPem(await simulator.Client.GetStringAsync(new Uri("/_simulator/webhooks/root", UriKind.Relative)));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(Channel.CreateUnbounded<PartnerCenterEvent>()).AddSingleton(Channel.CreateUnbounded<WebhookReceipt>());
        builder.Services.AddPartnerCenterEventHandler<Keeping>();
        builder.Services.AddPartnerCenterWebhooks(options =>
        {
            options.TrustedRoots.Add(root);
            options.RevocationMode = X509RevocationMode.NoCheck;
            options.AllowCertificatesFromLoopback = true;
        });
        var app = builder.Build();
        app.UseRouting();
        app.Run(async context =>
        {
            var delivery = await WebhookDelivery.ReadAsync(name => context.Request.Headers[name], context.Request.Body, cancellationToken: context.RequestAborted);
            var receipt = await context.RequestServices.GetRequiredService<PartnerCenterWebhookReceiver>().ReceiveAsync(delivery, context.RequestAborted);
            context.Response.StatusCode = receipt.Status;
            await context.RequestServices.GetRequiredService<Channel<WebhookReceipt>>().Writer.WriteAsync(receipt, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    private static async Task RegisterAsync(RunningSimulator simulator, SignedInPartner partner, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/v1/registration")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { WebhookUrl = url, WebhookEvents = new[] { "indirect-reseller-relationship-accepted-by-customer" } })),
        };
        request.Headers.Authorization = new("Bearer", partner.UserToken);
        using var answer = await simulator.Client.SendAsync(request);
        answer.IsSuccessStatusCode.Should().BeTrue();
    }

    private sealed class Keeping(Channel<PartnerCenterEvent> kept) : IPartnerCenterEventHandler
    {
        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken) => kept.Writer.WriteAsync(received, cancellationToken).AsTask();
    }
}
