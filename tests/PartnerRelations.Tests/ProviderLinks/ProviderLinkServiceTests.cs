using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkServiceTests : IDisposable
{
    private readonly LinkHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task K1_K2_A_provider_invites_with_a_mail_that_holds_the_link_and_names_the_provider()
    {
        var invitation = (await _house.Provider.InviteAsync(LinkHouse.Invite("Partner@Fabrikam.example"))).GetValueOrThrow();

        invitation.Link.Should().Match<ProviderLink>(link => link.Status == ProviderLinkStatus.Invited && link.Version == 1 && link.Reseller == null);
        invitation.Link.ExpiresAt.Should().Be(LinkSamples.InvitedAt.AddDays(30));
        invitation.Draft!.To.Should().Be(EmailAddress.Parse("partner@fabrikam.example"));
        invitation.Draft.Body.Should().Contain(LinkSamples.Entry.Name).And.Contain(invitation.Draft.Link!.OriginalString);
    }

    [Theory]
    [InlineData(PartnerRoles.None)]
    [InlineData(PartnerRoles.HelpdeskAgent)]
    [InlineData(PartnerRoles.BillingAdministrator | PartnerRoles.UserManagementAdministrator)]
    public async Task K1_Inviting_takes_a_role_of_the_provider(PartnerRoles roles) =>
        (await _house.As(LinkSamples.ProviderActor(roles)).InviteAsync(LinkHouse.Invite())).Error!.Code.Should().Be("actor.role_missing");

    [Fact]
    public async Task K1_Only_a_listed_provider_invites()
    {
        (await _house.As(LinkSamples.ResellerActor()).InviteAsync(LinkHouse.Invite())).Error!.Code.Should().Be("provider_link.not_a_provider");
        (await _house.As(Actor.Anonymous).InviteAsync(LinkHouse.Invite())).Error!.Code.Should().Be("provider_link.not_a_provider");
        (await _house.As(Actor.Customer(LinkSamples.Provider.Tenant, LinkSamples.Person, LinkSamples.EveryRole)).InviteAsync(LinkHouse.Invite())).Error!.Code.Should().Be("provider_link.not_a_provider");
    }

    [Fact]
    public async Task Every_problem_of_an_invitation_is_said_at_once()
    {
        var refused = await _house.Provider.InviteAsync(new InviteReseller { Email = "nobody", Culture = "?", Grants = (ProviderGrants)64, ExpectedReseller = default(ResellerId) });

        refused.Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("email.malformed", "Email"), ("language.malformed", "Culture"), ("provider_link.grants_not_available", "Grants"), ("form.malformed", "ExpectedReseller"));
        (await _house.Provider.ListResellersAsync()).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Inviting_oneself_or_whom_one_is_linked_with_is_refused()
    {
        await _house.LinkedAsync();

        (await _house.Provider.InviteAsync(LinkHouse.Invite() with { ExpectedReseller = new ResellerId(LinkSamples.Provider.Tenant) })).Error!.Code.Should().Be("provider_link.same_tenant");
        (await _house.Provider.InviteAsync(LinkHouse.Invite() with { ExpectedReseller = LinkSamples.Reseller })).Error!.Code.Should().Be("provider_link.already_active");
    }

    [Fact]
    public async Task Inviting_an_address_again_renews_the_open_invitation_and_kills_the_earlier_link()
    {
        var (first, dead) = await _house.InvitedAsync();
        _house.Clock.Advance(TimeSpan.FromDays(40));

        var (renewed, alive) = await _house.InvitedAsync(LinkHouse.Invite("PARTNER@FABRIKAM.EXAMPLE"));

        renewed.Should().Match<ProviderLink>(link => link.Id == first.Id && link.Version == 2);
        renewed.ExpiresAt.Should().Be(LinkSamples.InvitedAt.AddDays(70));
        (await _house.Reseller.PreviewAsync(dead)).Error!.Code.Should().Be("invitation.not_usable");
        (await _house.Reseller.PreviewAsync(alive)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task After_an_answer_a_new_invitation_is_a_new_record()
    {
        var (declined, token) = await _house.InvitedAsync();
        await _house.Reseller.DeclineAsync(new DeclineProvider { Token = token });

        var (next, _) = await _house.InvitedAsync();

        next.Id.Should().NotBe(declined.Id);
        (await _house.Reseller.ListProvidersAsync()).Value.Items.Should().ContainSingle().Which.Status.Should().Be(ProviderLinkStatus.Declined);
    }

    [Fact]
    public async Task Renewing_a_link_makes_a_new_mail()
    {
        var (link, dead) = await _house.InvitedAsync();

        var renewed = (await _house.Provider.RenewAsync(new RenewProviderInvitation { LinkId = link.Id })).GetValueOrThrow();

        LinkHouse.TokenOf(renewed.Draft!).Hash.Should().NotBe(dead.Hash);
        (await _house.Reseller.PreviewAsync(dead)).Error!.Code.Should().Be("invitation.not_usable");
        (await _house.Reseller.RenewAsync(new RenewProviderInvitation { LinkId = link.Id })).Error!.Code.Should().Be("provider_link.not_found");
    }

    [Fact]
    public async Task K3_Looking_uses_nothing_up_and_tells_what_approving_grants_in_both_languages()
    {
        var (_, token) = await _house.InvitedAsync();

        for (var look = 0; look < 3; look++) (await _house.As(Actor.Anonymous).PreviewAsync(token)).IsSuccess.Should().BeTrue();
        var english = (await _house.Reseller.PreviewAsync(token, LanguageTag.Parse("en-GB"))).GetValueOrThrow();
        var chinese = (await _house.Reseller.PreviewAsync(token, LanguageTag.Parse("zh-CN"))).GetValueOrThrow();

        english.Culture.Should().Be(LanguageTag.English);
        chinese.Culture.Should().Be(LanguageTag.SimplifiedChinese);
        english.Text.Should().Contain(LinkSamples.Entry.Name).And.NotBe(chinese.Text);
        english.Grants.Should().Be(ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions);
    }

    [Fact]
    public async Task K4_K5_Approving_puts_each_into_the_others_list_and_keeps_the_consent()
    {
        var (invited, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        _house.Clock.Advance(TimeSpan.FromHours(1));

        var link = (await _house.Reseller.ApproveAsync(approval)).GetValueOrThrow();

        link.Should().Match<ProviderLink>(one => one.Id == invited.Id && one.Status == ProviderLinkStatus.Active && one.Reseller == LinkSamples.Reseller && one.Version == 2);
        (await _house.Reseller.ListProvidersAsync()).Value.Items.Should().Equal(link);
        (await _house.Provider.ListResellersAsync()).Value.Items.Should().Equal(link);
        var consent = (await _house.Reseller.FindConsentAsync(link.ConsentId!.Value)).GetValueOrThrow();
        consent.TextHash.Should().Be(approval.ConsentTextHash);
        consent.Grants.Should().Be(link.Grants);
        consent.GivenAt.Should().Be(LinkSamples.InvitedAt.AddHours(1));
        (await _house.Provider.FindConsentAsync(consent.Id)).Value.Should().Be(consent);
        (await _house.As(LinkSamples.OtherActor()).FindConsentAsync(consent.Id)).Error!.Code.Should().Be("consent.not_found");
    }

    [Fact]
    public async Task A_second_click_on_approve_answers_the_same_link_and_changes_nothing()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        var first = (await _house.Reseller.ApproveAsync(approval)).GetValueOrThrow();

        (await _house.Reseller.ApproveAsync(approval)).Value.Should().Be(first);

        (await _house.EventsAsync(first.Id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_used_token_is_worth_nothing_to_others()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        await _house.Reseller.ApproveAsync(approval);

        (await _house.As(LinkSamples.OtherActor()).ApproveAsync(approval)).Error!.Code.Should().Be("provider_link.not_invited");
        (await _house.As(LinkSamples.OtherActor()).PreviewAsync(token)).Error!.Code.Should().Be("provider_link.not_invited");
        (await _house.As(Actor.Anonymous).PreviewAsync(token)).Error!.Code.Should().Be("invitation.not_usable");
    }

    [Fact]
    public async Task Wrong_used_and_expired_look_alike_to_a_stranger_and_differ_to_a_holder_who_has_signed_in()
    {
        var (_, expired) = await _house.InvitedAsync();
        _house.Clock.Advance(TimeSpan.FromDays(30));
        var stranger = _house.As(Actor.Anonymous);

        var wrong = (await stranger.PreviewAsync(InvitationToken.From("wrong"))).Errors;
        (await stranger.PreviewAsync(expired)).Errors.Should().Equal(wrong);
        (await stranger.DeclineAsync(new DeclineProvider { Token = expired })).Errors.Should().Equal(wrong);
        (await _house.Reseller.PreviewAsync(expired)).Error!.Code.Should().Be("provider_link.expired");
        (await _house.Reseller.DeclineAsync(new DeclineProvider { Token = expired })).Error!.Code.Should().Be("provider_link.expired");
    }

    [Fact]
    public async Task Nobody_approves_or_declines_without_having_signed_in()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);

        (await _house.As(Actor.Anonymous).ApproveAsync(approval)).Error!.Code.Should().Be("actor.sign_in_required");
        (await _house.As(Actor.Anonymous).DeclineAsync(new DeclineProvider { Token = token })).Error!.Code.Should().Be("actor.sign_in_required");
    }

    [Fact]
    public async Task A_text_that_changed_between_looking_and_approving_grants_nothing()
    {
        var (link, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        _house.Directory.Add(LinkSamples.Entry with { Name = "Northwind Holding" });

        (await _house.Reseller.ApproveAsync(approval)).Error!.Code.Should().Be("consent.text_changed");

        (await _house.Provider.FindAsync(link.Id)).Value.Should().Be(link);
    }

    [Fact]
    public async Task A_provider_that_is_no_longer_listed_cannot_be_approved()
    {
        var (link, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        _house.Directory.Remove(LinkSamples.Provider);

        (await _house.Reseller.ApproveAsync(approval)).Error!.Code.Should().Be("provider_link.provider_not_listed");
        (await _house.Reseller.PreviewAsync(token)).Error!.Code.Should().Be("provider_link.provider_not_listed");
        (await _house.Provider.RenewAsync(new RenewProviderInvitation { LinkId = link.Id })).Error!.Code.Should().Be("provider_link.provider_not_listed");
    }

    [Fact]
    public async Task Approving_a_second_invitation_answers_the_link_that_is_there_and_closes_the_invitation()
    {
        var active = await _house.LinkedAsync();
        var (second, token) = await _house.InvitedAsync(LinkHouse.Invite("other@fabrikam.example"));

        var answer = (await _house.Reseller.ApproveAsync(await _house.ApprovalAsync(token))).GetValueOrThrow();

        answer.Should().Be(active);
        (await _house.Provider.FindAsync(second.Id)).Value.Should().Match<ProviderLink>(link => link.Status == ProviderLinkStatus.Superseded && link.SupersededBy == active.Id);
        (await _house.Reseller.ApproveAsync(new ApproveProvider { Token = token, ConsentTicked = true, Culture = LanguageTag.English, ConsentTextHash = "" })).Value.Should().Be(active, "the second click is harmless");
    }

    [Fact]
    public async Task K9_A_reseller_has_several_providers_and_a_provider_several_resellers()
    {
        await _house.LinkedAsync();
        var otherProvider = new ProviderId(LinkSamples.Other);
        _house.Directory.Add(LinkSamples.Entry with { Id = otherProvider, Name = "Tailspin" });
        var invitation = (await _house.As(LinkSamples.OtherActor()).InviteAsync(LinkHouse.Invite())).GetValueOrThrow();

        (await _house.Reseller.ApproveAsync(await _house.ApprovalAsync(LinkHouse.TokenOf(invitation.Draft!)))).IsSuccess.Should().BeTrue();

        (await _house.Reseller.ListProvidersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active })).Value.Items.Select(link => link.Provider).Should().BeEquivalentTo([LinkSamples.Provider, otherProvider]);
        (await _house.Reseller.ListProvidersAsync(new ProviderLinkFilter { OtherParty = otherProvider.Tenant })).Value.Items.Should().ContainSingle();
    }

    [Fact]
    public async Task K12_Ending_follows_a_plan_that_says_what_stays_and_a_second_click_is_harmless()
    {
        var link = await _house.LinkedAsync();
        var plan = (await _house.Provider.PlanEndingAsync(link.Id)).GetValueOrThrow();

        plan.Should().Match<EndingPlan>(one => one.CustomersStay && one.DelegatedPrivilegesStay && one.NoticeIsYours && one.LosesGrants == link.Grants);
        var ended = (await _house.Provider.EndAsync(plan.Confirm())).GetValueOrThrow();
        ended.Should().Match<ProviderLink>(one => one.Status == ProviderLinkStatus.Ended && one.Grants == ProviderGrants.None);
        (await _house.Provider.EndAsync(plan.Confirm())).Value.Should().Be(ended);
        (await _house.Reseller.PlanEndingAsync(link.Id)).IsSuccess.Should().BeTrue("an ended link has nothing left to refuse");
    }

    [Fact]
    public async Task A_plan_does_not_end_a_link_that_changed_since()
    {
        using var house = new LinkHouse(options => options.ProgramDate = new DateOnly(2018, 1, 1));
        var (_, token) = await house.InvitedAsync();
        var link = (await house.Reseller.ApproveAsync(await house.ApprovalAsync(token))).GetValueOrThrow();

        var withdrawn = await house.Reseller.WithdrawTenantAdministrationAsync(new WithdrawTenantAdministration { LinkId = link.Id });
        var stale = await house.Provider.EndAsync(new EndProviderLink { LinkId = link.Id, ExpectedVersion = link.Version });

        link.Grants.Should().HaveFlag(ProviderGrants.AdministerResellerTenant);
        withdrawn.Value.Grants.Should().Be(ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions);
        stale.Error!.Code.Should().Be("record.stale");
    }

    [Fact]
    public async Task A_command_of_another_tenant_finds_nothing_even_with_the_right_id()
    {
        var link = await _house.LinkedAsync();
        var stranger = _house.As(LinkSamples.OtherActor());

        (await stranger.FindAsync(link.Id)).Error!.Code.Should().Be("provider_link.not_found");
        (await stranger.EndAsync(new EndProviderLink { LinkId = link.Id, ExpectedVersion = 77 })).Error!.Code.Should().Be("provider_link.not_found");
        (await stranger.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id })).Error!.Code.Should().Be("provider_link.not_found");
        (await stranger.ListProvidersAsync()).Value.Items.Should().BeEmpty();
        (await _house.As(Actor.System("job")).FindAsync(link.Id)).Error!.Code.Should().Be("provider_link.not_found");
        (await _house.As(Actor.Anonymous).ListResellersAsync()).Error!.Code.Should().Be("actor.sign_in_required");
    }

    [Fact]
    public async Task Marking_sent_and_revoking_twice_are_harmless()
    {
        var (link, token) = await _house.InvitedAsync();
        var sent = (await _house.Provider.MarkSentAsync(new MarkProviderInvitationSent { LinkId = link.Id })).GetValueOrThrow();
        (await _house.Provider.MarkSentAsync(new MarkProviderInvitationSent { LinkId = link.Id })).Value.Should().Be(sent);
        var revoked = (await _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id })).GetValueOrThrow();
        (await _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id })).Value.Should().Be(revoked);

        sent.SentAt.Should().Be(LinkSamples.InvitedAt);
        (await _house.Reseller.PreviewAsync(token)).Error!.Code.Should().Be("provider_link.not_invited");
    }

    [Fact]
    public async Task Invitations_about_to_lapse_are_found()
    {
        var (soon, _) = await _house.InvitedAsync();
        _house.Clock.Advance(TimeSpan.FromDays(10));
        await _house.InvitedAsync(LinkHouse.Invite("later@fabrikam.example"));

        (await _house.Provider.ListExpiringAsync(LinkSamples.InvitedAt.AddDays(31))).Value.Items.Should().Equal(soon);
        (await _house.Reseller.ListExpiringAsync(LinkSamples.InvitedAt.AddDays(31))).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Lists_page_by_tokens_that_fit_only_their_filter()
    {
        for (var n = 0; n < 5; n++)
        {
            await _house.InvitedAsync(LinkHouse.Invite($"partner{n}@fabrikam.example"));
            _house.Clock.Advance(TimeSpan.FromMilliseconds(1)); // ids are in order of birth to the millisecond
        }

        var first = (await _house.Provider.ListResellersAsync(page: new PageRequest { Size = 3 })).GetValueOrThrow();
        var rest = (await _house.Provider.ListResellersAsync(page: new PageRequest { Size = 3, Token = first.NextToken })).GetValueOrThrow();

        first.Items.Concat(rest.Items).Select(link => link.Email!.Value).Should().Equal(Enumerable.Range(0, 5).Select(n => $"partner{n}@fabrikam.example"));
        rest.NextToken.Should().BeNull();
        (await _house.Provider.ListResellersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Invited }, new PageRequest { Size = 3, Token = first.NextToken })).Error!.Code.Should().Be("page.token_not_usable");
        (await _house.Provider.ListResellersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Expired })).Error!.Code.Should().Be("form.malformed");
    }

    [Fact]
    public async Task No_token_address_or_text_reaches_a_log()
    {
        var (_, token) = await _house.InvitedAsync();
        await _house.Reseller.ApproveAsync(await _house.ApprovalAsync(token));

        var logged = string.Join('\n', _house.Logs.GetSnapshot().Select(record => record.Message));

        logged.Should().Contain("ProviderApproved").And.NotContain(token.Reveal()).And.NotContain(token.Hash.Value).And.NotContain("fabrikam");
    }
}
