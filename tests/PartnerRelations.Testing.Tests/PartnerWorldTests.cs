using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests;

public sealed class PartnerWorldTests
{
    [Fact]
    public async Task A_provider_and_a_reseller_are_linked_in_three_lines()
    {
        await using var world = PartnerWorld.Create();
        var provider = await world.AddProviderAsync();
        var reseller = await world.AddResellerAsync();

        var link = await world.LinkAsync(provider, reseller);

        link.Status.Should().Be(ProviderLinkStatus.Active);
        (await world.As(reseller).ProviderLinks.ListProvidersAsync()).Value.Items.Should().Equal(link);
        (await world.As(provider).ProviderLinks.ListResellersAsync()).Value.Items.Should().Equal(link);
    }

    [Fact]
    public async Task Advancing_the_clock_lets_an_invitation_expire()
    {
        await using var world = PartnerWorld.Create(options => options.ProviderInvitationLifetime = TimeSpan.FromDays(3));
        var provider = await world.AddProviderAsync();
        var reseller = await world.AddResellerAsync();
        var invited = (await world.As(provider).ProviderLinks.InviteAsync(world.Samples.InviteReseller())).Value;

        world.Clock.Advance(TimeSpan.FromDays(3));

        var approving = () => world.ApproveAsync(reseller, Mailbox.TokenIn(invited.Draft));
        (await approving.Should().ThrowAsync<PartnerRefusedException>()).Which.Errors[0].Code.Should().Be(ProviderLinkErrors.Expired.Code);
    }

    [Fact]
    public async Task A_region_that_does_not_fit_is_refused_as_in_production()
    {
        await using var world = PartnerWorld.Create();
        var provider = await world.AddProviderAsync("DE");
        var reseller = await world.AddResellerAsync("US");

        var linking = () => world.LinkAsync(provider, reseller);

        await linking.Should().ThrowAsync<PartnerRefusedException>();
    }

    [Fact]
    public async Task The_program_may_be_pinned_to_a_day()
    {
        await using var world = PartnerWorld.Create(options => options.ProgramDate = new DateOnly(2017, 6, 9));
        var link = await world.LinkAsync(await world.AddProviderAsync("DE"), await world.AddResellerAsync("FR"));

        link.Grants.Should().HaveFlag(ProviderGrants.SubmitOrders);
    }

    [Fact]
    public async Task Conflicts_and_outages_can_be_played()
    {
        await using var world = PartnerWorld.Create();
        var links = world.As(await world.AddProviderAsync()).ProviderLinks;

        world.Faults.ConflictNextSaves(3);
        (await links.InviteAsync(world.Samples.InviteReseller())).Error!.Code.Should().Be(StorageErrors.Contended.Code);

        world.Faults.FailNextSave();
        var inviting = () => links.InviteAsync(world.Samples.InviteReseller());
        await inviting.Should().ThrowAsync<StoreFaultException>();
        (await world.Events.AllAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_is_made_good_by_repeating_the_request()
    {
        await using var world = PartnerWorld.Create();
        var links = world.As(await world.AddProviderAsync()).ProviderLinks;
        var command = world.Samples.InviteReseller() with { RequestId = world.Samples.RequestId() };
        world.Faults.LoseNextAnswer();
        var inviting = () => links.InviteAsync(command);
        await inviting.Should().ThrowAsync<StoreFaultException>();

        var repeated = (await inviting()).Value;

        repeated.Link.Version.Should().Be(1);
        repeated.Draft.Should().BeNull();
        (await world.Events.NewAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task The_hosts_own_ports_win()
    {
        var standings = new FakeResellerStanding();
        await using var world = PartnerWorld.Create(setup: new PartnerWorldSetup { Services = services => services.Add(new(typeof(IResellerStanding), standings)) });
        var (provider, reseller) = (await world.AddProviderAsync(), await world.AddResellerAsync());

        var linking = () => world.LinkAsync(provider, reseller);

        await linking.Should().ThrowAsync<PartnerRefusedException>();
        standings.Set(world.Samples.ResellerStanding(reseller.AsReseller));
        (await linking()).Status.Should().Be(ProviderLinkStatus.Active);
    }

    [Fact]
    public async Task Pumping_with_nothing_to_do_ends()
    {
        await using var world = PartnerWorld.Create();
        await world.LinkAsync(await world.AddProviderAsync(), await world.AddResellerAsync());

        var pumping = () => world.PumpAsync();

        await pumping.Should().NotThrowAsync();
    }
}
