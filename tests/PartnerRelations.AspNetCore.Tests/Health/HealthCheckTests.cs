using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerRelations.Events;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.AspNetCore.Tests.Health;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task A_host_is_healthy_while_its_store_answers_and_its_handlers_keep_up()
    {
        await using var world = PartnerWorld.Create();
        await world.EnrolledResellerAsync();

        var report = await CheckAsync(world);

        report.Status.Should().Be(HealthStatus.Healthy);
        report.Entries.Keys.Should().BeEquivalentTo(PartnerRelationsHealthChecksBuilderExtensions.StoreCheck, PartnerRelationsHealthChecksBuilderExtensions.EventLagCheck);
    }

    [Fact]
    public async Task A_handler_that_is_behind_is_named()
    {
        await using var world = PartnerWorld.Create();
        await world.EnrolledResellerAsync();
        var provider = await world.AddProviderAsync();
        (await world.As(provider).ProviderLinks.InviteAsync(new() { Email = "owner@reseller.example" }, TestContext.Current.CancellationToken)).GetValueOrThrow();

        var report = await CheckAsync(world, options => options.HealthyEventLag = 0);

        report.Entries[PartnerRelationsHealthChecksBuilderExtensions.EventLagCheck].Status.Should().Be(HealthStatus.Degraded);
        report.Entries[PartnerRelationsHealthChecksBuilderExtensions.EventLagCheck].Description.Should().ContainAll(world.Services.GetRequiredService<EventPump>().Handlers);
        report.Entries[PartnerRelationsHealthChecksBuilderExtensions.StoreCheck].Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_store_that_is_away_makes_the_host_unhealthy()
    {
        await using var world = PartnerWorld.Create();

        var report = await CheckAsync(world, log: new Away());

        report.Status.Should().Be(HealthStatus.Unhealthy);
        report.Entries.Values.Should().OnlyContain(entry => entry.Description == "The store is away.");
    }

    private static async Task<HealthReport> CheckAsync(PartnerWorld world, Action<PartnerRelationsHttpOptions>? options = null, IEventLog? log = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(world.Services.GetRequiredService<EventPump>());
        services.AddSingleton(log ?? world.Services.GetRequiredService<IEventLog>());
        services.AddSingleton(world.Services.GetRequiredService<IEventCursorStore>());
        services.AddPartnerRelations(pages => pages.ProviderInvitationPage = pages.CustomerInvitationPage = pages.ContactConfirmationPage = new("https://portal.example/page")).AddEndpoints(options);
        services.AddHealthChecks().AddPartnerRelations();
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Away : IEventLog
    {
        public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken) => throw new StoreFaultException();

        public Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken) => throw new StoreFaultException();

        public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) => throw new StoreFaultException();
    }
}
