using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRegistrationTests
{
    [Fact]
    public void Without_a_store_the_service_says_which_call_is_missing()
    {
        using var services = Registered(builder => builder).BuildServiceProvider();

        var service = () => services.GetRequiredService<CustomerService>();
        var port = () => services.GetRequiredService<IProviderCustomers>();

        service.Should().Throw<InvalidOperationException>().WithMessage("*ICustomerStore*UseInMemoryStores()*");
        port.Should().Throw<InvalidOperationException>().WithMessage("*ICustomerStore*UseInMemoryStores()*");
    }

    [Fact]
    public void Registering_twice_registers_once_and_the_hosts_own_ports_win()
    {
        var commerce = new FakeCustomerCommerce();
        var collection = new ServiceCollection().AddSingleton<ICustomerCommerce>(commerce);
        using var services = Registered(builder => builder.UseInMemoryStores(), Registered(builder => builder.UseInMemoryStores(), collection)).BuildServiceProvider();

        services.GetServices<CustomerService>().Should().ContainSingle();
        services.GetServices<ICustomerStore>().Should().ContainSingle();
        services.GetRequiredService<ICustomerCommerce>().Should().BeSameAs(commerce);
        services.GetRequiredService<IProviderCustomers>().Should().BeOfType<ProviderCustomers>("linking asks the customers' own store");
    }

    private static IServiceCollection Registered(Func<PartnerRelationsBuilder, PartnerRelationsBuilder> stores, IServiceCollection? services = null)
    {
        var collection = services ?? new ServiceCollection();
        collection.AddSingleton<IResellerStanding>(new FakeResellerStanding());
        return stores(collection.AddPartnerRelations(options => options.CustomerInvitationPage = new Uri("https://portal.example/customer"))).Services;
    }
}
