using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests;

public sealed class InMemoryStoresBuilderExtensionsTests
{
    [Fact]
    public async Task The_stores_and_the_log_share_one_storage()
    {
        var storage = new InMemoryPartnerStorage();
        var services = new ServiceCollection();
        services.AddPartnerRelations().UseInMemoryStores(storage);
        await using var provider = services.BuildServiceProvider();
        var invited = new PartnerSamples().ResellerInvited();

        await provider.GetRequiredService<IProviderLinkStore>().SaveAsync(new ProviderLinkChange { Link = ProviderLink.Apply(null, invited), Event = invited }, default);

        (await provider.GetRequiredService<IEventLog>().FindLastPositionAsync(default)).Should().Be(1);
        (await new InMemoryProviderLinkStore(storage).FindAsync(invited.Provider.Tenant, new ProviderLinkId(invited.RecordId), default)).Should().NotBeNull();
    }

    [Fact]
    public async Task Calling_it_twice_leaves_one_of_each()
    {
        var services = new ServiceCollection();
        services.AddPartnerRelations().UseInMemoryStores().UseInMemoryStores();
        await using var provider = services.BuildServiceProvider();

        provider.GetServices<InMemoryPartnerStorage>().Should().ContainSingle();
        provider.GetServices<IProviderLinkStore>().Should().ContainSingle();
        provider.GetServices<IEventLog>().Should().ContainSingle();
    }

    [Fact]
    public async Task What_the_host_has_registered_stays()
    {
        var directory = new InMemoryProviderDirectory();
        var services = new ServiceCollection();
        services.AddSingleton<IProviderDirectory>(directory);
        services.AddPartnerRelations().UseInMemoryStores();
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IProviderDirectory>().Should().BeSameAs(directory);
    }

    [Fact]
    public async Task Two_programs_share_nothing()
    {
        await using var one = new ServiceCollection().AddPartnerRelations().UseInMemoryStores().Services.BuildServiceProvider();
        await using var other = new ServiceCollection().AddPartnerRelations().UseInMemoryStores().Services.BuildServiceProvider();

        one.GetRequiredService<InMemoryPartnerStorage>().Should().NotBeSameAs(other.GetRequiredService<InMemoryPartnerStorage>());
    }
}
