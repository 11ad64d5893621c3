using PartnerRelations.CspProgram;
using PartnerRelations.Customers;

namespace PartnerRelations.Tests.Customers;

/// <summary>Rows of the program rules that state a fact: each is in the catalogue on the days on which it holds.</summary>
public sealed class CustomerProgramFactsTests
{
    [Fact]
    public void C1_to_C19_Each_row_has_an_entry_in_force_today()
    {
        foreach (var row in Enumerable.Range(1, 19)) CustomerSamples.Today.Rules.Should().Contain(rule => rule.Id == $"C{row}");
    }

    [Theory]
    [InlineData("C1", true)]
    [InlineData("C3", true)]
    [InlineData("C6", true)]
    [InlineData("C7", true)]
    [InlineData("C18", true)]
    [InlineData("C12", false)]
    [InlineData("C17", false)]
    [InlineData("C19", false)]
    [InlineData("D1", false)]
    [InlineData("D3", false)]
    public void A_fact_is_in_the_seed_or_came_later(string id, bool inSeed)
    {
        CustomerSamples.SeedDay.Rules.Any(rule => rule.Id == id).Should().Be(inSeed);
        CustomerSamples.Today.Rules.Should().Contain(rule => rule.Id == id);
    }

    [Fact]
    public void C17_The_support_contact_of_new_subscriptions_is_the_provider_unless_the_reseller_is_named()
    {
        CustomerSamples.Today.SupportContactDefaultsToProvider.Should().BeTrue();
        CustomerSamples.SeedDay.SupportContactDefaultsToProvider.Should().BeFalse();
    }

    [Fact]
    public async Task D1_A_tenant_that_was_a_direct_partner_gains_no_direct_function_over_customers_it_has_as_a_reseller()
    {
        ProgramRuleCatalogue.All.Should().Contain(rule => rule.Id == "D1");
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        foreach (var right in (CustomerRight[])[CustomerRight.OrderNewSubscription, CustomerRight.AddLicences, CustomerRight.ProvisionServices])
        {
            (await world.AsReseller.ExplainAsync(new RightQuestion { Customer = world.Customer.AsCustomer, Partner = world.Reseller.Tenant, Right = right }))
                .Value.Missing.Should().ContainSingle().Which.Need.Should().Be(RightNeeds.OtherRole);
        }
    }

    [Fact]
    public async Task D3_Instead_of_an_extension_the_reseller_invites_its_customer_for_both()
    {
        ProgramRuleCatalogue.All.Should().Contain(rule => rule.Id == "D3");
        await using var world = await CustomerWorld.CreateAsync();
        var held = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;

        var both = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        both.ResellerRelationship.Should().Be(held);
        both.ProviderRelationship.Should().NotBeNull();
    }
}
