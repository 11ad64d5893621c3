using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class PartnerCenterWebhookServiceCollectionExtensionsTests
{
    [Fact]
    public void Without_a_handler_the_receiver_says_which_call_is_missing()
    {
        using var provider = new ServiceCollection().AddWebhooks().BuildServiceProvider();

        provider.Invoking(it => it.GetRequiredService<PartnerCenterWebhookReceiver>()).Should().Throw<InvalidOperationException>().WithMessage("*AddPartnerCenterEventHandler<T>()*");
    }

    [Fact]
    public void Everything_may_be_added_twice()
    {
        var services = new ServiceCollection().AddWebhooks().AddPartnerCenterEventHandler<Handler>().AddWebhooks().AddPartnerCenterEventHandler<Handler>();
        using var provider = services.BuildServiceProvider(validateScopes: true);

        provider.GetRequiredService<PartnerCenterWebhookReceiver>().Should().BeSameAs(provider.GetRequiredService<PartnerCenterWebhookReceiver>());
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetServices<IPartnerCenterEventHandler>().Should().ContainSingle();
    }

    [Fact]
    public async Task A_handler_is_made_in_a_scope_for_each_delivery_and_disposed_of_with_it()
    {
        var made = new List<Handler>();
        await using var host = new WebhookHost(add: services => services.AddSingleton(made).AddPartnerCenterEventHandler<ScopedHandler>());

        await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));
        await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("test-created")));

        made.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.OnlyContain(handler => handler.IsDisposed);
    }

    [Fact]
    public async Task A_ledger_of_the_hosts_own_is_used()
    {
        var ledger = new HandledAlready();
        await using var host = new WebhookHost(add: services => services.AddSingleton<IWebhookLedger>(ledger));

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        receipt.Outcome.Should().Be(WebhookOutcome.Duplicate);
        ledger.Claim!.EventKey.Should().MatchRegex("^[0-9a-f]{64}$");
        ledger.Claim.LeaseUntil.Should().Be(WebhookHost.Now.AddMinutes(5));
        ledger.Claim.RememberUntil.Should().Be(WebhookHost.Now.AddHours(72).AddMinutes(5));
    }

    private sealed class HandledAlready : IWebhookLedger
    {
        public WebhookClaim? Claim { get; private set; }

        public Task<WebhookClaimResult> ClaimAsync(WebhookClaim claim, DateTimeOffset now, CancellationToken cancellationToken)
        {
            Claim = claim;
            return Task.FromResult(WebhookClaimResult.Handled);
        }

        public Task CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReleaseAsync(WebhookClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private class Handler : IPartnerCenterEventHandler, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => IsDisposed = true;
    }

    private sealed class ScopedHandler : Handler
    {
        public ScopedHandler(List<Handler> made) => made.Add(this);
    }
}

file static class Registration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddPartnerCenterWebhooks();
        return services;
    }
}
