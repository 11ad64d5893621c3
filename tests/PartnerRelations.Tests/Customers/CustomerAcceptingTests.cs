using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerAcceptingTests
{
    [Fact]
    public async Task C8_C12_Accepting_jointly_establishes_both_relationships_and_leaves_the_evidence()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller, world.Provider);
        var shown = (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(drafted))).GetValueOrThrow();

        var accepted = await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(drafted));

        accepted.Invitation.Should().Match<CustomerInvitation>(one => one.Status == CustomerInvitationStatus.Accepted && one.Customer == world.Customer.AsCustomer);
        accepted.ResellerRelationship.Should().Match<CustomerRelationship>(one => one.Partner == world.Reseller.Tenant && one.Role == CustomerPartnerRole.Reseller
            && one.Grants == RelationshipGrants.Relationship && one.Origin == RelationshipOrigin.Invitation && one.CustomerName == world.Customer.Name && one.InvitationId == accepted.Invitation.Id);
        accepted.ProviderRelationship.Should().Match<CustomerRelationship>(one => one.Partner == world.Provider.Tenant && one.Role == CustomerPartnerRole.Provider
            && one.Grants == (RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders));
        var evidence = (await world.AsCustomer.FindAcceptanceAsync(accepted.Invitation.AcceptanceId!.Value)).GetValueOrThrow();
        evidence.Should().Match<CustomerAcceptance>(kept => kept.Text == shown.Text && kept.TextHash == shown.TextHash && kept.GivenBy == world.Customer.Admin.Identity);
        (await world.AsProvider.FindAcceptanceAsync(evidence.Id)).Value.Should().Be(evidence);
        (await world.World.As(await world.World.AddResellerAsync()).Customers.FindAcceptanceAsync(evidence.Id)).Error!.Code.Should().Be("customer_acceptance.not_found");
    }

    [Fact]
    public async Task C8_The_mail_and_the_preview_say_exactly_what_is_granted()
    {
        await using var seed = await CustomerWorld.OnSeedDayAsync();
        await using var today = await CustomerWorld.CreateAsync();

        foreach (var world in (CustomerWorld[])[seed, today])
        {
            var drafted = await world.World.InviteCustomerAsync(world.Reseller, world.Provider);
            var shown = (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(drafted))).GetValueOrThrow();
            drafted.Draft!.Body.Should().Contain(shown.Text);
            shown.ResellerGrants.HasFlag(RelationshipGrants.Administration).Should().Be(world == seed);
            (await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(drafted))).ResellerRelationship!.Grants.Should().Be(shown.ResellerGrants);
        }
    }

    [Fact]
    public async Task C9_Accepting_the_reseller_alone_lists_the_customer_with_the_reseller_only()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var accepted = await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);

        accepted.ProviderRelationship.Should().BeNull();
        (await world.AsReseller.ListMineAsync()).Value.Items.Should().Equal(accepted.ResellerRelationship!);
        (await world.AsProvider.ListMineAsync()).Value.Items.Should().BeEmpty();
        (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().Equal(accepted.ResellerRelationship!);
    }

    [Fact]
    public async Task A_valid_link_accepts_from_the_draft_too()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller);

        (await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(drafted))).Invitation.Version.Should().Be(2);
    }

    [Fact]
    public async Task C3_The_reseller_alone_followed_by_both_adds_only_the_providers_relationship()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var alone = await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);

        var both = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        both.ResellerRelationship.Should().Be(alone.ResellerRelationship);
        both.ProviderRelationship.Should().Match<CustomerRelationship>(one => one.Partner == world.Provider.Tenant && one.Version == 1);
        (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().HaveCount(2);
    }

    [Fact]
    public async Task C8_A_later_text_that_grants_more_extends_what_stands()
    {
        await using var world = await CustomerWorld.OnSeedDayAsync();
        var first = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { AsksAdministration = false })).GetValueOrThrow();
        var plain = await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(first));

        var more = await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);

        plain.ResellerRelationship!.Grants.Should().Be(RelationshipGrants.Relationship);
        more.ResellerRelationship.Should().Match<CustomerRelationship>(one => one.Id == plain.ResellerRelationship.Id && one.Version == 2 && one.Grants == (RelationshipGrants.Relationship | RelationshipGrants.Administration));
    }

    [Fact]
    public async Task C12_Two_resellers_share_a_provider_and_a_customer()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var colleague = await world.World.AddResellerAsync();
        await world.World.LinkAsync(world.Provider, colleague);

        var one = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var other = await world.World.ManagedCustomerAsync(colleague, world.Provider, world.Customer);

        other.ProviderRelationship.Should().Be(one.ProviderRelationship, "the provider needs one relationship of its own, whichever reseller brought it");
        (await world.AsCustomer.ListPartnersAsync()).Value.Items.Select(relationship => relationship.Partner).Should().BeEquivalentTo([world.Reseller.Tenant, world.Provider.Tenant, colleague.Tenant]);
    }

    [Fact]
    public async Task One_tenant_that_clicks_twice_is_answered_the_same()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller, world.Provider);
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(drafted));

        var first = (await world.AsCustomer.AcceptAsync(acceptance)).GetValueOrThrow();
        var second = (await world.AsCustomer.AcceptAsync(acceptance with { ExpectedVersion = 1 })).GetValueOrThrow();

        second.Should().Be(first);
        (await world.HistoryAsync(world.Reseller.Tenant, first.Invitation.Id.Value)).Should().HaveCount(2);
    }

    [Fact]
    public async Task One_tenant_that_accepts_two_invitations_keeps_one_relationship_for_each_partner()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var one = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var other = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        other.Invitation.Id.Should().NotBe(one.Invitation.Id);
        (other.ResellerRelationship, other.ProviderRelationship).Should().Be((one.ResellerRelationship, one.ProviderRelationship));
        other.Invitation.AcceptanceId.Should().NotBeNull("the evidence is kept also where nothing was missing");
    }

    [Fact]
    public async Task A_used_link_is_closed_to_every_other_customer_and_not_usable_for_strangers()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller);
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(drafted));
        await world.AsCustomer.AcceptAsync(acceptance);
        var other = world.World.As(await world.World.AddCustomerAsync()).Customers;

        (await other.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.closed");
        (await other.FindInvitationAsync(drafted.Invitation.Id)).Error!.Code.Should().Be("customer_invitation.not_found");
        (await world.World.As(Actor.Anonymous).Customers.AcceptAsync(acceptance)).Error!.Code.Should().Be("invitation.not_usable");
        (await other.AcceptAsync(acceptance with { Token = InvitationToken.From("wrong") })).Error!.Code.Should().Be("invitation.not_usable");
    }

    [Fact]
    public async Task Looking_at_the_preview_uses_nothing_up_and_needs_no_sign_in()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var token = CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider));

        for (var scans = 0; scans < 3; scans++) (await world.World.As(Actor.Anonymous).Customers.PreviewAsync(token)).IsSuccess.Should().BeTrue();

        var acceptance = await world.AcceptanceAsync(token);
        (await world.World.As(Actor.Anonymous).Customers.AcceptAsync(acceptance)).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.AsReseller.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.same_tenant");
        (await world.World.As(await world.World.AddResellerAsync()).Customers.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.customers_only");
        (await world.AsCustomer.AcceptAsync(acceptance)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task The_preview_speaks_the_wanted_language_and_the_acceptance_is_held_to_it()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var token = CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider));
        var chinese = (await world.AsCustomer.PreviewAsync(token, LanguageTag.Parse("zh-CN"))).GetValueOrThrow();

        chinese.Culture.Should().Be(LanguageTag.SimplifiedChinese);
        (await world.AsCustomer.AcceptAsync(new AcceptCustomerInvitation { Token = token, Culture = LanguageTag.English, TextHash = chinese.TextHash })).Error!.Code.Should().Be("customer_invitation.text_changed");
        (await world.AsCustomer.AcceptAsync(new AcceptCustomerInvitation { Token = token, Culture = chinese.Culture, TextHash = chinese.TextHash })).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_changed_day_changes_the_text_and_so_nothing_is_granted_unseen()
    {
        PartnerRelationsOptions? options = null;
        await using var world = await CustomerWorld.CreateAsync(set => (options = set).ProgramDate = new DateOnly(2023, 10, 8));
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller)));

        options!.ProgramDate = new DateOnly(2023, 10, 9);

        (await world.AsCustomer.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.text_changed");
    }

    [Fact]
    public async Task A_declined_invitation_stays_declined_for_its_customer()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller);
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(drafted));

        var declined = (await world.AsCustomer.DeclineAsync(new DeclineCustomerInvitation { Token = acceptance.Token })).GetValueOrThrow();

        declined.Should().Match<CustomerInvitation>(one => one.Status == CustomerInvitationStatus.Declined && one.Customer == world.Customer.AsCustomer);
        (await world.AsCustomer.DeclineAsync(new DeclineCustomerInvitation { Token = acceptance.Token })).Value.Should().Be(declined);
        (await world.AsCustomer.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.closed");
        (await world.AsReseller.FindInvitationAsync(declined.Id)).Value.Should().Be(declined);
    }

    [Fact]
    public async Task K11_A_reseller_of_the_provider_that_opens_the_wrong_link_does_not_become_its_customer()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var colleague = await world.World.AddResellerAsync();
        await world.World.LinkAsync(world.Provider, colleague);
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider)));

        (await world.World.As(Actor.Customer(colleague.Tenant, world.World.Samples.User(), PartnerRoles.GlobalAdministrator)).Customers.AcceptAsync(acceptance))
            .Error!.Code.Should().Be("customer_invitation.partner_as_customer");
        (await world.World.As(Actor.Customer(world.Provider.Tenant, world.World.Samples.User(), PartnerRoles.GlobalAdministrator)).Customers.AcceptAsync(acceptance))
            .Error!.Code.Should().Be("customer_invitation.partner_as_customer");
        (await world.World.As(Actor.Customer(world.Reseller.Tenant, world.World.Samples.User(), PartnerRoles.GlobalAdministrator)).Customers.AcceptAsync(acceptance))
            .Error!.Code.Should().Be("customer_invitation.same_tenant");
    }

    [Fact]
    public async Task K11_A_customer_of_the_provider_cannot_become_its_reseller()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        world.World.Standings.Set(world.World.Samples.ResellerStanding(world.Customer.AsReseller));
        var turned = world.Customer with { Admin = world.World.Samples.Actor(world.Customer.Tenant) };

        var linking = () => world.World.LinkAsync(world.Provider, turned);

        (await linking.Should().ThrowAsync<PartnerRefusedException>()).Which.Errors[0].Code.Should().Be("provider_link.reseller_is_customer");
    }

    [Fact]
    public async Task C11_A_customer_of_another_region_is_refused()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var far = await world.World.AddCustomerAsync("US");
        var unknown = await world.World.AddCustomerAsync();
        world.World.Tenants.Remove(unknown.Tenant);

        await Accepting(far).Should().ThrowAsync<PartnerRefusedException>().Where(refused => refused.Errors[0].Code == "region.mismatch");
        await Accepting(unknown).Should().ThrowAsync<PartnerRefusedException>().Where(refused => refused.Errors[0].Code == "customer_invitation.country_unknown");

        Func<Task> Accepting(PartnerCompany customer) => () => world.World.ManagedCustomerAsync(world.Reseller, world.Provider, customer);
    }

    [Fact]
    public async Task No_event_and_no_log_line_holds_a_token_or_an_address()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = await world.World.InviteCustomerAsync(world.Reseller, world.Provider);
        var token = CustomerWorld.TokenOf(drafted);
        var accepted = await world.World.AcceptAsync(world.Customer, token);

        var log = await world.World.Services.GetService<IEventLog>().ReadAsync(0, 1000, CancellationToken.None);
        log.Should().NotContain(one => one.Body.Contains(token.Reveal(), StringComparison.Ordinal) || one.Body.Contains(token.Hash.Value, StringComparison.Ordinal));
        accepted.ToString().Should().NotContain(drafted.Invitation.Email.Value).And.NotContain(token.Reveal());
    }
}
