using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

/// <summary>From the click on Microsoft's page through the signed webhook to our records.</summary>
public sealed class AcceptedCustomerHandlerTests : IAsyncDisposable
{
    private readonly TwoSides _sides = TwoSides.Create();

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task An_acceptance_is_recorded_when_the_webhook_tells_of_it()
    {
        var (provider, reseller, customer) = await AcceptedAsync();

        (await DeliverAsync()).Should().Equal(200);

        (await RecordsAsync(reseller)).Should().ContainSingle().Which.Customer.Should().Be(customer.AsCustomer);
        (await RecordsAsync(provider)).Should().ContainSingle("the lookup names the provider too");
        (await _sides.CompareAsync(reseller)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task Told_twice_it_is_recorded_once()
    {
        var (_, reseller, _) = await AcceptedAsync(webhooks => webhooks.RepeatNext());

        (await DeliverAsync()).Should().Equal(200, 200);

        (await RecordsAsync(reseller)).Should().ContainSingle();
    }

    [Fact]
    public async Task Told_late_it_is_recorded_late()
    {
        var (_, reseller, _) = await AcceptedAsync(webhooks => webhooks.DelayNext(TimeSpan.FromHours(6)));

        (await DeliverAsync()).Should().BeEmpty();
        _sides.World.Clock.Advance(TimeSpan.FromHours(7));
        (await DeliverAsync()).Should().Equal(200);

        (await RecordsAsync(reseller)).Should().ContainSingle();
    }

    [Fact]
    public async Task Never_told_of_it_is_found_by_comparing()
    {
        var (_, reseller, _) = await AcceptedAsync(webhooks => webhooks.LoseNext());

        (await DeliverAsync()).Should().BeEmpty();
        (await RecordsAsync(reseller)).Should().BeEmpty();
        (await _sides.RepairAsync(reseller)).Repaired.Should().ContainSingle();

        (await RecordsAsync(reseller)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_Microsoft_does_not_show_yet_is_given_back_and_comes_again()
    {
        var (_, reseller, customer) = await AcceptedAsync(before: () => _sides.Microsoft.Faults.DelayChanges(TimeSpan.FromMinutes(3), "portal"));

        (await DeliverAsync()).Should().Equal(500);
        (await RecordsAsync(reseller)).Should().BeEmpty();
        _sides.World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await DeliverAsync()).Should().Equal(200);

        (await RecordsAsync(reseller)).Should().ContainSingle().Which.Customer.Should().Be(customer.AsCustomer);
    }

    private async Task<(PartnerCompany Provider, PartnerCompany Reseller, PartnerCompany Customer)> AcceptedAsync(Action<FakeWebhooks>? trouble = null, Action? before = null)
    {
        var (provider, reseller, customer) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync(), await _sides.AddCustomerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await _sides.RegisterWebhookAsync(reseller);
        await _sides.World.LinkAsync(provider, reseller);
        trouble?.Invoke(_sides.Microsoft.Webhooks);
        before?.Invoke();
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);
        return (provider, reseller, customer);
    }

    private async Task<IReadOnlyList<int>> DeliverAsync()
    {
        var statuses = new List<int>();
        await _sides.DeliverWebhooksAsync((_, receipt, _) => statuses.Add(receipt?.Status ?? 500));
        return statuses;
    }

    private async Task<IReadOnlyList<PartnerRelations.Customers.CustomerRelationship>> RecordsAsync(PartnerCompany partner) => (await _sides.World.As(partner).Customers.ListMineAsync()).Value.Items;
}
