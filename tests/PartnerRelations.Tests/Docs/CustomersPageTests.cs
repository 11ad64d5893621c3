using PartnerRelations.Customers;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Docs;

/// <summary>The examples of the page on customers.</summary>
public sealed class CustomersPageTests
{
    #region snippet: customer-first
    [Fact]
    public async Task Why_may_my_provider_not_order()
    {
        await using var world = PartnerWorld.Create();
        var (provider, reseller, customer) = (await world.AddProviderAsync(), await world.AddResellerAsync(), await world.AddCustomerAsync());
        await world.LinkAsync(provider, reseller);
        world.Commerce.Set(provider.Tenant, customer.AsCustomer, new CustomerCommerceStatus { AgreementAccepted = true });
        var question = new RightQuestion { Customer = customer.AsCustomer, Partner = provider.Tenant, Right = CustomerRight.OrderNewSubscription };

        await world.ManagedCustomerAsync(reseller, customer: customer); // the reseller alone
        var no = (await world.As(reseller).Customers.ExplainAsync(question)).GetValueOrThrow();
        no.Missing.Should().ContainSingle().Which.Rule.Should().Be("C3"); // and its Remedy names the joint invitation, by whom and where

        await world.ManagedCustomerAsync(reseller, provider, customer); // both
        var yes = (await world.As(reseller).Customers.ExplainAsync(question)).GetValueOrThrow();
        yes.IsGranted.Should().BeTrue();
    }
    #endregion
}
