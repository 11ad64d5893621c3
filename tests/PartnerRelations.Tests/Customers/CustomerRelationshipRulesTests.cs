using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Tests.ProviderLinks;
using PartnerRelations.Transitions;
using Action = PartnerRelations.Customers.CustomerRelationshipAction;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRelationshipRulesTests
{
    public static TheoryData<CustomerRelationshipStatus, Action, string> EveryCase =>
    [
        .. from state in Enum.GetValues<CustomerRelationshipStatus>()
           from action in Enum.GetValues<Action>()
           from actor in new[] { "reseller", "customer", "other customer", "stranger", "provider", "sender as customer", "reviewer", "system", "anonymous" }
           select (state, action, actor),
    ];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void The_rule_of_every_command_obeys_the_table_in_every_state_for_every_actor(CustomerRelationshipStatus state, Action action, string who)
    {
        var relationship = CustomerSamples.Relationship(origin: RelationshipOrigin.FoundAtMicrosoft, grants: RelationshipGrants.Relationship | RelationshipGrants.Administration, status: state);
        var actor = CustomerSamples.ActorOf(who);

        var judged = Judge(action, relationship, actor);

        var expected = CustomerRelationshipTransitions.Table.Find(state, action, relationship.PartyOf(actor), actor.Roles);
        judged.Errors.Select(error => error.Code).Should().Equal(expected.Refusal is { } refusal ? [refusal.Code] : []);
        if (judged.Change?.OfType<CustomerRelationshipEvent>().SingleOrDefault() is { } change) CustomerRelationship.Apply(relationship, change).Status.Should().Be(expected.To);
        else (expected.To is null || expected.IsAlreadySo).Should().BeTrue();
    }

    [Theory]
    [InlineData(CustomerPartnerRole.Provider, "2023-09-30", "customer_relationship.ending_not_possible_yet")]
    [InlineData(CustomerPartnerRole.Provider, "2023-10-01", null)]
    [InlineData(CustomerPartnerRole.Reseller, "2023-10-01", "customer_relationship.ending_not_possible_yet")]
    [InlineData(CustomerPartnerRole.Reseller, "2024-01-01", null)]
    public void C15_A_provider_removes_its_relationship_from_the_day_it_can_and_a_reseller_later(CustomerPartnerRole role, string day, string? code)
    {
        var relationship = CustomerSamples.Relationship(role);
        var actor = role == CustomerPartnerRole.Provider ? LinkSamples.ProviderActor() : CustomerSamples.Sender();

        var rules = ProgramRules.AsOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        CustomerRelationshipRules.End(relationship, new CustomerCommerceStatus(), rules, actor, CustomerSamples.InTime).Errors.SingleOrDefault()?.Code.Should().Be(code);
    }

    [Fact]
    public void C15_Everything_that_is_not_settled_is_said_at_once()
    {
        var relationship = CustomerSamples.Relationship(CustomerPartnerRole.Provider);
        var busy = new CustomerCommerceStatus { ActiveSubscriptions = 3, ActiveReservations = 1, ActiveSoftwarePurchases = 2 };

        CustomerRelationshipRules.End(relationship, busy, CustomerSamples.Today, LinkSamples.ProviderActor(), CustomerSamples.InTime).Errors.Select(error => error.Code)
            .Should().Equal("customer_relationship.subscriptions_active", "customer_relationship.reservations_active", "customer_relationship.software_active");
        CustomerRelationshipRules.End(relationship, new CustomerCommerceStatus(), CustomerSamples.Today, LinkSamples.ProviderActor(), CustomerSamples.InTime)
            .Change.Should().ContainSingle().Which.Should().BeOfType<CustomerRelationshipEnded>();
    }

    [Fact]
    public void C15_A_global_administrator_of_the_customer_ends_it_too()
    {
        var relationship = CustomerSamples.Relationship();

        CustomerRelationshipRules.End(relationship, new CustomerCommerceStatus(), CustomerSamples.Today, CustomerSamples.CustomerActor(PartnerRoles.GlobalAdministrator), CustomerSamples.InTime)
            .Change!.Should().ContainSingle().Which.Should().Match<CustomerRelationshipEnded>(ended => ended.EndedBy == CustomerRelationshipParty.Customer);
        CustomerRelationshipRules.End(relationship, new CustomerCommerceStatus(), CustomerSamples.Today, CustomerSamples.CustomerActor(PartnerRoles.BillingAdministrator), CustomerSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("actor.role_missing");
    }

    [Fact]
    public void C16_The_customer_takes_administration_back_from_the_day_it_can_and_the_relationship_stays()
    {
        var relationship = CustomerSamples.Relationship(grants: RelationshipGrants.Relationship | RelationshipGrants.Administration).WithAdminGrant(DirectoryRoleId.UserAdministrator);

        var withdrawn = CustomerRelationshipRules.WithdrawAdministration(relationship, CustomerSamples.Today, CustomerSamples.CustomerActor(), CustomerSamples.InTime);
        CustomerRelationship.Apply(relationship, (CustomerRelationshipEvent)withdrawn.Change![0]).Should().Match<CustomerRelationship>(
            next => next.Status == CustomerRelationshipStatus.Active && next.Grants == RelationshipGrants.Relationship && next.AdminGrant == null && next.AdministrationWithdrawnAt == CustomerSamples.InTime);
        CustomerRelationshipRules.WithdrawAdministration(relationship, CustomerSamples.SeedDay, CustomerSamples.CustomerActor(), CustomerSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("customer_relationship.withdrawal_not_possible_yet");
        CustomerRelationshipRules.WithdrawAdministration(relationship, CustomerSamples.SeedDay, CustomerSamples.Sender(), CustomerSamples.InTime).Errors.Should().BeEmpty("a partner may always give up what it was given");
        CustomerRelationshipRules.WithdrawAdministration(CustomerSamples.Relationship(), CustomerSamples.Today, CustomerSamples.CustomerActor(), CustomerSamples.InTime)
            .Should().BeSameAs(Judgement<ValueList<CustomerEvent>>.AlreadySo);
    }

    [Fact]
    public void A_granular_grant_names_roles_and_ends_in_the_future_after_two_years_at_the_latest()
    {
        var relationship = CustomerSamples.Relationship();

        Grant([], CustomerSamples.InTime).Should().Equal(("form.required", "Roles"), ("form.malformed", "EndsAt"));
        Grant([default], CustomerSamples.InTime.AddDays(732)).Should().Equal(("form.malformed", "Roles"), ("form.malformed", "EndsAt"));
        Grant([DirectoryRoleId.UserAdministrator], CustomerSamples.InTime.AddMilliseconds(1)).Should().BeEmpty();
        Grant([DirectoryRoleId.UserAdministrator], CustomerSamples.InTime.AddYears(2)).Should().BeEmpty();

        IEnumerable<(string, string?)> Grant(ValueList<DirectoryRoleId> roles, DateTimeOffset endsAt) => CustomerRelationshipRules.RecordAdminGrant(
            new RecordAdminGrant { Partner = relationship.Partner, Customer = relationship.Customer, Roles = roles, EndsAt = endsAt }, relationship, CustomerSamples.System, CustomerSamples.InTime)
            .Errors.Select(error => (error.Code, error.Target));
    }

    [Fact]
    public void Recording_the_same_granular_grant_again_changes_nothing()
    {
        var relationship = CustomerSamples.Relationship().WithAdminGrant(DirectoryRoleId.UserAdministrator);
        var command = new RecordAdminGrant { Partner = relationship.Partner, Customer = relationship.Customer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = relationship.AdminGrant!.EndsAt };

        CustomerRelationshipRules.RecordAdminGrant(command, relationship, CustomerSamples.System, CustomerSamples.InTime).Should().BeSameAs(Judgement<ValueList<CustomerEvent>>.AlreadySo);
        CustomerRelationshipRules.RecordAdminGrant(command with { Roles = [DirectoryRoleId.LicenseAdministrator] }, relationship, CustomerSamples.System, CustomerSamples.InTime).Change.Should().NotBeNull();
    }

    private static Judgement<ValueList<CustomerEvent>> Judge(Action action, CustomerRelationship relationship, Actor actor) => action switch
    {
        Action.Match => CustomerRecordingRules.Match(
            new MatchInvitation { RelationshipId = relationship.Id, InvitationId = CustomerInvitationId.New(CustomerSamples.InTime) },
            new MatchFacts { Rules = CustomerSamples.Today, RulesWhenFound = CustomerSamples.Today, Relationship = relationship, Invitation = CustomerSamples.Invitation() },
            actor,
            CustomerSamples.InTime),
        Action.RecordAdminGrant => CustomerRelationshipRules.RecordAdminGrant(
            new RecordAdminGrant { Partner = relationship.Partner, Customer = relationship.Customer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = CustomerSamples.InTime.AddDays(30) },
            relationship,
            actor,
            CustomerSamples.InTime),
        Action.WithdrawAdministration => CustomerRelationshipRules.WithdrawAdministration(relationship, CustomerSamples.Today, actor, CustomerSamples.InTime),
        Action.End => CustomerRelationshipRules.End(relationship, new CustomerCommerceStatus(), CustomerSamples.Today, actor, CustomerSamples.InTime),
        Action.RecordGone => CustomerRelationshipRules.RecordGone(relationship, actor, CustomerSamples.InTime),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
