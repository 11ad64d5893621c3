using PartnerRelations.Customers;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRecordingTests
{
    private static RecordCreatedCustomer Created(CustomerWorld world, PartnerCompany? customer = null) => new()
    {
        Customer = (customer ?? world.Customer).AsCustomer,
        Reseller = world.Reseller.AsReseller,
        Name = "Contoso",
        Country = "BE",
    };

    [Fact]
    public async Task C13_A_provider_that_creates_a_customer_gives_both_partners_a_relationship_at_once()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var recorded = (await world.AsProvider.RecordCreatedCustomerAsync(Created(world))).GetValueOrThrow();

        recorded.ProviderRelationship.Should().Match<CustomerRelationship>(one => one.Origin == RelationshipOrigin.CreatedByProvider && one.Grants == (RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders));
        recorded.ResellerRelationship.Should().Match<CustomerRelationship>(one => one.Origin == RelationshipOrigin.CreatedByProvider && one.Grants == RelationshipGrants.Relationship && one.CustomerName == "Contoso");
        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world))).Value.Should().Be(recorded, "a second call finds it done already");
        (await world.AsReseller.ListSharedAsync(world.Provider.Tenant)).Value.Items.Should().Equal(recorded.ResellerRelationship!);
    }

    [Fact]
    public async Task C13_Creating_a_customer_is_the_linked_providers_alone()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var unlinked = await world.World.AddProviderAsync();

        (await world.AsReseller.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("customer_relationship.not_a_provider");
        (await world.AsSystem.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("customer_relationship.not_a_provider");
        (await world.World.As(unlinked).Customers.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
        (await world.World.As(world.Provider.With(PartnerRoles.SalesAgent)).Customers.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("actor.role_missing");
        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world) with { Customer = world.Provider.AsCustomer })).Error!.Code.Should().Be("customer_invitation.same_tenant");
        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world) with { Customer = world.Reseller.AsCustomer })).Error!.Code.Should().Be("customer_invitation.same_tenant");
    }

    [Fact]
    public async Task C13_A_provider_learns_nothing_of_a_reseller_that_is_not_its_own()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var (unlinked, other) = (await world.World.AddProviderAsync(), await world.World.AddResellerAsync());
        await world.World.LinkAsync(unlinked, other);
        (await world.World.As(unlinked).Customers.RecordCreatedCustomerAsync(Created(world) with { Reseller = other.AsReseller })).GetValueOrThrow();
        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world))).GetValueOrThrow();

        foreach (var reseller in new[] { world.Reseller.AsReseller, (await world.World.AddResellerAsync()).AsReseller, world.World.Samples.Reseller() })
        {
            (await world.World.As(unlinked).Customers.RecordCreatedCustomerAsync(Created(world) with { Reseller = reseller })).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
        }
    }

    [Fact]
    public async Task C13_A_customer_that_was_there_already_was_not_created()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);

        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("customer_relationship.already_active");
    }

    [Fact]
    public async Task C13_By_the_seed_no_provider_creates_customers()
    {
        await using var world = await CustomerWorld.OnSeedDayAsync();

        (await world.AsProvider.RecordCreatedCustomerAsync(Created(world))).Error!.Code.Should().Be("customer_relationship.creation_not_possible_yet");
    }

    [Fact]
    public async Task C13_Every_problem_of_the_form_is_said_at_once()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var command = Created(world);

        (await world.AsProvider.RecordCreatedCustomerAsync(command with { Name = " ", Country = "XX" })).Errors.Select(error => (error.Code, error.Target))
            .Should().Equal(("form.required", "Name"), ("country.unknown", "Country"));
        (await world.AsProvider.RecordCreatedCustomerAsync(command with { Country = "PL" })).Errors.Select(error => (error.Code, error.Target))
            .Should().Equal(("customer_relationship.registration_number_required", "RegistrationNumber"));
        (await world.AsProvider.RecordCreatedCustomerAsync(command with { Country = "US", RegistrationNumber = "a\u202Eb" })).Errors.Select(error => (error.Code, error.Target))
            .Should().Equal(("form.control_characters", "RegistrationNumber"), ("region.mismatch", "Country"));
        (await world.AsProvider.RecordCreatedCustomerAsync(command with { Country = "PL", RegistrationNumber = "KRS 0000012345" })).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task What_microsoft_lists_is_recorded_and_matched_with_the_one_invitation_that_fits()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var domain = (await world.World.Tenants.FindAsync(world.Customer.Tenant, CancellationToken.None))!.Domains[0];
        var invited = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly($"it@{domain.ToUpperInvariant()}"))).GetValueOrThrow();

        var found = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world))).GetValueOrThrow();

        found.Matched.Should().Match<CustomerInvitation>(one => one.Id == invited.Invitation.Id && one.Status == CustomerInvitationStatus.Accepted && one.Customer == world.Customer.AsCustomer && one.AcceptanceId == null);
        found.ResellerRelationship.Should().Match<CustomerRelationship>(one => one.Origin == RelationshipOrigin.FoundAtMicrosoft && one.InvitationId == invited.Invitation.Id && !one.AwaitsMatch);
        found.ProviderRelationship!.Origin.Should().Be(RelationshipOrigin.FoundAtMicrosoft);
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world))).Value.Should().Match<RecordedRelationships>(again =>
            again.ResellerRelationship == found.ResellerRelationship && again.ProviderRelationship == found.ProviderRelationship);
    }

    [Fact]
    public async Task An_acceptance_at_microsoft_after_our_invitation_expired_is_still_recorded_and_matched()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var invited = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { ExpectedCustomer = world.Customer.AsCustomer })).GetValueOrThrow();
        await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = invited.Invitation.Id });
        world.World.Clock.Advance(TimeSpan.FromDays(200));

        var found = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Provider = null })).GetValueOrThrow();

        found.Matched!.Id.Should().Be(invited.Invitation.Id);
        found.ProviderRelationship.Should().BeNull();
    }

    [Theory]
    [InlineData("nothing is open")]
    [InlineData("two fit")]
    [InlineData("another kind")]
    [InlineData("another domain")]
    [InlineData("another expected tenant")]
    public async Task Where_not_exactly_one_fits_the_relationship_is_recorded_and_waits_for_a_person(string what)
    {
        await using var world = await CustomerWorld.CreateAsync();
        var domain = (await world.World.Tenants.FindAsync(world.Customer.Tenant, CancellationToken.None))!.Domains[0];
        var invite = CustomerWorld.Invite($"one@{domain}");
        if (what == "two fit") await world.AsReseller.InviteAsync(invite with { Email = $"two@{domain}" });
        if (what == "two fit") await world.AsReseller.InviteAsync(invite);
        if (what == "another kind") await world.AsReseller.InviteJointlyAsync(world.InviteJointly($"one@{domain}"));
        if (what == "another domain") await world.AsReseller.InviteAsync(invite with { Email = $"one@not{domain}" });
        if (what == "another expected tenant") await world.AsReseller.InviteAsync(invite with { ExpectedCustomer = CustomerSamples.OtherCustomer });

        var found = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Provider = null })).GetValueOrThrow();

        found.Matched.Should().BeNull();
        found.ResellerRelationship!.AwaitsMatch.Should().BeTrue();
        (await world.AsReseller.ListMineAsync(new CustomerRelationshipFilter { OnlyAwaitingMatch = true })).Value.Items.Should().Equal(found.ResellerRelationship);
    }

    [Fact]
    public async Task A_person_matches_what_was_found_and_the_text_of_the_day_it_was_found_grants()
    {
        await using var world = await CustomerWorld.OnSeedDayAsync();
        var invited = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();
        var found = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Provider = null })).Value.ResellerRelationship!;
        found.Grants.Should().Be(RelationshipGrants.Relationship, "nobody knows what was shown");
        var match = new MatchInvitation { RelationshipId = found.Id, InvitationId = invited.Invitation.Id };

        var matched = (await world.AsReseller.MatchAsync(match)).GetValueOrThrow();

        matched.Should().Match<CustomerRelationship>(one => one.InvitationId == invited.Invitation.Id && one.Grants == (RelationshipGrants.Relationship | RelationshipGrants.Administration) && !one.AwaitsMatch);
        (await world.AsReseller.FindInvitationAsync(invited.Invitation.Id)).Value.Status.Should().Be(CustomerInvitationStatus.Accepted);
        (await world.AsReseller.MatchAsync(match)).Value.Should().Be(matched);
        var other = (await world.AsReseller.InviteAsync(CustomerWorld.Invite("other@contoso.example"))).GetValueOrThrow();
        (await world.AsReseller.MatchAsync(match with { InvitationId = other.Invitation.Id })).Error!.Code.Should().Be("customer_relationship.nothing_to_match");
    }

    [Fact]
    public async Task Only_an_open_invitation_of_ones_own_that_the_customer_could_accept_is_matched()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var colleague = await world.World.AddResellerAsync();
        var found = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world))).GetValueOrThrow();
        var match = new MatchInvitation { RelationshipId = found.ResellerRelationship!.Id, InvitationId = (await world.World.InviteCustomerAsync(colleague)).Invitation.Id };
        var forOther = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { ExpectedCustomer = CustomerSamples.OtherCustomer })).Value.Invitation.Id;
        var revoked = (await world.AsReseller.InviteAsync(CustomerWorld.Invite("other@contoso.example"))).Value.Invitation.Id;
        await world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = revoked });

        (await world.AsReseller.MatchAsync(match)).Error!.Code.Should().Be("customer_invitation.not_found");
        (await world.AsReseller.MatchAsync(match with { InvitationId = forOther })).Error!.Code.Should().Be("customer_relationship.invitation_does_not_fit");
        (await world.AsReseller.MatchAsync(match with { InvitationId = revoked })).Error!.Code.Should().Be("customer_invitation.closed");
        (await world.World.As(colleague).Customers.MatchAsync(match)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.AsCustomer.MatchAsync(match)).Error!.Code.Should().Be("actor.other_party");
        (await world.AsProvider.MatchAsync(match with { RelationshipId = found.ProviderRelationship!.Id })).Error!.Code.Should().Be("customer_relationship.nothing_to_match");
    }

    [Fact]
    public async Task Only_the_system_says_what_microsoft_lists_and_names_somebody()
    {
        await using var world = await CustomerWorld.CreateAsync();

        (await world.AsReseller.RecordFoundAtMicrosoftAsync(Found(world))).Error.Should().Match<PartnerError>(error => error.Code == "actor.other_party" && error.Target == "System");
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Reseller = null, Provider = null })).Error!.Target.Should().Be("Reseller");
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(new RecordFoundAtMicrosoft { Customer = default, Reseller = default(ResellerId), Provider = default(ProviderId) })).Errors.Should().OnlyContain(error => error.Kind != PartnerErrorKind.NotFound);
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Customer = world.Reseller.AsCustomer })).Error!.Code.Should().Be("customer_invitation.same_tenant");
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world) with { Reseller = null })).Value.ProviderRelationship.Should().NotBeNull();
    }

    private static RecordFoundAtMicrosoft Found(CustomerWorld world) =>
        new() { Customer = world.Customer.AsCustomer, Reseller = world.Reseller.AsReseller, Provider = world.Provider.AsProvider };

    [Fact]
    public async Task A_relationship_that_Microsoft_no_longer_lists_has_ended_whatever_is_still_bought()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var accepted = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var (held, kept) = (accepted.ResellerRelationship!, accepted.ProviderRelationship!);
        world.World.Commerce.Set(held.Partner, held.Customer, new CustomerCommerceStatus { ActiveSubscriptions = 3 });
        var gone = new RecordRelationshipGoneAtMicrosoft { Partner = held.Partner, RelationshipId = held.Id };

        var ended = (await world.AsSystem.RecordGoneAtMicrosoftAsync(gone)).GetValueOrThrow();

        ended.Should().Match<CustomerRelationship>(one => one.Status == CustomerRelationshipStatus.Ended && one.Grants == RelationshipGrants.None);
        (await world.HistoryAsync(held.Partner, held.Id.Value)).OfType<CustomerRelationshipEnded>().Should().ContainSingle().Which.EndedBy.Should().Be(CustomerRelationshipParty.System);
        (await world.AsSystem.RecordGoneAtMicrosoftAsync(gone)).Value.Should().Be(ended, "gone twice is gone");
        (await world.AsProvider.FindRelationshipAsync(kept.Id)).Value.Should().Be(kept, "each ends on its own");
        var again = (await world.AsSystem.RecordFoundAtMicrosoftAsync(Found(world))).GetValueOrThrow();
        again.ResellerRelationship!.Id.Should().NotBe(held.Id);
    }

    [Fact]
    public async Task Only_the_system_notes_that_Microsoft_no_longer_lists_a_relationship()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var held = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;
        var gone = new RecordRelationshipGoneAtMicrosoft { Partner = held.Partner, RelationshipId = held.Id };

        (await world.AsReseller.RecordGoneAtMicrosoftAsync(gone)).Error!.Code.Should().Be("actor.other_party");
        (await world.AsCustomer.RecordGoneAtMicrosoftAsync(gone)).Error!.Code.Should().Be("actor.other_party");
        (await world.AsProvider.RecordGoneAtMicrosoftAsync(gone)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.AsSystem.RecordGoneAtMicrosoftAsync(gone with { Partner = world.Provider.Tenant })).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.AsReseller.FindRelationshipAsync(held.Id)).Value.Should().Be(held);
    }
}
