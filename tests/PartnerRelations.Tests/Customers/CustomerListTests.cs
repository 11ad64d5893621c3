using PartnerRelations.Customers;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerListTests
{
    [Fact]
    public async Task K7_Shared_are_the_active_customers_of_both_wherever_the_relationships_came_from()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var invited = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider);
        await world.World.ManagedCustomerAsync(world.Reseller);
        var found = await world.World.AddCustomerAsync();
        await world.AsSystem.RecordFoundAtMicrosoftAsync(new RecordFoundAtMicrosoft { Customer = found.AsCustomer, Reseller = world.Reseller.AsReseller, Provider = world.Provider.AsProvider });
        await world.AsSystem.RecordFoundAtMicrosoftAsync(new RecordFoundAtMicrosoft { Customer = CustomerSamples.OtherCustomer, Provider = world.Provider.AsProvider });

        var asReseller = (await world.AsReseller.ListSharedAsync(world.Provider.Tenant)).Value.Items;
        var asProvider = (await world.AsProvider.ListSharedAsync(world.Reseller.Tenant)).Value.Items;

        asReseller.Select(one => one.Customer).Should().BeEquivalentTo([invited.Invitation.Customer!.Value, found.AsCustomer]);
        asReseller.Should().OnlyContain(one => one.Partner == world.Reseller.Tenant);
        asProvider.Select(one => one.Customer).Should().BeEquivalentTo(asReseller.Select(one => one.Customer));
        asProvider.Should().OnlyContain(one => one.Partner == world.Provider.Tenant);
    }

    [Fact]
    public async Task Customers_are_listed_page_by_page_each_once()
    {
        await using var world = await CustomerWorld.CreateAsync();
        List<CustomerRelationshipId> made = [];
        for (var count = 0; count < 7; count++) made.Add((await world.World.ManagedCustomerAsync(world.Reseller)).ResellerRelationship!.Id);

        List<CustomerRelationshipId> listed = [];
        for (var page = new PageRequest { Size = 3 }; ;)
        {
            var part = (await world.AsReseller.ListMineAsync(page: page)).GetValueOrThrow();
            listed.AddRange(part.Items.Select(one => one.Id));
            if (part.NextToken is null) break;
            page = page with { Token = part.NextToken };
        }

        listed.Should().BeEquivalentTo(made).And.HaveCount(7);
        var first = (await world.AsReseller.ListMineAsync(page: new PageRequest { Size = 3 })).Value;
        (await world.AsReseller.ListMineAsync(new CustomerRelationshipFilter { OnlyAwaitingMatch = true }, new PageRequest { Token = first.NextToken })).Error!.Code.Should().Be("page.token_not_usable");
        (await world.AsProvider.ListMineAsync(page: new PageRequest { Token = first.NextToken })).Error!.Code.Should().Be("page.token_not_usable");
    }

    [Fact]
    public async Task Invitations_are_filtered_and_the_expiring_ones_found()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var draft = (await world.AsReseller.InviteAsync(CustomerWorld.Invite("draft@contoso.example"))).Value.Invitation.Id;
        var sent = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly("sent@contoso.example"))).Value.Invitation.Id;
        await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = sent });
        await world.World.ManagedCustomerAsync(world.Reseller);
        var now = world.World.Clock.GetUtcNow();

        (await world.AsReseller.ListInvitationsAsync()).Value.Items.Should().HaveCount(3);
        (await Ids(new CustomerInvitationFilter { OnlyOpen = true })).Should().BeEquivalentTo([draft, sent]);
        (await Ids(new CustomerInvitationFilter { Status = CustomerInvitationStatus.Draft })).Should().Equal(draft);
        (await Ids(new CustomerInvitationFilter { Type = CustomerInvitationType.Joint })).Should().Equal(sent);
        (await Ids(new CustomerInvitationFilter { Provider = world.Provider.AsProvider })).Should().Equal(sent);
        (await world.AsReseller.ListExpiringAsync(now.AddDays(90))).Value.Items.Should().BeEmpty();
        (await world.AsReseller.ListExpiringAsync(now.AddDays(90).AddMilliseconds(1))).Value.Items.Should().ContainSingle().Which.Id.Should().Be(sent);
        (await world.AsProvider.ListInvitationsAsync()).Value.Items.Should().BeEmpty("invitations are their sender's");

        async Task<IEnumerable<CustomerInvitationId>> Ids(CustomerInvitationFilter filter) => (await world.AsReseller.ListInvitationsAsync(filter)).Value.Items.Select(one => one.Id);
    }

    [Fact]
    public async Task A_filter_that_no_record_can_match_is_refused()
    {
        await using var world = await CustomerWorld.CreateAsync();

        (await world.AsReseller.ListInvitationsAsync(new CustomerInvitationFilter { Status = CustomerInvitationStatus.Expired })).Error!.Target.Should().Be("Status");
        (await world.AsReseller.ListInvitationsAsync(new CustomerInvitationFilter { Type = (CustomerInvitationType)7 })).Error!.Target.Should().Be("Type");
        (await world.AsReseller.ListMineAsync(new CustomerRelationshipFilter { Status = (CustomerRelationshipStatus)7 })).Error!.Target.Should().Be("Status");
        (await world.AsReseller.ListMineAsync(page: new PageRequest { Size = 0 })).Error!.Code.Should().Be("page.size_out_of_range");
    }

    [Fact]
    public async Task Lists_are_for_people_who_signed_in_on_their_side()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var nobody = world.World.As(Actor.Anonymous).Customers;

        (await nobody.ListInvitationsAsync()).Error!.Code.Should().Be("actor.sign_in_required");
        (await nobody.ListExpiringAsync(DateTimeOffset.MaxValue)).Error!.Code.Should().Be("actor.sign_in_required");
        (await nobody.ListSharedAsync(world.Provider.Tenant)).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.AsCustomer.ListMineAsync()).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.AsReseller.ListPartnersAsync()).Error!.Code.Should().Be("actor.sign_in_required");
    }

    [Fact]
    public async Task Nobody_but_the_parties_finds_a_record()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var customer = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var stranger = world.World.As(await world.World.AddResellerAsync()).Customers;

        (await world.AsCustomer.FindRelationshipAsync(customer.ProviderRelationship!.Id)).Value.Should().Be(customer.ProviderRelationship);
        (await world.AsReseller.FindRelationshipAsync(customer.ProviderRelationship.Id)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await stranger.FindRelationshipAsync(customer.ResellerRelationship!.Id)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await stranger.FindInvitationAsync(customer.Invitation.Id)).Error!.Code.Should().Be("customer_invitation.not_found");
        (await world.AsCustomer.FindInvitationAsync(customer.Invitation.Id)).Value.Should().Be(customer.Invitation);
    }
}
