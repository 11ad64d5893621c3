using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerKeepingTests
{
    [Fact]
    public async Task C16_Administration_is_recorded_and_the_customer_takes_it_back()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var customer = await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);
        var grant = new RecordAdminGrant { Partner = world.Reseller.Tenant, Customer = world.Customer.AsCustomer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(730) };

        var granted = (await world.AsSystem.RecordAdminGrantAsync(grant)).GetValueOrThrow();
        var withdrawn = (await world.AsCustomer.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = grant.Partner, Customer = grant.Customer })).GetValueOrThrow();

        granted.AdminGrant!.Roles.Should().Equal(DirectoryRoleId.UserAdministrator);
        withdrawn.Should().Match<CustomerRelationship>(one => one.Id == customer.ResellerRelationship!.Id && one.AdminGrant == null && one.Status == CustomerRelationshipStatus.Active && one.Version == 3);
        (await world.AsCustomer.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = grant.Partner, Customer = grant.Customer })).Value.Should().Be(withdrawn);
        (await world.AsReseller.RecordAdminGrantAsync(grant)).Value.AdminGrant.Should().NotBeNull();
        (await world.AsReseller.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = grant.Partner, Customer = grant.Customer })).Value.AdminGrant.Should().BeNull("a partner may give it up");
    }

    [Fact]
    public async Task Nobody_records_or_withdraws_what_is_others()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var grant = new RecordAdminGrant { Partner = world.Reseller.Tenant, Customer = world.Customer.AsCustomer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(1) };

        (await world.AsProvider.RecordAdminGrantAsync(grant)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.AsCustomer.RecordAdminGrantAsync(grant)).Error!.Code.Should().Be("actor.other_party");
        (await world.World.As(world.Reseller.With(PartnerRoles.SalesAgent)).Customers.RecordAdminGrantAsync(grant)).Error!.Code.Should().Be("actor.role_missing");
        (await world.World.As(Actor.Anonymous).Customers.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = grant.Partner, Customer = grant.Customer })).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.AsSystem.RecordAdminGrantAsync(grant with { Customer = CustomerSamples.OtherCustomer })).Error!.Code.Should().Be("customer_relationship.not_found");
    }

    [Fact]
    public async Task C15_A_plan_says_first_what_is_lost_what_stays_and_what_has_to_be_settled()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var customer = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        world.World.Commerce.Set(world.Provider.Tenant, world.Customer.AsCustomer, new CustomerCommerceStatus { ActiveSubscriptions = 2 });

        var plan = (await world.AsProvider.PlanEndingAsync(customer.ProviderRelationship!.Id)).GetValueOrThrow();

        plan.LosesGrants.Should().Be(RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders);
        plan.Should().Match<RelationshipEndingPlan>(one => one.OtherPartnersStay && one.MayBeInvitedAgain && one.NoticeIsYours);
        plan.Unsettled.Should().ContainSingle().Which.Code.Should().Be("customer_relationship.subscriptions_active");
        (await world.AsProvider.EndAsync(plan.Confirm())).Error!.Code.Should().Be("customer_relationship.subscriptions_active");
        world.World.Commerce.Set(world.Provider.Tenant, world.Customer.AsCustomer, new CustomerCommerceStatus());
        (await world.AsProvider.EndAsync(plan.Confirm())).Value.Should().Match<CustomerRelationship>(ended => ended.Status == CustomerRelationshipStatus.Ended && ended.Grants == RelationshipGrants.None);
        (await world.AsCustomer.ListPartnersAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active })).Value.Items.Should().ContainSingle().Which.Partner.Should().Be(world.Reseller.Tenant);
        (await world.AsProvider.EndAsync(plan.Confirm())).IsSuccess.Should().BeTrue("a second click is harmless");
    }

    [Fact]
    public async Task C15_A_plan_is_void_when_the_relationship_has_changed_since()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var relationship = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;
        var plan = (await world.AsReseller.PlanEndingAsync(relationship.Id)).GetValueOrThrow();
        await world.AsReseller.RecordAdminGrantAsync(new RecordAdminGrant { Partner = relationship.Partner, Customer = relationship.Customer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(1) });

        (await world.AsReseller.EndAsync(plan.Confirm())).Error!.Code.Should().Be("record.stale");
        (await world.World.As(world.Reseller.With(PartnerRoles.SalesAgent)).Customers.PlanEndingAsync(relationship.Id)).Error!.Code.Should().Be("actor.role_missing");
        (await world.AsProvider.PlanEndingAsync(relationship.Id)).Error!.Code.Should().Be("customer_relationship.not_found");
    }

    [Fact]
    public async Task C19_After_an_end_the_customer_is_invited_again_and_a_new_period_is_a_new_record()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var first = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;
        (await world.AsCustomer.EndAsync(new EndCustomerRelationship { RelationshipId = first.Id })).IsSuccess.Should().BeTrue();

        var second = (await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer)).ResellerRelationship!;

        second.Id.Should().NotBe(first.Id);
        (await world.AsReseller.ListMineAsync()).Value.Items.Select(one => (one.Id, one.Status)).Should().BeEquivalentTo([(first.Id, CustomerRelationshipStatus.Ended), (second.Id, CustomerRelationshipStatus.Active)]);
    }

    [Fact]
    public async Task K8_Linking_moves_no_customers()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var other = await world.World.AddProviderAsync();

        await world.World.LinkAsync(other, world.Reseller);

        (await world.World.As(other).Customers.ListMineAsync()).Value.Items.Should().BeEmpty();
        (await world.AsReseller.ListSharedAsync(other.Tenant)).Value.Items.Should().BeEmpty();
        (await world.AsReseller.ListMineAsync()).Value.Items.Should().ContainSingle();
    }

    [Fact]
    public async Task K12_When_the_link_ends_the_customers_of_both_stay()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var customer = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var link = (await world.World.As(world.Provider).ProviderLinks.ListResellersAsync()).Value.Items.Single();

        (await world.World.As(world.Provider).ProviderLinks.EndAsync(new EndProviderLink { LinkId = link.Id })).IsSuccess.Should().BeTrue();

        (await world.AsReseller.ListMineAsync()).Value.Items.Should().Equal(customer.ResellerRelationship!);
        (await world.AsProvider.ListMineAsync()).Value.Items.Should().Equal(customer.ProviderRelationship!);
        (await world.AsReseller.ListSharedAsync(world.Provider.Tenant)).Error!.Code.Should().Be("customer_relationship.partners_not_linked");
    }
}
