using PartnerRelations.Customers;

namespace PartnerRelations.Testing.Tests.Docs;

/// <summary>The example of the front page.</summary>
public sealed class ReadmeTests
{
    #region snippet: readme-story
    [Fact]
    public async Task A_provider_orders_only_with_a_relationship_of_its_own()
    {
        await using var world = PartnerWorld.Create();
        var reseller = await world.EnrolledResellerAsync();     // from the first step to the signed agreement
        var provider = await world.AddProviderAsync();
        await world.LinkAsync(provider, reseller);              // invited, read, ticked, approved
        var managed = await world.ManagedCustomerAsync(reseller, provider: null); // the reseller alone is accepted

        var customer = managed.Invitation.Customer!.Value;
        var order = new RightQuestion { Customer = customer, Partner = provider.Tenant, Right = CustomerRight.OrderNewSubscription, Reseller = reseller.AsReseller };
        var answer = (await world.As(reseller).Customers.ExplainAsync(order)).GetValueOrThrow();

        answer.IsGranted.Should().BeFalse();
        answer.Missing[0].Rule.Should().Be("C3");               // and Remedy says who invites the customer, how and where
        world.Clock.Advance(TimeSpan.FromDays(365));            // a year later, still no sleep
    }
    #endregion
}
