using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;
using static PartnerRelations.Tests.Enrollments.EnrollmentStoryTests;

namespace PartnerRelations.Tests.Enrollments;

public sealed class EnrollmentMailsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task E13_Every_step_is_told_to_the_primary_contact()
    {
        await using var world = PartnerWorld.Create();

        var active = await world.EnrollAsync(await world.AddApplicantAsync());

        world.Mailbox.Mails.Select(mail => mail.Purpose).Should().Equal(
            EnrollmentMailPurposes.ContactConfirmation, EnrollmentMailPurposes.ReviewStarted, EnrollmentMailPurposes.Approved, EnrollmentMailPurposes.AgreementDue, EnrollmentMailPurposes.AccountReady);
        world.Mailbox.Mails.Should().OnlyContain(mail => mail.Draft.To!.Equals(active.PrimaryContact!.Email) && mail.RecordId == active.Id.Value && mail.Owner == active.Reseller.Tenant);
        world.Mailbox.Mails.Count(mail => mail.Draft.Link is not null).Should().Be(1);
    }

    [Fact]
    public async Task E11_The_mail_asks_for_both_statements_and_lapses_seven_days_from_the_sending()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None);
        world.Clock.Advance(TimeSpan.FromDays(3));

        await world.PumpAsync(None);

        var mail = world.Mailbox.Latest(EnrollmentMailPurposes.ContactConfirmation);
        mail.Draft.Body.Should().Contain("you signed up").And.Contain("belongs to").And.Contain(draft.PrimaryContact!.Email.Value);
        (await world.As(company).Enrollments.FindAsync(draft.Id, None)).Value.Should().Match<Enrollment>(
            one => one.ConfirmationSentAt == world.Clock.Now() && one.ConfirmationExpiresAt == world.Clock.Now().AddDays(7));
    }

    [Fact]
    public async Task The_token_is_in_the_mail_and_nowhere_else()
    {
        await using var world = PartnerWorld.Create();
        var (company, sent, token) = await AwaitingAsync(world);

        (await world.As(company).Enrollments.FindAsync(sent.Id, None)).Value.ToString().Should().NotContain(token.Reveal());
        foreach (var logged in await world.Events.AllAsync()) EventJson.Write(logged).Should().NotContain(token.Reveal()).And.NotContain(token.Hash.Value);
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_made_again_and_its_first_link_is_dead()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        var sent = (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None)).Value;
        world.Mailbox.FailNext();
        await world.PumpAsync(None);
        world.Mailbox.Mails.Should().BeEmpty();

        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.PumpAsync(None);

        var token = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation);
        world.Mailbox.Latest(EnrollmentMailPurposes.ContactConfirmation).Version.Should().Be(sent.Version);
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(token), None)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task E13_A_resent_mail_voids_the_earlier_link()
    {
        await using var world = PartnerWorld.Create();
        var (company, sent, first) = await AwaitingAsync(world);
        var command = new ResendConfirmation { EnrollmentId = sent.Id };
        (await world.As(company).Enrollments.ResendConfirmationAsync(command, None)).Error!.Code.Should().Be("enrollment.resend_too_early");

        world.Clock.Advance(TimeSpan.FromDays(1));
        (await world.As(company).Enrollments.ResendConfirmationAsync(command, None)).IsSuccess.Should().BeTrue();
        await world.PumpAsync(None);

        var second = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation);
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(first), None)).Error!.Code.Should().Be("invitation.not_usable");
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(second), None)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_changed_contact_gets_a_mail_of_its_own_and_the_old_link_is_dead_at_once()
    {
        await using var world = PartnerWorld.Create();
        var (company, sent, first) = await AwaitingAsync(world);
        var changed = new ChangeContact { EnrollmentId = sent.Id, FirstName = "Bo", LastName = "Li", Email = "bo@example.com", Phone = "+1 555 0111", Culture = "zh-CN" };

        (await world.As(company).Enrollments.ChangeContactAsync(changed, None)).IsSuccess.Should().BeTrue();
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(first), None)).Error!.Code.Should().Be("invitation.not_usable");
        await world.PumpAsync(None);

        var mail = world.Mailbox.Latest(EnrollmentMailPurposes.ContactConfirmation, EmailAddress.Parse("bo@example.com"));
        mail.Draft.Culture.Should().Be(LanguageTag.SimplifiedChinese);
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(Mailbox.TokenIn(mail.Draft)), None)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_contact_that_is_changed_before_the_mail_goes_out_never_gets_one()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None);
        await world.As(company).Enrollments.ChangeContactAsync(new() { EnrollmentId = draft.Id, FirstName = "Bo", LastName = "Li", Email = "bo@example.com", Phone = "+1 555 0111" }, None);

        await world.PumpAsync(None);

        world.Mailbox.Mails.Should().ContainSingle().Which.Draft.To!.Value.Should().Be("bo@example.com");
    }

    [Fact]
    public async Task E11_The_applicant_is_told_that_the_contact_did_not_sign_up()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var started = (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant, ApplicantEmail = "me@example.com", Culture = "zh" }, None)).Value;
        var profiles = (await world.As(company).Enrollments.ListMpnProfilesAsync(started.Id, None)).Value;
        await world.As(company).Enrollments.ChooseMpnAsync(new() { EnrollmentId = started.Id, MpnId = profiles[0].Profile.MpnId.Value }, None);
        await world.As(company).Enrollments.DeclareAuthorityAsync(new() { EnrollmentId = started.Id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) }, None);
        await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = started.Id }, None);
        await world.PumpAsync(None);

        await world.As(Actor.Anonymous).Enrollments.DenySignUpAsync(new() { Token = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation) }, None);
        await world.PumpAsync(None);

        world.Mailbox.Latest(EnrollmentMailPurposes.SignUpDenied).Draft.Should().Match<MailDraft>(draft => draft.To!.Value == "me@example.com" && draft.Culture.Equals(LanguageTag.SimplifiedChinese));
    }

    [Fact]
    public async Task Questions_and_verdicts_are_mailed_with_their_reasons()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var review = await world.EnrollmentInReviewAsync(company);
        var program = world.As(world.Reviewer).Enrollments;

        await program.AskInformationAsync(new() { EnrollmentId = review.Id, Reasons = ["A register extract"] }, None);
        await world.As(company).Enrollments.AnswerInformationAsync(new() { EnrollmentId = review.Id }, None);
        await program.RejectAsync(new() { EnrollmentId = review.Id, Reasons = ["Not in the register"] }, None);
        await world.As(company).Enrollments.AppealAsync(new() { EnrollmentId = review.Id, Documents = [new() { Kind = "Register", Reference = "1" }] }, None);
        await world.PumpAsync(None);
        world.Mailbox.Latest(EnrollmentMailPurposes.InformationAsked).Draft.Body.Should().Contain("A register extract");
        world.Mailbox.Latest(EnrollmentMailPurposes.Rejected).Draft.Body.Should().Contain("Not in the register").And.Contain("appeal");
        world.Mailbox.Latest(EnrollmentMailPurposes.AppealReceived).Draft.Link.Should().BeNull();

        await program.RejectAsync(new() { EnrollmentId = review.Id, Reasons = ["Identity"], IsFinal = true }, None);
        await world.PumpAsync(None);
        world.Mailbox.Latest(EnrollmentMailPurposes.Rejected).Draft.Body.Should().Contain("Identity").And.NotContain("appeal", "V4: it is final");
    }

    [Fact]
    public async Task V5_A_verdict_on_a_changed_profile_does_not_say_again_that_the_account_is_ready()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var active = await world.EnrollAsync(company);
        world.Mailbox.Clear();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var profile = active.Company!;
        await world.As(company).Enrollments.ProvideCompanyAsync(
            new() { EnrollmentId = active.Id, LegalName = "Another Name", AddressLines = profile.AddressLines, City = profile.City, Country = "FR" }, None);

        await world.As(world.Reviewer).Enrollments.ApproveAsync(new() { EnrollmentId = active.Id }, None);
        await world.PumpAsync(None);

        world.Mailbox.Mails.Select(mail => mail.Purpose).Should().Equal(EnrollmentMailPurposes.Approved);
    }

    [Fact]
    public async Task E2_A_direct_partner_is_told_that_its_account_is_ready()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var contact = world.Samples.ContactPerson();
        world.Tenants.Set(world.Samples.TenantEntry(company.Tenant, "FR") with
        {
            DirectPartner = new() { Company = world.Samples.CompanyProfile(), PrimaryContact = contact, MpnId = world.Samples.MpnId(), AgreementSigned = true },
        });
        var mine = world.As(company).Enrollments;
        var draft = (await mine.StartAsync(new() { Tenant = company.Tenant, Path = EnrollmentPath.DirectPartner }, None)).Value;
        await mine.ProvideSupportContactAsync(new() { EnrollmentId = draft.Id, Email = "help@example.com", Phone = "+1 555 0100" }, None);

        (await mine.SubmitAsync(new() { EnrollmentId = draft.Id }, None)).Value.Status.Should().Be(EnrollmentStatus.Active);
        await world.PumpAsync(None);

        world.Mailbox.Mails.Should().ContainSingle().Which.Should().Match<OutgoingMail>(mail => mail.Purpose == EnrollmentMailPurposes.AccountReady && mail.Draft.To!.Equals(contact.Email));
    }

    [Fact]
    public async Task E16_The_notice_goes_to_the_reseller_and_to_each_of_its_providers()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.EnrolledResellerAsync();
        var providers = new[] { await world.AddProviderAsync(), await world.AddProviderAsync("FR") };
        foreach (var provider in providers) await world.LinkAsync(provider, company, None);
        var silent = await world.AddProviderAsync();
        await world.LinkAsync(silent, company, None);
        world.Providers.Add((await world.Providers.FindAsync(silent.AsProvider, None))! with { Email = null });
        var active = (await world.As(company).Enrollments.ListMineAsync(cancellationToken: None)).Value.Items.Single();
        var cycle = (await world.As(company).Enrollments.FindReauthorizationAsync(active.Id, None)).Value;
        world.Mailbox.Clear();
        world.Clock.Advance(cycle.NoticeFrom - world.Clock.Now());

        (await world.As(Actor.System("yearly-check")).Enrollments.GiveReauthorizationNoticeAsync(new() { EnrollmentId = active.Id }, None)).IsSuccess.Should().BeTrue();
        await world.PumpAsync(None);

        world.Mailbox.Mails.Select(mail => mail.Purpose).Should().BeEquivalentTo(
            [EnrollmentMailPurposes.ReauthorizationNotice, .. providers.Select(provider => $"{EnrollmentMailPurposes.ReauthorizationNoticeToProvider}/{provider.Tenant}")]);
        world.Mailbox.Mails.Should().OnlyContain(mail => mail.Draft.Body.Contains("2027-04-01", StringComparison.Ordinal) && mail.Draft.To != null);
    }

    [Fact]
    public async Task E16_A_failed_check_and_its_end_are_mailed_with_reasons_and_the_day_of_the_next_try()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var active = await world.EnrollAsync(company);
        var program = world.As(world.Reviewer).Enrollments;
        var cycle = (await program.FindReauthorizationAsync(active.Id, None)).Value;
        world.Clock.Advance(cycle.OpensAt - world.Clock.Now());
        await program.RecordReauthorizationAsync(new() { EnrollmentId = active.Id, Passed = false, Reasons = ["Revenue below 1,000 US dollars"] }, None);
        world.Clock.Advance(cycle.DueBy - world.Clock.Now());
        await program.DeauthorizeAsync(new() { EnrollmentId = active.Id }, None);

        await world.PumpAsync(None);

        world.Mailbox.Latest(EnrollmentMailPurposes.ReauthorizationNotice).Draft.Body.Should().Contain("Revenue below");
        world.Mailbox.Latest(EnrollmentMailPurposes.Deauthorized).Draft.Body.Should().Contain("Revenue below").And.Contain("2028-04-01");
    }

    [Fact]
    public void E13_Every_event_that_has_a_mail_concerns_the_handler_and_no_other_does()
    {
        var mails = new EnrollmentMails(() => throw new InvalidOperationException("The ports should not be asked for."));
        var active = EnrollmentSamples.InState(EnrollmentStatus.Active) with { ActivatedAt = EnrollmentSamples.Now };

        foreach (var news in EnrollmentJsonTests.Samples().OfType<EnrollmentEvent>())
        {
            var hasMail = news is EnrollmentSubmitted or ContactConfirmationResent or PrimaryContactChanged
                || StatusMails.Of(news, active, EnrollmentSamples.Today, new WeekdayCalendar(), MailLanguages.BuiltIn).Any();

            mails.Concerns(news.GetType()).Should().Be(hasMail, news.GetType().Name);
        }

        mails.Concerns(typeof(ResellerInvited)).Should().BeFalse();
    }

    [Fact]
    public async Task Events_of_other_features_and_unknown_ones_are_passed_by()
    {
        var mails = new EnrollmentMails(() => throw new InvalidOperationException("The ports should not be asked for."));
        var header = EventHeader.First(EnrollmentSamples.Tenant, EnrollmentSamples.Id.Value, EnrollmentSamples.Sender, EnrollmentSamples.Now);

        await mails.HandleAsync(new UnknownEvent { Header = header, TypeName = "later.thing", Body = "{}" }, None);

        mails.Name.Should().Be("enrollment-mails");
    }
}
