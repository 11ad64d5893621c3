using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests;

public sealed class PartnerWorldPartnerCenterTests
{
    [Fact]
    public async Task The_world_has_one_Partner_Center_on_its_clock_and_its_companies_can_be_partners_there()
    {
        await using var world = PartnerWorld.Create();
        var provider = await world.AddProviderAsync();
        var reseller = await world.AddResellerAsync();
        var customer = await world.AddCustomerAsync();

        world.PartnerCenter.AddPartner(provider, FakePrograms.IndirectProvider);
        world.PartnerCenter.AddPartner(reseller, FakePrograms.IndirectReseller, MpnId.Parse("4847383"));
        world.PartnerCenter.AddCustomer(customer);
        world.Clock.Advance(TimeSpan.FromDays(1));
        world.PartnerCenter.LinkPartners(provider.Tenant, reseller.Tenant);

        world.PartnerCenter.Should().BeSameAs(world.PartnerCenter);
        world.PartnerCenter.FindLink(provider.Tenant, reseller.Tenant)!.Since.Should().Be(world.Clock.Now);
        world.PartnerCenter.FindPartner(reseller.Tenant)!.Users[0].Id.ToString().Should().Be(reseller.Admin.Id);
        world.PartnerCenter.FindCustomer(customer.Tenant)!.Country.Should().Be(customer.Country);
    }
}
