using PartnerRelations.Customers;
using PartnerRelations.Events;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRaceTests
{
    private const int Rounds = 25;

    [Fact]
    public async Task Two_clicks_of_one_customer_race_and_both_are_answered_the_same()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider)));

            var answers = await Task.WhenAll(Task.Run(() => world.AsCustomer.AcceptAsync(acceptance)), Task.Run(() => world.AsCustomer.AcceptAsync(acceptance)));

            answers[0].Value.Should().Be(answers[1].Value);
            (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().HaveCount(2).And.OnlyContain(one => one.Version == 1);
        }
    }

    [Fact]
    public async Task The_reseller_alone_and_both_race_and_each_partner_has_one_relationship()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var alone = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller)));
            var both = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider)));

            var answers = await Task.WhenAll(Task.Run(() => world.AsCustomer.AcceptAsync(alone)), Task.Run(() => world.AsCustomer.AcceptAsync(both)));

            answers.Should().OnlyContain(answer => answer.IsSuccess);
            answers[0].Value.ResellerRelationship.Should().Be(answers[1].Value.ResellerRelationship);
            (await world.AsCustomer.ListPartnersAsync()).Value.Items.Select(one => one.Partner).Should().BeEquivalentTo([world.Reseller.Tenant, world.Provider.Tenant]);
        }
    }

    [Fact]
    public async Task Two_resellers_that_share_provider_and_customer_race_and_the_provider_has_one_relationship()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var colleague = await world.World.AddResellerAsync();
            await world.World.LinkAsync(world.Provider, colleague);
            var one = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider)));
            var other = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(colleague, world.Provider)));

            var answers = await Task.WhenAll(Task.Run(() => world.AsCustomer.AcceptAsync(one)), Task.Run(() => world.AsCustomer.AcceptAsync(other)));

            answers[0].Value.ProviderRelationship.Should().Be(answers[1].Value.ProviderRelationship);
            (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().HaveCount(3);
        }
    }

    [Fact]
    public async Task Accepting_races_revoking_and_exactly_one_wins()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var drafted = await world.World.InviteCustomerAsync(world.Reseller, world.Provider);
            var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(drafted));

            var accept = Task.Run(() => world.AsCustomer.AcceptAsync(acceptance));
            var revoke = Task.Run(() => world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = drafted.Invitation.Id }));
            await Task.WhenAll(accept, revoke);

            var now = (await world.AsReseller.FindInvitationAsync(drafted.Invitation.Id)).GetValueOrThrow();
            (await accept).IsSuccess.Should().Be(now.Status == CustomerInvitationStatus.Accepted);
            (await revoke).IsSuccess.Should().Be(now.Status == CustomerInvitationStatus.Revoked);
            (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().HaveCount(now.Status == CustomerInvitationStatus.Accepted ? 2 : 0);
        }
    }

    [Fact]
    public async Task Inviting_one_address_many_times_at_once_leaves_one_open_invitation_whose_link_works()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => world.AsReseller.InviteAsync(CustomerWorld.Invite()))));

            var open = (await world.AsReseller.ListInvitationsAsync(new CustomerInvitationFilter { OnlyOpen = true })).Value.Items.Should().ContainSingle().Subject;
            var winner = answers.Where(answer => answer.IsSuccess).Select(answer => answer.Value).Single(answer => answer.Invitation.Id == open.Id);
            (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(winner))).IsSuccess.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Ending_races_recording_administration_and_nothing_is_granted_after_the_end()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var world = await CustomerWorld.CreateAsync();
            var relationship = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;
            var grant = new RecordAdminGrant { Partner = relationship.Partner, Customer = relationship.Customer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(1) };

            await Task.WhenAll(Task.Run(() => world.AsSystem.RecordAdminGrantAsync(grant)), Task.Run(() => world.AsReseller.EndAsync(new EndCustomerRelationship { RelationshipId = relationship.Id })));

            (await world.AsReseller.FindRelationshipAsync(relationship.Id)).Value.Should().Match<CustomerRelationship>(one => one.Status == CustomerRelationshipStatus.Ended && one.AdminGrant == null);
        }
    }

    [Fact]
    public async Task The_events_fold_to_the_records()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var accepted = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        await world.AsCustomer.EndAsync(new EndCustomerRelationship { RelationshipId = accepted.ResellerRelationship!.Id });

        var invitation = (await world.HistoryAsync(world.Reseller.Tenant, accepted.Invitation.Id.Value)).Cast<CustomerInvitationEvent>().Aggregate<CustomerInvitationEvent, CustomerInvitation?>(null, CustomerInvitation.Apply);
        var relationship = (await world.HistoryAsync(world.Reseller.Tenant, accepted.ResellerRelationship.Id.Value)).Cast<CustomerRelationshipEvent>().Aggregate<CustomerRelationshipEvent, CustomerRelationship?>(null, CustomerRelationship.Apply);

        invitation.Should().Be((await world.AsReseller.FindInvitationAsync(accepted.Invitation.Id)).Value);
        relationship.Should().Be((await world.AsReseller.FindRelationshipAsync(accepted.ResellerRelationship.Id)).Value);
    }

    [Fact]
    public void An_event_that_does_not_follow_is_refused_by_the_fold()
    {
        var (invitation, relationship) = (CustomerSamples.Invitation(), CustomerSamples.Relationship());
        var gap = new EventHeader { Owner = invitation.Sender.Tenant, RecordId = invitation.Id.Value, Version = 3, At = CustomerSamples.InTime, By = CustomerSamples.Sender().Identity };

        var folds = new[]
        {
            () => { CustomerInvitation.Apply(invitation, new CustomerInvitationRevoked { Header = gap }); },
            () => { CustomerInvitation.Apply(null, new CustomerInvitationRevoked { Header = gap with { Version = 1 } }); },
            () => { CustomerInvitation.Apply(invitation, new CustomerInvitationRevoked { Header = gap with { Version = 2, RecordId = relationship.Id.Value } }); },
            () => { CustomerRelationship.Apply(relationship, new CustomerRelationshipEnded { Header = gap with { RecordId = relationship.Id.Value }, EndedBy = CustomerRelationshipParty.Partner }); },
            () => { CustomerRelationship.Apply(null, new CustomerRelationshipEnded { Header = gap with { Version = 1 }, EndedBy = CustomerRelationshipParty.Partner }); },
        };

        foreach (var fold in folds) fold.Should().Throw<ArgumentException>();
    }
}
