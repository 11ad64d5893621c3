using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Transitions;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkRulesTests
{
    public static TheoryData<ProviderLinkStatus, ProviderLinkAction, string> EveryCase =>
    [
        .. from state in Enum.GetValues<ProviderLinkStatus>()
           from action in Enum.GetValues<ProviderLinkAction>()
           from actor in new[] { "provider", "reseller", "holder", "stranger", "customer", "reviewer", "system", "anonymous" }
           where !(TakesToken(action) && (actor is "provider" or "anonymous")) // refused before the table is asked; tests of their own
           select (state, action, actor),
    ];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void The_rule_of_every_command_obeys_the_table_in_every_state_for_every_actor(ProviderLinkStatus state, ProviderLinkAction action, string who)
    {
        var link = LinkSamples.InState(state);
        var actor = ActorOf(who);
        var now = LinkSamples.MomentOf(state);

        var judged = Judge(action, link, actor, now);

        var expected = ProviderLinkTransitions.Table.Find(state, action, link.PartyOf(actor, TakesToken(action)), actor.Roles);
        judged.Errors.Select(error => error.Code).Should().Equal(expected.Refusal is { } refusal ? [refusal.Code] : []);
        if (judged.Change is { } change) ProviderLink.Apply(link, change).StatusAt(now).Should().Be(expected.To);
        else (expected.To is null || expected.IsAlreadySo || action == ProviderLinkAction.WithdrawTenantAdministration).Should().BeTrue();
    }

    [Fact]
    public void An_invitation_is_open_until_the_last_millisecond_and_expired_from_then_on()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Invited);

        link.StatusAt(LinkSamples.ExpiresAt.AddMilliseconds(-1)).Should().Be(ProviderLinkStatus.Invited);
        link.StatusAt(LinkSamples.ExpiresAt).Should().Be(ProviderLinkStatus.Expired);
        (link with { ExpiresAt = null }).StatusAt(DateTimeOffset.MaxValue).Should().Be(ProviderLinkStatus.Invited);
    }

    [Fact]
    public void K4_Approving_without_the_ticked_box_is_refused()
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited));

        Refusal(facts, LinkSamples.Approval(facts) with { ConsentTicked = false }).Should().Be("provider_link.consent_required");
    }

    [Fact]
    public void K4_Approving_another_text_than_the_one_in_force_is_refused()
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited));

        Refusal(facts, LinkSamples.Approval(facts) with { ConsentTextHash = "" }).Should().Be("consent.text_changed");
        Refusal(facts with { Preview = ConsentText.Compose(facts.Link, facts.Provider! with { Name = "Somebody Else" }, facts.Preview!.Grants, MailTexts.English) }, LinkSamples.Approval(facts))
            .Should().Be("consent.text_changed");
    }

    [Fact]
    public void K6_An_approval_grants_orders_subscriptions_and_by_the_seed_the_administration_of_the_tenant()
    {
        const ProviderGrants all = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions | ProviderGrants.AdministerResellerTenant;
        var link = LinkSamples.InState(ProviderLinkStatus.Invited, all);

        Granted(LinkSamples.Facts(link, LinkSamples.SeedDay)).Should().Be(all);
        Granted(LinkSamples.Facts(link)).Should().Be(ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions);
    }

    [Fact]
    public void K6_An_approval_never_grants_what_was_not_asked_for()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Invited, ProviderGrants.SubmitOrders);

        Granted(LinkSamples.Facts(link, LinkSamples.SeedDay)).Should().Be(ProviderGrants.SubmitOrders);
    }

    [Fact]
    public void K6_Tenant_administration_is_withdrawn_by_a_global_administrator_from_the_day_it_can_be()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Active, ProviderGrants.SubmitOrders | ProviderGrants.AdministerResellerTenant);

        var withdrawn = ProviderLinkRules.WithdrawTenantAdministration(link, LinkSamples.Today, LinkSamples.ResellerActor(), LinkSamples.InTime);
        ProviderLink.Apply(link, withdrawn.Change!).Should().Match<ProviderLink>(next => next.Grants == ProviderGrants.SubmitOrders && next.Status == ProviderLinkStatus.Active);
        ProviderLinkRules.WithdrawTenantAdministration(link, LinkSamples.SeedDay, LinkSamples.ResellerActor(), LinkSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("provider_link.withdrawal_not_possible_yet");
        ProviderLinkRules.WithdrawTenantAdministration(link, LinkSamples.Today, LinkSamples.ResellerActor(PartnerRoles.AdminAgent), LinkSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("actor.role_missing");
    }

    [Fact]
    public void K6_Withdrawing_what_is_not_granted_is_success_without_a_change()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Active);

        ProviderLinkRules.WithdrawTenantAdministration(link, LinkSamples.Today, LinkSamples.ResellerActor(), LinkSamples.InTime).Should().BeSameAs(Judgement<ProviderLinkEvent>.AlreadySo);
    }

    [Theory]
    [InlineData("DE", "FR", null)]
    [InlineData("US", "GB", "region.mismatch")]
    [InlineData("RU", "DE", "country.no_csp_region")]
    public void K9_Provider_and_reseller_share_a_region_and_not_a_country(string provider, string reseller, string? code)
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited));
        facts = facts with { Provider = facts.Provider! with { Country = CountryCode.Parse(provider) }, Reseller = facts.Reseller! with { Country = CountryCode.Parse(reseller) } };

        Refusal(facts).Should().Be(code);
        Refusal(facts with { Rules = LinkSamples.SeedDay }).Should().BeNull("the seed page asks for no common region");
    }

    [Fact]
    public void K10_Linking_asks_for_a_qualified_enrollment_and_not_for_the_signed_agreement()
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited));

        Refusal(facts with { Reseller = facts.Reseller! with { IsActive = false, AgreementSigned = false } }).Should().BeNull();
        Refusal(facts with { Reseller = facts.Reseller! with { IsQualified = false } }).Should().Be("provider_link.reseller_not_enrolled");
        Refusal(facts with { Reseller = null }).Should().Be("provider_link.reseller_not_enrolled");
    }

    [Fact]
    public void K11_A_customer_of_the_provider_cannot_be_its_reseller_on_the_same_tenant()
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited));

        Refusal(facts with { ResellerIsCustomer = true }).Should().Be("provider_link.reseller_is_customer");
        Refusal(facts with { ResellerIsCustomer = true, Rules = LinkSamples.SeedDay }).Should().BeNull();
    }

    [Fact]
    public void K12_A_provider_ends_a_link_from_the_day_the_portal_can()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Active);

        ProviderLinkRules.End(link, LinkSamples.Today, false, LinkSamples.ProviderActor(), LinkSamples.InTime).Change.Should().BeOfType<ProviderLinkEnded>();
        ProviderLinkRules.End(link, LinkSamples.SeedDay, false, LinkSamples.ProviderActor(), LinkSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("provider_link.ending_not_possible_yet");
    }

    [Fact]
    public void K12_A_reseller_ends_a_link_only_where_the_host_lets_it()
    {
        var link = LinkSamples.InState(ProviderLinkStatus.Active);

        ProviderLinkRules.End(link, LinkSamples.Today, true, LinkSamples.ResellerActor(), LinkSamples.InTime).Change.Should().BeOfType<ProviderLinkEnded>();
        ProviderLinkRules.End(link, LinkSamples.Today, false, LinkSamples.ResellerActor(), LinkSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("provider_link.ask_provider_to_end");
    }

    [Theory]
    [InlineData(ProviderLinkStatus.Invited)]
    [InlineData(ProviderLinkStatus.Active)]
    [InlineData(ProviderLinkStatus.Expired)]
    public void The_provider_cannot_approve_itself_in_any_state(ProviderLinkStatus state)
    {
        var facts = LinkSamples.Facts(LinkSamples.InState(state));

        ProviderLinkRules.Approve(LinkSamples.Approval(facts), facts, LinkSamples.ProviderActor(), LinkSamples.InTime)
            .Errors.Should().ContainSingle().Which.Code.Should().Be("provider_link.same_tenant");
    }

    [Fact]
    public void Another_tenant_than_the_expected_one_learns_nothing_of_the_state()
    {
        foreach (var state in Enum.GetValues<ProviderLinkStatus>())
        {
            var facts = LinkSamples.Facts(LinkSamples.InState(state) with { ExpectedReseller = LinkSamples.Reseller });
            ProviderLinkRules.Approve(LinkSamples.Approval(facts), facts, LinkSamples.OtherActor(), LinkSamples.MomentOf(state))
                .Errors.Should().ContainSingle().Which.Code.Should().Be("provider_link.other_tenant_expected");
        }
    }

    [Fact]
    public void Approving_while_linked_already_closes_the_invitation_in_favour_of_the_link()
    {
        var active = LinkSamples.InState(ProviderLinkStatus.Active);
        var facts = LinkSamples.Facts(LinkSamples.InState(ProviderLinkStatus.Invited)) with { Active = active };

        var judged = ProviderLinkRules.Approve(LinkSamples.Approval(facts), facts, LinkSamples.ResellerActor(), LinkSamples.InTime);

        judged.Change.Should().BeOfType<ProviderInvitationSuperseded>().Which.ActiveLinkId.Should().Be(active.Id);
    }

    private static bool TakesToken(ProviderLinkAction action) => action is ProviderLinkAction.Approve or ProviderLinkAction.Decline;

    private static Actor ActorOf(string who) => who switch
    {
        "provider" => LinkSamples.ProviderActor(),
        "reseller" or "holder" => who == "reseller" ? LinkSamples.ResellerActor() : LinkSamples.OtherActor(),
        "stranger" => Actor.User(TenantId.Parse("eeeeeeee-0000-4000-8000-000000000005"), LinkSamples.Person, LinkSamples.EveryRole),
        "customer" => Actor.Customer(LinkSamples.Reseller.Tenant, LinkSamples.Person, LinkSamples.EveryRole),
        "reviewer" => Actor.Reviewer("reviewer-1"),
        "system" => Actor.System("job"),
        _ => Actor.Anonymous,
    };

    private static Judgement<ProviderLinkEvent> Judge(ProviderLinkAction action, ProviderLink link, Actor actor, DateTimeOffset now)
    {
        var facts = LinkSamples.Facts(link);
        return action switch
        {
            ProviderLinkAction.Renew => ProviderInvitationRules.Renew(link, TimeSpan.FromDays(30), actor, now),
            ProviderLinkAction.MarkSent => ProviderLinkRules.MarkSent(link, actor, now),
            ProviderLinkAction.Revoke => ProviderLinkRules.Revoke(link, actor, now),
            ProviderLinkAction.Approve => ProviderLinkRules.Approve(LinkSamples.Approval(facts), facts, actor, now),
            ProviderLinkAction.Decline => ProviderLinkRules.Decline(link, actor, now),
            ProviderLinkAction.WithdrawTenantAdministration => ProviderLinkRules.WithdrawTenantAdministration(link, LinkSamples.Today, actor, now),
            ProviderLinkAction.End => ProviderLinkRules.End(link, LinkSamples.Today, true, actor, now),
            ProviderLinkAction.RecordGone => ProviderLinkRecordingRules.RecordGone(link, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static string? Refusal(ApproveFacts facts, ApproveProvider? command = null) =>
        ProviderLinkRules.Approve(command ?? LinkSamples.Approval(facts), facts, LinkSamples.ResellerActor(), LinkSamples.InTime).Errors.SingleOrDefault()?.Code;

    private static ProviderGrants Granted(ApproveFacts facts) =>
        ProviderLinkRules.Approve(LinkSamples.Approval(facts), facts, LinkSamples.ResellerActor(), LinkSamples.InTime).Change.Should().BeOfType<ProviderApproved>().Subject.Grants;
}
