using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Tests.ProviderLinks;
using PartnerRelations.Transitions;
using Action = PartnerRelations.Customers.CustomerInvitationAction;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerInvitationRulesTests
{
    private static readonly string[] Everybody = ["sender", "customer", "other customer", "stranger", "provider", "sender as customer", "reviewer", "system", "anonymous"];

    public static TheoryData<CustomerInvitationStatus, Action, string> EveryCase =>
    [
        .. from state in Enum.GetValues<CustomerInvitationStatus>()
           from action in Enum.GetValues<Action>()
           from actor in Everybody
           where !(TakesToken(action) && !(actor is "customer" or "other customer")) // refused before the table is asked; tests of their own
           select (state, action, actor),
    ];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void The_rule_of_every_command_obeys_the_table_in_every_state_for_every_actor(CustomerInvitationStatus state, Action action, string who)
    {
        var invitation = CustomerSamples.Invitation(state);
        var (actor, now) = (CustomerSamples.ActorOf(who), CustomerSamples.MomentOf(state));

        var judged = Judge(action, invitation, actor, now);

        var expected = CustomerInvitationTransitions.Table.Find(state, action, invitation.PartyOf(actor, TakesToken(action)), actor.Roles);
        judged.Errors.Select(error => error.Code).Should().Equal(expected.Refusal is { } refusal ? [refusal.Code] : []);
        if (judged.Change?.OfType<CustomerInvitationEvent>().SingleOrDefault() is { } change) CustomerInvitation.Apply(invitation, change).StatusAt(now).Should().Be(expected.To);
        else (expected.To is null || expected.IsAlreadySo || action == Action.EditDraft).Should().BeTrue();
    }

    [Theory]
    [InlineData("anonymous", "actor.sign_in_required")]
    [InlineData("sender", "customer_invitation.same_tenant")]
    [InlineData("sender as customer", "customer_invitation.same_tenant")]
    [InlineData("stranger", "customer_invitation.customers_only")]
    [InlineData("provider", "customer_invitation.customers_only")]
    [InlineData("reviewer", "customer_invitation.customers_only")]
    [InlineData("system", "customer_invitation.customers_only")]
    public void Whoever_is_no_customer_neither_accepts_nor_declines_in_any_state(string who, string code)
    {
        foreach (var state in Enum.GetValues<CustomerInvitationStatus>())
        {
            var (invitation, now) = (CustomerSamples.Invitation(state), CustomerSamples.MomentOf(state));
            Judge(Action.Accept, invitation, CustomerSamples.ActorOf(who), now).Errors.Should().ContainSingle().Which.Code.Should().Be(code);
            Judge(Action.Decline, invitation, CustomerSamples.ActorOf(who), now).Errors.Should().ContainSingle().Which.Code.Should().Be(code);
        }
    }

    [Fact]
    public void Another_customer_than_the_expected_one_learns_nothing_of_the_state()
    {
        foreach (var state in Enum.GetValues<CustomerInvitationStatus>())
        {
            var invitation = CustomerSamples.Invitation(state) with { ExpectedCustomer = CustomerSamples.Customer };
            Judge(Action.Accept, invitation, CustomerSamples.OtherCustomerActor(), CustomerSamples.MomentOf(state))
                .Errors.Should().ContainSingle().Which.Code.Should().Be("customer_invitation.other_tenant_expected");
        }
    }

    [Fact]
    public void A_sent_invitation_is_open_until_the_last_millisecond_and_a_draft_never_expires()
    {
        var sent = CustomerSamples.Invitation(CustomerInvitationStatus.Sent);

        sent.StatusAt(CustomerSamples.ExpiresAt.AddMilliseconds(-1)).Should().Be(CustomerInvitationStatus.Sent);
        sent.StatusAt(CustomerSamples.ExpiresAt).Should().Be(CustomerInvitationStatus.Expired);
        CustomerSamples.Invitation().StatusAt(DateTimeOffset.MaxValue).Should().Be(CustomerInvitationStatus.Draft);
    }

    [Fact]
    public void C18_Where_the_host_sets_no_lifetime_an_invitation_lasts_for_ever()
    {
        var draft = CustomerSamples.Invitation();

        var sent = CustomerInvitationRules.MarkSent(draft, null, CustomerSamples.Today, CustomerSamples.Sender(), CustomerSamples.InTime).Change!;

        CustomerInvitation.Apply(draft, (CustomerInvitationEvent)sent[0]).StatusAt(DateTimeOffset.MaxValue).Should().Be(CustomerInvitationStatus.Sent);
    }

    [Fact]
    public void C10_A_billing_administrator_answers_from_the_newest_rules_on_and_a_global_administrator_always()
    {
        var facts = CustomerSamples.Facts(CustomerSamples.Invitation());
        var billing = CustomerSamples.CustomerActor(PartnerRoles.BillingAdministrator);

        CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(facts), facts, billing, CustomerSamples.InTime).Errors.Should().BeEmpty();
        var then = CustomerSamples.Facts(facts.Invitation, ProgramRules.AsOf(new DateOnly(2023, 12, 31)));
        CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(then), then, billing, CustomerSamples.InTime)
            .Errors.Should().ContainSingle().Which.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == "GlobalAdministrator");
        CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(then), then, CustomerSamples.CustomerActor(PartnerRoles.GlobalAdministrator), CustomerSamples.InTime).Errors.Should().BeEmpty();
        CustomerInvitationRules.Decline(facts.Invitation, then.Rules, billing, CustomerSamples.InTime).Errors.Should().ContainSingle().Which.Code.Should().Be("actor.role_missing");
        CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(facts), facts, CustomerSamples.CustomerActor(PartnerRoles.AdminAgent), CustomerSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("actor.role_missing");
    }

    [Fact]
    public void C8_A_joint_acceptance_gives_both_partners_a_relationship_and_by_the_seed_the_reseller_administration()
    {
        Granted(CustomerSamples.Invitation(asksAdministration: true), CustomerSamples.SeedDay).Should().BeEquivalentTo(new[]
        {
            (CustomerSamples.Reseller.Tenant, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship | RelationshipGrants.Administration),
            (CustomerSamples.Provider.Tenant, CustomerPartnerRole.Provider, RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders),
        });
        Granted(CustomerSamples.Invitation(asksAdministration: true), CustomerSamples.Today).Should().BeEquivalentTo(new[]
        {
            (CustomerSamples.Reseller.Tenant, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship),
            (CustomerSamples.Provider.Tenant, CustomerPartnerRole.Provider, RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders),
        });
    }

    [Fact]
    public void C9_Accepting_the_reseller_alone_gives_the_provider_nothing()
    {
        Granted(CustomerSamples.Invitation(isJoint: false, asksAdministration: true), CustomerSamples.SeedDay).Should().Equal(
            (CustomerSamples.Reseller.Tenant, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship | RelationshipGrants.Administration));
        Granted(CustomerSamples.Invitation(isJoint: false, asksAdministration: true), CustomerSamples.Today).Should().Equal(
            (CustomerSamples.Reseller.Tenant, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship));
    }

    [Fact]
    public void C8_An_acceptance_never_grants_what_was_not_asked_for() =>
        Granted(CustomerSamples.Invitation(isJoint: false), CustomerSamples.SeedDay).Should().Equal((CustomerSamples.Reseller.Tenant, CustomerPartnerRole.Reseller, RelationshipGrants.Relationship));

    [Fact]
    public void C8_An_acceptance_of_another_text_grants_nothing()
    {
        var seen = CustomerSamples.Facts(CustomerSamples.Invitation(asksAdministration: true), CustomerSamples.Today);
        var inForce = CustomerSamples.Facts(seen.Invitation, CustomerSamples.SeedDay);

        Refusal(inForce, CustomerSamples.Acceptance(seen)).Should().Be("customer_invitation.text_changed");
        Refusal(inForce, CustomerSamples.Acceptance(inForce) with { TextHash = string.Empty }).Should().Be("customer_invitation.text_changed");
        Refusal(inForce, CustomerSamples.Acceptance(inForce) with { TextHash = inForce.Preview!.TextHash.ToUpperInvariant() }).Should().BeNull();
    }

    [Fact]
    public void C4_A_joint_invitation_needs_the_active_link_when_it_is_accepted_and_one_for_the_reseller_alone_does_not()
    {
        Refusal(CustomerSamples.Facts(CustomerSamples.Invitation()) with { Link = null }).Should().Be("customer_invitation.provider_link_needed");
        Refusal(CustomerSamples.Facts(CustomerSamples.Invitation()) with { Provider = null }).Should().Be("provider_link.provider_not_listed");
        Refusal(CustomerSamples.Facts(CustomerSamples.Invitation(isJoint: false))).Should().BeNull();
    }

    [Fact]
    public void A_reseller_that_is_no_longer_enrolled_gets_no_customer()
    {
        var facts = CustomerSamples.Facts(CustomerSamples.Invitation(isJoint: false));

        Refusal(facts with { Sender = null }).Should().Be("customer_invitation.sender_not_enrolled");
        Refusal(facts with { Sender = facts.Sender! with { IsQualified = false } }).Should().Be("customer_invitation.sender_not_enrolled");
    }

    [Fact]
    public void K11_Neither_a_provider_of_the_sender_nor_a_linked_reseller_of_the_provider_is_its_customer()
    {
        var facts = CustomerSamples.Facts(CustomerSamples.Invitation());

        Refusal(facts with { Partners = new PartnerFacts { IsProviderOfSender = true } }).Should().Be("customer_invitation.partner_as_customer");
        Refusal(facts with { Partners = new PartnerFacts { IsResellerOfProvider = true } }).Should().Be("customer_invitation.partner_as_customer");
        var seed = CustomerSamples.Facts(facts.Invitation, CustomerSamples.SeedDay);
        Refusal(seed with { Partners = new PartnerFacts { IsResellerOfProvider = true } }).Should().BeNull("the seed page does not have this rule");
    }

    [Theory]
    [InlineData("BE", null)]
    [InlineData("US", "region.mismatch")]
    [InlineData("RU", "country.no_csp_region")]
    [InlineData(null, "customer_invitation.country_unknown")]
    public void C11_The_tenant_of_the_customer_is_in_the_market_of_both_partners(string? country, string? code)
    {
        var facts = CustomerSamples.Facts(CustomerSamples.Invitation());
        facts = facts with { Customer = country is null ? null : facts.Customer! with { Country = CountryCode.Parse(country) } };

        Refusal(facts).Should().Be(code);
        var seed = CustomerSamples.Facts(facts.Invitation, CustomerSamples.SeedDay);
        Refusal(seed with { Customer = facts.Customer }).Should().BeNull("the seed page does not have this rule");
    }

    [Fact]
    public void C12_A_standing_relationship_is_left_alone_and_extended_only_by_what_the_text_adds()
    {
        var invitation = CustomerSamples.Invitation(asksAdministration: true);
        var standing = CustomerSamples.Relationship();

        var today = CustomerSamples.Facts(invitation) with { ResellerRelationship = standing, ProviderRelationship = CustomerSamples.Relationship(CustomerPartnerRole.Provider, grants: RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders) };
        Accepted(today).Should().ContainSingle().Which.Should().BeOfType<CustomerInvitationAccepted>();
        var seed = CustomerSamples.Facts(invitation, CustomerSamples.SeedDay) with { ResellerRelationship = standing };
        Accepted(seed).OfType<CustomerRelationshipExtended>().Should().ContainSingle().Which.AddedGrants.Should().Be(RelationshipGrants.Administration);
        Accepted(seed).OfType<CustomerRelationshipEstablished>().Should().ContainSingle().Which.Role.Should().Be(CustomerPartnerRole.Provider);
    }

    private static bool TakesToken(Action action) => action is Action.Accept or Action.Decline;

    private static Judgement<ValueList<CustomerEvent>> Judge(Action action, CustomerInvitation invitation, Actor actor, DateTimeOffset now)
    {
        var rules = CustomerSamples.Today;
        var facts = CustomerSamples.Facts(invitation);
        return action switch
        {
            Action.EditDraft => CustomerInvitationRules.EditDraft(invitation, true, rules, actor, now),
            Action.MarkSent => CustomerInvitationRules.MarkSent(invitation, TimeSpan.FromDays(90), rules, actor, now),
            Action.Renew => CustomerInvitationRules.Renew(invitation, new RenewCustomerFacts { Sender = facts.Sender, Provider = facts.Provider, Link = facts.Link }, rules, actor, now),
            Action.Revoke => CustomerInvitationRules.Revoke(invitation, rules, actor, now),
            Action.Accept => CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(facts), facts, actor, now),
            Action.Decline => CustomerInvitationRules.Decline(invitation, rules, actor, now),
            Action.Match => MatchOf(invitation, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    /// <summary>As far as the table of the invitation is asked; the relationship that answers it is always the actor's own.</summary>
    private static Judgement<ValueList<CustomerEvent>> MatchOf(CustomerInvitation invitation, Actor actor, DateTimeOffset now) =>
        CustomerInvitationRules.Ask(invitation, Action.Match, CustomerSamples.Today, actor, now)
        ?? CustomerRecordingRules.Match(
            new MatchInvitation { RelationshipId = default, InvitationId = invitation.Id },
            new MatchFacts
            {
                Rules = CustomerSamples.Today,
                RulesWhenFound = CustomerSamples.Today,
                Relationship = CustomerSamples.Relationship(origin: RelationshipOrigin.FoundAtMicrosoft),
                Invitation = invitation,
            },
            actor,
            now);

    private static string? Refusal(AcceptFacts facts, AcceptCustomerInvitation? command = null) =>
        CustomerAcceptanceRules.Accept(command ?? CustomerSamples.Acceptance(facts), facts, CustomerSamples.CustomerActor(), CustomerSamples.InTime).Errors.SingleOrDefault()?.Code;

    private static ValueList<CustomerEvent> Accepted(AcceptFacts facts) =>
        CustomerAcceptanceRules.Accept(CustomerSamples.Acceptance(facts), facts, CustomerSamples.CustomerActor(), CustomerSamples.InTime).Change!;

    private static List<(TenantId, CustomerPartnerRole, RelationshipGrants)> Granted(CustomerInvitation invitation, ProgramRules rules) =>
        [.. Accepted(CustomerSamples.Facts(invitation, rules)).OfType<CustomerRelationshipEstablished>().Select(e => (e.Header.Owner, e.Role, e.Grants))];
}
