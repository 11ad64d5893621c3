using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerExplainingTests
{
    private static RightQuestion Ask(CustomerWorld world, PartnerCompany partner, CustomerRight right, PartnerCompany? reseller = null) =>
        new() { Customer = world.Customer.AsCustomer, Partner = partner.Tenant, Right = right, Reseller = reseller?.AsReseller };

    private static void AgreeAndCheck(CustomerWorld world, CustomerAccountCheck check = CustomerAccountCheck.Allowed) =>
        world.World.Commerce.Set(world.Provider.Tenant, world.Customer.AsCustomer, new CustomerCommerceStatus { AgreementAccepted = true, AccountCheck = check });

    [Fact]
    public async Task C3_A_relationship_of_the_reseller_does_nothing_for_its_provider_and_the_answer_says_what_does()
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world);
        await world.World.ManagedCustomerAsync(world.Reseller, customer: world.Customer);

        var no = (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription))).GetValueOrThrow();

        no.IsGranted.Should().BeFalse();
        var missing = no.Missing.Should().ContainSingle().Subject;
        (missing.Need, missing.Rule, missing.By, missing.Invitation).Should().Be((RightNeeds.OwnRelationship, "C3", RightActor.Reseller, CustomerInvitationType.Joint));
        $"{missing.Place}".Should().Be("Customers > New relationship");
        missing.Message.Should().Contain("of its own").And.Contain("2026-03-02", "it says since when the reseller has one");
        missing.Remedy.Should().Contain("joint invitation").And.Contain("Customers > New relationship").And.Contain("Global administrator of the customer");
    }

    [Fact]
    public async Task C3_After_the_joint_invitation_the_same_question_is_a_yes_with_the_grant_behind_it()
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world);
        var accepted = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        var yes = (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription))).GetValueOrThrow();

        yes.IsGranted.Should().BeTrue();
        yes.Grant.Should().Match<RightGrant>(grant => grant.RelationshipId == accepted.ProviderRelationship!.Id && grant.InvitationId == accepted.Invitation.Id && grant.LinkId != null && grant.Origin == RelationshipOrigin.Invitation);
    }

    [Fact]
    public async Task K10_K13_C14_A_no_names_everything_that_is_missing_at_once()
    {
        await using var world = await CustomerWorld.CreateAsync();
        world.World.Standings.Change(world.Reseller.AsReseller, standing => standing with { AgreementSigned = false, MpnId = null, Country = CountryCode.Parse("US") });
        world.World.Commerce.Set(world.Provider.Tenant, world.Customer.AsCustomer, new CustomerCommerceStatus { AccountCheck = CustomerAccountCheck.Unknown });

        var no = (await world.AsProvider.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription, world.Reseller))).GetValueOrThrow();

        no.Missing.Select(missing => (missing.Need, missing.Rule)).Should().Equal(
            (RightNeeds.OwnRelationship, "C3"), (RightNeeds.ResellerAgreement, "K10"), (RightNeeds.ResellerPartnerId, "K13"), (RightNeeds.CustomerAgreement, "C14"), (RightNeeds.SharedRegion, "K9"), (RightNeeds.AccountCheck, "C14"));
        no.Missing.Should().OnlyContain(missing => missing.Message.EndsWith('.') && missing.Remedy.EndsWith('.'));
        no.Grant.Should().BeNull();
    }

    [Theory]
    [InlineData(CustomerAccountCheck.NeverChecked, true)]
    [InlineData(CustomerAccountCheck.Allowed, true)]
    [InlineData(CustomerAccountCheck.Unknown, false)]
    [InlineData(CustomerAccountCheck.UnderReview, false)]
    [InlineData(CustomerAccountCheck.NotReady, false)]
    [InlineData(CustomerAccountCheck.NotAllowed, false)]
    public async Task Only_an_account_that_is_allowed_or_was_never_checked_is_ordered_for(CustomerAccountCheck check, bool granted)
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world, check);
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.AddLicences))).Value.IsGranted.Should().Be(granted);
    }

    [Fact]
    public async Task C2_An_indirect_reseller_never_orders_and_is_told_who_does()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);

        var no = (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.OrderNewSubscription))).GetValueOrThrow();

        no.Missing.Should().ContainSingle().Which.Should().Match<MissingForRight>(missing => missing.Need == RightNeeds.OtherRole && missing.By == RightActor.Provider && missing.Invitation == CustomerInvitationType.Joint);
        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ViewCustomer))).Value.IsGranted.Should().BeTrue();
    }

    [Fact]
    public async Task C2_C8_By_the_seed_accepting_is_enough_to_manage_and_today_it_takes_a_live_grant_with_a_fitting_role()
    {
        PartnerRelationsOptions? options = null;
        await using var world = await CustomerWorld.CreateAsync(set => (options = set).ProgramDate = new DateOnly(2017, 6, 9));
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var question = Ask(world, world.Reseller, CustomerRight.ManageUsers);

        (await world.AsReseller.ExplainAsync(question)).Value.Grant!.Grants.Should().HaveFlag(RelationshipGrants.Administration);
        options!.ProgramDate = null;
        (await Why(question)).Should().Contain("no longer counts");
        var grant = new RecordAdminGrant { Partner = world.Reseller.Tenant, Customer = world.Customer.AsCustomer, Roles = [DirectoryRoleId.LicenseAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(10) };
        await world.AsSystem.RecordAdminGrantAsync(grant);
        (await Why(question)).Should().Contain("no directory role");
        (await world.AsReseller.ExplainAsync(question with { Right = CustomerRight.ManageLicences })).Value.Grant!.AdminGrant!.Roles.Should().Equal(DirectoryRoleId.LicenseAdministrator);
        await world.AsSystem.RecordAdminGrantAsync(grant with { Roles = [DirectoryRoleId.UserAdministrator] });
        (await world.AsReseller.ExplainAsync(question)).Value.IsGranted.Should().BeTrue();
        world.World.Clock.Advance(TimeSpan.FromDays(10));
        (await Why(question)).Should().Contain("ended at 2026-03-12");

        async Task<string> Why(RightQuestion asked) => (await world.AsReseller.ExplainAsync(asked)).Value.Missing.Should().ContainSingle(missing => missing.Need == RightNeeds.AdminGrant && missing.Rule == "C2").Which.Message;
    }

    [Fact]
    public async Task C9_By_the_seed_the_text_must_have_granted_administration()
    {
        await using var world = await CustomerWorld.OnSeedDayAsync();
        var drafted = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { AsksAdministration = false })).GetValueOrThrow();
        await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(drafted));

        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ManageUsers))).Value.Missing.Should().ContainSingle()
            .Which.Should().Match<MissingForRight>(missing => missing.Need == RightNeeds.AdministrationByAcceptance && missing.Invitation == CustomerInvitationType.Reseller);
        (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.ManageUsers))).Value.Missing.Should().ContainSingle()
            .Which.Should().Match<MissingForRight>(missing => missing.Need == RightNeeds.OtherRole && missing.By == RightActor.Reseller);
    }

    [Fact]
    public async Task What_was_found_at_microsoft_is_matched_first()
    {
        await using var world = await CustomerWorld.OnSeedDayAsync();
        await world.AsSystem.RecordFoundAtMicrosoftAsync(new RecordFoundAtMicrosoft { Customer = world.Customer.AsCustomer, Reseller = world.Reseller.AsReseller });

        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ManageUsers))).Value.Missing.Select(missing => missing.Need)
            .Should().Equal(RightNeeds.MatchedInvitation, RightNeeds.AdministrationByAcceptance);
    }

    [Fact]
    public async Task G11_A_created_customer_is_told_of_the_grant_that_creating_makes()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.AsProvider.RecordCreatedCustomerAsync(new RecordCreatedCustomer { Customer = world.Customer.AsCustomer, Reseller = world.Reseller.AsReseller, Name = "Contoso", Country = "BE" });

        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ManageUsers))).Value.Missing.Should().ContainSingle().Which.Message.Should().Contain("G11");
        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ViewCustomer))).Value.Grant!.Origin.Should().Be(RelationshipOrigin.CreatedByProvider);
    }

    [Fact]
    public async Task K6_Without_a_link_or_with_one_that_grants_too_little_the_provider_orders_nothing()
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world);
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var question = Ask(world, world.Provider, CustomerRight.OrderNewSubscription, world.Reseller);
        var links = world.World.As(world.Provider).ProviderLinks;
        await links.EndAsync(new EndProviderLink { LinkId = (await links.ListResellersAsync()).Value.Items.Single().Id });

        (await world.AsProvider.ExplainAsync(question)).Value.Missing.Should().ContainSingle().Which.Message.Should().Contain("no active link");
        var invited = (await links.InviteAsync(world.World.Samples.InviteReseller() with { Grants = ProviderGrants.SubmitOrders })).GetValueOrThrow();
        await world.World.ApproveAsync(world.Reseller, Mailbox.TokenIn(invited.Draft));
        (await world.AsProvider.ExplainAsync(question)).Value.Missing.Should().ContainSingle().Which.Message.Should().Contain("SubmitOrders only");
        (await world.AsProvider.ExplainAsync(question with { Right = CustomerRight.AddLicences })).Value.IsGranted.Should().BeTrue();
        (await world.AsProvider.ExplainAsync(question with { Reseller = null })).Value.Missing.Should().Contain(missing => missing.Need == RightNeeds.ProviderLink && missing.Remedy.Contains("name the reseller", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_provider_orders_without_a_relationship_of_the_reseller()
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world);
        var accepted = await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        await world.AsReseller.EndAsync(new EndCustomerRelationship { RelationshipId = accepted.ResellerRelationship!.Id });

        (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription))).Value.IsGranted.Should().BeTrue();
        (await world.AsReseller.ExplainAsync(Ask(world, world.Reseller, CustomerRight.ViewCustomer))).Value.Missing.Should().ContainSingle()
            .Which.Should().Match<MissingForRight>(missing => missing.Need == RightNeeds.OwnRelationship && missing.Rule == "C2" && missing.Invitation == CustomerInvitationType.Reseller);
    }

    [Fact]
    public async Task C11_K9_A_customer_of_another_region_cannot_be_ordered_for()
    {
        await using var world = await CustomerWorld.CreateAsync();
        AgreeAndCheck(world);
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        world.World.Tenants.Change(world.Customer.Tenant, tenant => tenant with { Country = CountryCode.Parse("US") });

        (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription))).Value.Missing.Should().ContainSingle().Which.Need.Should().Be(RightNeeds.SharedRegion);
        world.World.Tenants.Remove(world.Customer.Tenant);
        (await world.AsReseller.ExplainAsync(Ask(world, world.Provider, CustomerRight.OrderNewSubscription))).Value.Missing.Should().ContainSingle().Which.Need.Should().Be(RightNeeds.SharedRegion);
    }

    [Fact]
    public async Task Only_those_concerned_ask()
    {
        await using var world = await CustomerWorld.CreateAsync();
        await world.World.ManagedCustomerAsync(world.Reseller, world.Provider, world.Customer);
        var question = Ask(world, world.Provider, CustomerRight.ViewCustomer);
        var stranger = await world.World.AddResellerAsync();

        (await world.AsCustomer.ExplainAsync(question)).Value.IsGranted.Should().BeTrue();
        (await world.AsSystem.ExplainAsync(question)).Value.IsGranted.Should().BeTrue();
        (await world.World.As(stranger).Customers.ExplainAsync(question)).Error!.Code.Should().Be("customer_relationship.partners_not_linked");
        (await world.World.As(await world.World.AddCustomerAsync()).Customers.ExplainAsync(question)).Error!.Code.Should().Be("customer_relationship.not_found");
        (await world.World.As(Actor.Anonymous).Customers.ExplainAsync(question)).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.AsCustomer.ExplainAsync(question with { Right = (CustomerRight)77 })).Error!.Target.Should().Be("Right");
    }
}
