using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerInvitingTests
{
    [Fact]
    public async Task C4_C6_A_joint_invitation_is_a_draft_with_one_personal_link_that_names_both_partners()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var drafted = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();

        drafted.Invitation.Should().BeOfType<JointInvitation>().Which.Should().Match<JointInvitation>(
            joint => joint.Provider == world.Provider.AsProvider && joint.Status == CustomerInvitationStatus.Draft && joint.Version == 1 && joint.ExpiresAt == null && !joint.AsksAdministration);
        drafted.Draft!.Body.Should().Contain(world.Reseller.Name).And.Contain(world.Provider.Name);
        drafted.Draft.Body.Split(drafted.Draft.Link!.OriginalString).Should().HaveCount(2, "the link is there exactly once");
        drafted.MicrosoftLink!.Kind.Should().Be(InvitationUrlKind.ResellerAndProvider);
        drafted.MicrosoftLink.Provider.Should().Be(world.Provider.AsProvider);
    }

    [Fact]
    public async Task C5_C6_An_invitation_for_the_reseller_alone_names_no_provider()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var drafted = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { Culture = "zh-CN" })).GetValueOrThrow();

        drafted.Invitation.Should().BeOfType<ResellerInvitation>();
        drafted.Draft!.Culture.Should().Be(LanguageTag.SimplifiedChinese);
        drafted.Draft.Body.Should().Contain(world.Reseller.Name).And.NotContain(world.Provider.Name);
        drafted.MicrosoftLink!.Kind.Should().Be(InvitationUrlKind.ResellerOnly);
    }

    [Fact]
    public async Task E8_Without_a_partner_id_there_is_no_link_of_microsofts()
    {
        await using var world = await CustomerWorld.CreateAsync();
        world.World.Standings.Change(world.Reseller.AsReseller, standing => standing with { MpnId = null });

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).Value.MicrosoftLink.Should().BeNull();
    }

    [Theory]
    [InlineData(CustomerSource.OwnMarketing)]
    [InlineData(CustomerSource.MicrosoftReferral)]
    [InlineData(CustomerSource.Provider)]
    public async Task C1_An_invitation_keeps_where_the_customer_came_from(CustomerSource source)
    {
        await using var world = await CustomerWorld.CreateAsync();

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { Source = source })).Value.Invitation.Source.Should().Be(source);
    }

    [Fact]
    public async Task C1_A_source_that_is_none_is_refused()
    {
        await using var world = await CustomerWorld.CreateAsync();

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { Source = (CustomerSource)9 })).Error.Should().Match<PartnerError>(error => error.Code == "form.malformed" && error.Target == "Source");
    }

    [Fact]
    public async Task C4_A_joint_invitation_needs_the_active_link_when_it_is_made()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var unlinked = await world.World.AddProviderAsync();

        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { Provider = unlinked.AsProvider })).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { Provider = default })).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Only_people_of_an_enrolled_reseller_with_a_role_for_it_invite()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var command = CustomerWorld.Invite();

        (await world.World.As(world.Reseller.With(PartnerRoles.SalesAgent)).Customers.InviteAsync(command)).IsSuccess.Should().BeTrue();
        (await world.World.As(world.Reseller.With(PartnerRoles.HelpdeskAgent)).Customers.InviteAsync(command)).Error!.Code.Should().Be("actor.role_missing");
        (await world.World.As(Actor.Anonymous).Customers.InviteAsync(command)).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.AsCustomer.InviteAsync(command)).Error!.Code.Should().Be("customer_invitation.not_a_reseller");
        (await world.AsSystem.InviteAsync(command)).Error!.Code.Should().Be("customer_invitation.not_a_reseller");
        (await world.AsProvider.InviteAsync(command)).Error!.Code.Should().Be("customer_invitation.sender_not_enrolled");
    }

    [Fact]
    public async Task Every_problem_of_an_invitation_is_said_at_once_and_nothing_is_stored()
    {
        await using var world = await CustomerWorld.CreateAsync();

        var refused = await world.AsReseller.InviteAsync(new InviteCustomer { Email = "Bob <bob@contoso.example>", Culture = "?", Source = (CustomerSource)(-1), AsksAdministration = true, ExpectedCustomer = default(CustomerId) });

        refused.Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("email.malformed", "Email"), ("language.malformed", "Culture"), ("form.malformed", "Source"), ("form.malformed", "ExpectedCustomer"), ("customer_invitation.administration_not_available", "AsksAdministration"));
        (await world.AsReseller.ListInvitationsAsync()).Value.Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("it@соntoso.example")]
    [InlineData("it@contoso.example\r\nBcc: all@contoso.example")]
    public async Task An_address_that_is_none_is_refused(string? email)
    {
        await using var world = await CustomerWorld.CreateAsync();

        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { Email = email! })).Error.Should().Match<PartnerError>(error => error.Target == "Email" && error.Kind == PartnerErrorKind.Invalid);
    }

    [Fact]
    public async Task C8_Administration_is_asked_for_where_the_day_lets_an_acceptance_grant_it()
    {
        await using var seed = await CustomerWorld.OnSeedDayAsync();

        (await seed.AsReseller.InviteAsync(CustomerWorld.Invite())).Value.Invitation.AsksAdministration.Should().BeTrue();
        (await seed.AsReseller.InviteAsync(CustomerWorld.Invite("other@contoso.example") with { AsksAdministration = false })).Value.Invitation.AsksAdministration.Should().BeFalse();
    }

    [Fact]
    public async Task A_partner_is_not_invited_as_a_customer()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var colleague = await world.World.AddResellerAsync();
        await world.World.LinkAsync(world.Provider, colleague);

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { ExpectedCustomer = world.Reseller.AsCustomer })).Error!.Code.Should().Be("customer_invitation.same_tenant");
        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { ExpectedCustomer = world.Provider.AsCustomer })).Error!.Code.Should().Be("customer_invitation.partner_as_customer");
        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { ExpectedCustomer = world.Provider.AsCustomer })).Error!.Code.Should().Be("customer_invitation.partner_as_customer");
        (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { ExpectedCustomer = colleague.AsCustomer })).Error!.Code.Should().Be("customer_invitation.partner_as_customer");
        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { ExpectedCustomer = colleague.AsCustomer })).IsSuccess.Should().BeTrue("the provider is no party of an invitation for the reseller alone");
    }

    [Fact]
    public async Task A_second_invitation_of_the_same_kind_to_an_address_supersedes_the_first_and_kills_its_link()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var first = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();
        var alone = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();

        var second = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly("IT@CONTOSO.example"))).GetValueOrThrow();

        second.Invitation.Id.Should().NotBe(first.Invitation.Id);
        (await world.AsReseller.FindInvitationAsync(first.Invitation.Id)).Value.Should().Match<CustomerInvitation>(
            old => old.Status == CustomerInvitationStatus.Superseded && old.SupersededBy == second.Invitation.Id && old.Version == 2);
        (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(first))).Error!.Code.Should().Be("customer_invitation.closed");
        (await world.World.As(Actor.Anonymous).Customers.PreviewAsync(CustomerWorld.TokenOf(first))).Error!.Code.Should().Be("invitation.not_usable");
        (await world.AsReseller.FindInvitationAsync(alone.Invitation.Id)).Value.IsOpen.Should().BeTrue("another kind stands beside it");
        (await world.AsReseller.ListInvitationsAsync(new CustomerInvitationFilter { OnlyOpen = true })).Value.Items.Select(one => one.Id).Should().BeEquivalentTo([alone.Invitation.Id, second.Invitation.Id]);
    }

    [Fact]
    public async Task C6_The_text_may_be_edited_and_the_link_must_stay()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();
        var edit = new EditInvitationDraft { InvitationId = drafted.Invitation.Id, Draft = drafted.Draft!, Subject = "Good news", Body = $"Dear Bob,\n\n{drafted.Draft!.Link!.OriginalString}\n" };

        var edited = (await world.AsReseller.EditDraftAsync(edit)).GetValueOrThrow();

        edited.Should().Match<MailDraft>(mail => mail.Subject == "Good news" && mail.Link == drafted.Draft.Link);
        (await world.AsReseller.EditDraftAsync(edit with { Body = "Dear Bob" })).Error!.Code.Should().Be("mail_draft.link_missing");
        (await world.AsReseller.EditDraftAsync(edit with { Body = $"{edit.Body}\n{drafted.Draft.Link.OriginalString}" })).Error!.Code.Should().Be("mail_draft.link_repeated");
        (await world.AsReseller.EditDraftAsync(edit with { ExpectedVersion = 7, Body = "" })).Error!.Code.Should().Be("mail_draft.link_missing", "nothing is written, so nothing is stale");
        (await world.AsProvider.EditDraftAsync(edit)).Error!.Code.Should().Be("customer_invitation.not_found");
    }

    [Fact]
    public async Task C6_A_draft_with_the_link_of_another_invitation_or_a_dead_one_is_refused()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var one = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();
        var other = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();
        var edit = new EditInvitationDraft { InvitationId = one.Invitation.Id, Draft = other.Draft!, Subject = "Hello", Body = other.Draft!.Body };

        (await world.AsReseller.EditDraftAsync(edit)).Error!.Code.Should().Be("customer_invitation.draft_of_another");
        await world.AsReseller.RenewAsync(new RenewCustomerInvitation { InvitationId = one.Invitation.Id });
        (await world.AsReseller.EditDraftAsync(edit with { Draft = one.Draft!, Body = one.Draft!.Body })).Error!.Code.Should().Be("customer_invitation.draft_of_another");
    }

    [Fact]
    public async Task C7_Done_notes_the_sending_starts_the_period_and_sends_nothing()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();
        world.World.Clock.Advance(TimeSpan.FromDays(400));

        var sent = (await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id })).GetValueOrThrow();
        var again = (await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id })).GetValueOrThrow();

        sent.Should().Match<CustomerInvitation>(one => one.Status == CustomerInvitationStatus.Sent && one.SentAt == world.World.Clock.GetUtcNow());
        sent.ExpiresAt.Should().Be(sent.SentAt!.Value.AddDays(90));
        again.Should().Be(sent);
        world.World.Mailbox.Mails.Should().BeEmpty("the reseller sends the mail by itself");
        (await world.AsReseller.EditDraftAsync(new EditInvitationDraft { InvitationId = sent.Id, Draft = drafted.Draft!, Subject = "x", Body = drafted.Draft!.Body })).Error!.Code.Should().Be("customer_invitation.already_sent");
    }

    [Fact]
    public async Task An_expired_invitation_is_refused_with_its_reason_and_renewed_with_a_new_link()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();
        await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id });
        world.World.Clock.Advance(TimeSpan.FromDays(90));

        (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(drafted))).Error!.Code.Should().Be("customer_invitation.expired");
        (await world.World.As(Actor.Anonymous).Customers.PreviewAsync(CustomerWorld.TokenOf(drafted))).Error!.Code.Should().Be("invitation.not_usable");
        (await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id })).Error!.Code.Should().Be("customer_invitation.expired");
        var renewed = (await world.AsReseller.RenewAsync(new RenewCustomerInvitation { InvitationId = drafted.Invitation.Id })).GetValueOrThrow();

        renewed.Invitation.Should().Match<CustomerInvitation>(one => one.Id == drafted.Invitation.Id && one.Status == CustomerInvitationStatus.Draft && one.SentAt == null && one.ExpiresAt == null);
        (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(drafted))).Error!.Code.Should().Be("invitation.not_usable", "the old link is dead");
        (await world.World.AcceptAsync(world.Customer, CustomerWorld.TokenOf(renewed))).ProviderRelationship.Should().NotBeNull();
    }

    [Fact]
    public async Task Renewing_a_joint_invitation_needs_the_link_as_making_it_does()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly())).GetValueOrThrow();
        var link = (await world.World.As(world.Provider).ProviderLinks.ListResellersAsync()).Value.Items.Single();
        await world.World.As(world.Provider).ProviderLinks.EndAsync(new EndProviderLink { LinkId = link.Id });

        (await world.AsReseller.RenewAsync(new RenewCustomerInvitation { InvitationId = drafted.Invitation.Id })).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
        (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(drafted))).Error!.Code.Should().Be("customer_invitation.provider_link_needed");
    }

    [Fact]
    public async Task A_revoked_invitation_cannot_be_accepted_and_revoking_twice_is_harmless()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(drafted));

        var revoked = (await world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = drafted.Invitation.Id })).GetValueOrThrow();

        (await world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = drafted.Invitation.Id, ExpectedVersion = 1 })).Value.Should().Be(revoked);
        (await world.AsCustomer.AcceptAsync(acceptance)).Error!.Code.Should().Be("customer_invitation.closed");
        (await world.AsReseller.RenewAsync(new RenewCustomerInvitation { InvitationId = revoked.Id })).Error!.Code.Should().Be("customer_invitation.closed");
    }

    [Fact]
    public async Task A_stale_version_is_said_before_the_state()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var drafted = (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).GetValueOrThrow();
        await world.AsReseller.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id });

        (await world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = drafted.Invitation.Id, ExpectedVersion = 1 })).Error!.Code.Should().Be("record.stale");
        (await world.AsReseller.RenewAsync(new RenewCustomerInvitation { InvitationId = drafted.Invitation.Id, ExpectedVersion = 1 })).Error!.Code.Should().Be("record.stale");
        (await world.AsProvider.RevokeAsync(new RevokeCustomerInvitation { InvitationId = drafted.Invitation.Id, ExpectedVersion = 1 })).Error!.Code.Should().Be("customer_invitation.not_found");
    }
}
