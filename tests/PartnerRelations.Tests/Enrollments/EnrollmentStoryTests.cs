using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>The service over the in-memory stores, from the first step on.</summary>
public sealed class EnrollmentStoryTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_reseller_goes_from_the_first_step_to_active_and_finishes_its_account()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();

        var active = await world.EnrollAsync(company);

        active.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.Agreement != null && one.LastFinalized.Status == VettingStatus.Authorized);
        var done = await world.As(company.With(PartnerRoles.AdminAgent)).Enrollments.CompleteSetupAsync(new() { EnrollmentId = active.Id }, None);
        done.Value.SetUpCompletedAt.Should().Be(world.Clock.Now());
        (await world.As(company).Enrollments.FindRequirementsAsync(active.Id, None)).Value.CurrentlyDue.Should().BeEmpty();
        (await world.As(company).Enrollments.ListMineAsync(cancellationToken: None)).Value.Items.Should().Equal(done.Value);
        (await world.Services.GetStandingAsync(company)).Should().Match<ResellerStanding>(standing => standing.IsQualified && standing.IsActive && standing.AgreementSigned && standing.MpnId == active.MpnId);
    }

    [Fact]
    public async Task By_the_seed_there_is_no_agreement_and_approval_makes_active()
    {
        await using var world = PartnerWorld.Create(options => options.ProgramDate = new DateOnly(2017, 6, 9));

        var active = await world.EnrollAsync(await world.AddApplicantAsync());

        active.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.Agreement == null);
    }

    [Fact]
    public async Task E5_A_new_tenant_is_created_once_and_waits_for_its_administrator()
    {
        await using var world = PartnerWorld.Create();
        var command = new StartEnrollment { NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "Fabrikam", RequestId = world.Samples.RequestId() };
        var visitor = world.As(Actor.Anonymous).Enrollments;

        var started = (await visitor.StartAsync(command, None)).Value;
        (await visitor.StartAsync(command, None)).Value.Should().Be(started);

        world.Tenants.Created.Should().ContainSingle().Which.Should().Match<TenantEntry>(tenant => tenant.Id == started.Reseller.Tenant && tenant.Domains.Single() == "fabrikam.onmicrosoft.com");
        var administrator = world.As(world.Samples.Actor(started.Reseller.Tenant)).Enrollments;
        (await administrator.PostponeMpnAsync(new() { EnrollmentId = started.Id }, None)).Error!.Code.Should().Be("enrollment.tenant_not_confirmed");
        (await administrator.ConfirmTenantAsync(new() { EnrollmentId = started.Id }, None)).Value.TenantConfirmedAt.Should().NotBeNull();
        (await administrator.PostponeMpnAsync(new() { EnrollmentId = started.Id }, None)).IsSuccess.Should().BeTrue();
        (await visitor.StartAsync(command, None)).Error!.Code.Should().Be("enrollment.not_found", "a visitor learns nothing of what the tenant does with it");
        (await visitor.StartAsync(command with { NewTenantName = "Other" }, None)).Error!.Code.Should().Be("request.content_differs");
    }

    [Fact]
    public async Task Two_people_with_the_same_request_id_get_two_tenants()
    {
        await using var world = PartnerWorld.Create();
        var command = new StartEnrollment { NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "fabrikam", RequestId = world.Samples.RequestId() };

        var one = (await world.As(world.Samples.Actor(world.Samples.Tenant())).Enrollments.StartAsync(command, None)).Value;
        var other = (await world.As(world.Samples.Actor(world.Samples.Tenant())).Enrollments.StartAsync(command, None)).Value;

        other.Reseller.Should().NotBe(one.Reseller);
    }

    [Fact]
    public async Task A_form_that_is_refused_creates_no_tenant()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);

        (await world.As(Actor.Anonymous).Enrollments.StartAsync(new() { NewTenantName = "Fabrikam", NewTenantCountry = "FR" }, None)).IsSuccess.Should().BeFalse();
        (await world.As(company).Enrollments.ChangeTenantAsync(new() { EnrollmentId = draft.Id, NewTenantName = "Fabrikam", NewTenantCountry = "FR", NewTenantDomainPrefix = "f", ExpectedVersion = 1 }, None))
            .Error!.Code.Should().Be("record.stale");

        world.Tenants.Created.Should().BeEmpty();
    }

    [Fact]
    public async Task E5_The_tenant_can_be_changed_and_nobody_can_bar_a_tenant_that_is_not_theirs()
    {
        await using var world = PartnerWorld.Create();
        var (one, other) = (await world.AddApplicantAsync(), await world.AddApplicantAsync());
        var draft = await world.DraftEnrollmentAsync(one);
        var command = new ChangeTenant { EnrollmentId = draft.Id, Tenant = other.Tenant, RequestId = world.Samples.RequestId() };

        var moved = (await world.As(one).Enrollments.ChangeTenantAsync(command, None)).Value;

        (await world.As(one).Enrollments.ChangeTenantAsync(command, None)).Value.Should().Be(moved, "the repeat is answered although the tenant sees it no more");
        (await world.As(one).Enrollments.FindAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
        var own = (await world.As(other).Enrollments.StartAsync(new() { Tenant = other.Tenant }, None)).Value;
        (await world.As(other).Enrollments.ConfirmTenantAsync(new() { EnrollmentId = draft.Id }, None)).Error!.Code.Should().Be("enrollment.tenant_already_enrolled");
        (await world.As(other).Enrollments.WithdrawAsync(new() { EnrollmentId = own.Id }, None)).IsSuccess.Should().BeTrue();
        (await world.As(other).Enrollments.ConfirmTenantAsync(new() { EnrollmentId = draft.Id }, None)).Value.TakenTenant.Should().Be(other.Tenant);
    }

    [Fact]
    public async Task E7_Only_profiles_of_whoever_is_signed_in_are_listed_and_each_says_why_it_cannot_be_chosen()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).Value;
        var abroad = world.Samples.MpnProfile("DE") with { IsActive = false };
        world.MpnProfiles.Add(company.Admin, abroad);
        var taken = (await world.EnrollAsync(await world.AddApplicantAsync())).MpnId!;
        world.MpnProfiles.Add(company.Admin, world.Samples.MpnProfile() with { MpnId = taken });

        var choices = (await world.As(company).Enrollments.ListMpnProfilesAsync(draft.Id, None)).Value;

        choices.Should().HaveCount(3);
        choices.Single(choice => choice.Profile.MpnId == abroad.MpnId).Refusals.Select(error => error.Code).Should().Equal("enrollment.mpn_not_active", "enrollment.mpn_other_country");
        choices.Single(choice => choice.Profile.MpnId == taken).Refusals.Select(error => error.Code).Should().Equal("enrollment.mpn_taken");
        choices.Single(choice => choice.Refusals.Count == 0).Profile.Country.Should().Be(company.Country);
        var colleague = world.As(world.Samples.Actor(company.Tenant)).Enrollments;
        (await colleague.ListMpnProfilesAsync(draft.Id, None)).Value.Should().BeEmpty();
        (await colleague.ChooseMpnAsync(new() { EnrollmentId = draft.Id, MpnId = choices[0].Profile.MpnId.Value }, None)).Error!.Code.Should().Be("enrollment.mpn_not_listed");
        (await world.As(world.Reviewer).Enrollments.ListMpnProfilesAsync(draft.Id, None)).Error!.Code.Should().Be("actor.other_party");
        (await world.As(Actor.Anonymous).Enrollments.ListMpnProfilesAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
    }

    [Fact]
    public async Task Nobody_else_learns_of_an_enrollment()
    {
        await using var world = PartnerWorld.Create();
        var draft = await world.DraftEnrollmentAsync(await world.AddApplicantAsync());
        var stranger = await world.AddApplicantAsync();

        foreach (var actor in new[] { stranger.Admin, Actor.Anonymous, Actor.Customer(draft.Reseller.Tenant, world.Samples.User(), EnrollmentSamples.EveryRole) })
        {
            (await world.As(actor).Enrollments.FindAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
            (await world.As(actor).Enrollments.FindRequirementsAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
            (await world.As(actor).Enrollments.FindReauthorizationAsync(draft.Id, None)).Error!.Code.Should().Be("enrollment.not_found");
            (await world.As(actor).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id, ExpectedVersion = 99 }, None)).Error!.Code.Should().Be("enrollment.not_found");
        }

        (await world.As(stranger).Enrollments.ListMineAsync(cancellationToken: None)).Value.Items.Should().BeEmpty();
        (await world.As(stranger).Enrollments.ListQueueAsync(cancellationToken: None)).Error!.Code.Should().Be("actor.other_party");
        (await world.As(Actor.Anonymous).Enrollments.ListQueueAsync(cancellationToken: None)).Error!.Code.Should().Be("actor.sign_in_required");
        (await world.As(Actor.Anonymous).Enrollments.ListMineAsync(cancellationToken: None)).Error!.Code.Should().Be("actor.sign_in_required");
    }

    [Fact]
    public async Task The_reviewers_queue_is_paged_by_status()
    {
        await using var world = PartnerWorld.Create();
        var inReview = new List<Enrollment>();
        for (var count = 0; count < 3; count++) inReview.Add(await world.EnrollmentInReviewAsync(await world.AddApplicantAsync()));
        await world.DraftEnrollmentAsync(await world.AddApplicantAsync());
        var queue = world.As(world.Reviewer).Enrollments;
        var filter = new EnrollmentFilter { Status = EnrollmentStatus.InReview };

        var first = (await queue.ListQueueAsync(filter, new() { Size = 2 }, None)).Value;
        var second = (await queue.ListQueueAsync(filter, new() { Size = 2, Token = first.NextToken }, None)).Value;

        first.Items.Concat(second.Items).Should().BeEquivalentTo(inReview);
        second.NextToken.Should().BeNull();
        (await queue.ListQueueAsync(null, new() { Size = 2, Token = first.NextToken }, None)).Error!.Code.Should().Be("page.token_not_usable");
        (await queue.ListQueueAsync(new() { Status = (EnrollmentStatus)77 }, cancellationToken: None)).Error!.Code.Should().Be("form.malformed");
        (await queue.ListQueueAsync(cancellationToken: None)).Value.Items.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_repeated_request_takes_effect_once_and_a_stale_version_is_refused()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        var mine = world.As(company).Enrollments;
        var command = new SubmitEnrollment { EnrollmentId = draft.Id, RequestId = world.Samples.RequestId(), ExpectedVersion = draft.Version };

        var sent = (await mine.SubmitAsync(command, None)).Value;

        (await mine.SubmitAsync(command, None)).Value.Should().Be(sent);
        (await mine.WithdrawAsync(new() { EnrollmentId = draft.Id, RequestId = command.RequestId }, None)).Error!.Code.Should().Be("request.content_differs");
        (await mine.WithdrawAsync(new() { EnrollmentId = draft.Id, ExpectedVersion = draft.Version }, None)).Error!.Code.Should().Be("record.stale");
        (await mine.FindAsync(draft.Id, None)).Value.Should().Be(sent);
    }

    [Fact]
    public async Task A_lost_answer_is_made_good_by_the_repeat()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var command = new StartEnrollment { Tenant = company.Tenant, RequestId = world.Samples.RequestId() };
        world.Faults.LoseNextAnswer();
        await FluentActions.Awaiting(() => world.As(company).Enrollments.StartAsync(command, None)).Should().ThrowAsync<Exception>();

        (await world.As(company).Enrollments.StartAsync(command, None)).Value.Version.Should().Be(1);
        (await world.As(company).Enrollments.StartAsync(command with { RequestId = null }, None)).Error!.Code.Should().Be("enrollment.tenant_already_enrolled");
        (await world.As(company).Enrollments.ListMineAsync(cancellationToken: None)).Value.Items.Should().ContainSingle();
    }

    [Fact]
    public async Task A_lost_race_is_judged_again_and_given_up_after_three()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);

        world.Faults.ConflictNextSaves(2);
        (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None)).IsSuccess.Should().BeTrue();
        world.Faults.ConflictNextSaves(3);
        (await world.As(company).Enrollments.WithdrawAsync(new() { EnrollmentId = draft.Id }, None)).Error!.Code.Should().Be(StorageErrors.Contended.Code);
    }

    [Fact]
    public async Task Two_that_choose_one_mpn_id_at_once_get_it_once()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var world = PartnerWorld.Create(setup: new() { Seed = round });
            var profile = world.Samples.MpnProfile();
            var companies = new[] { await world.AddApplicantAsync(), await world.AddApplicantAsync(), await world.AddApplicantAsync() };
            var drafts = new List<(PartnerCompany Company, Enrollment Draft)>();
            foreach (var company in companies)
            {
                world.MpnProfiles.Add(company.Admin, profile);
                drafts.Add((company, (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).Value));
            }

            var answers = await Task.WhenAll(drafts.Select(one => Task.Run(() => world.As(one.Company).Enrollments.ChooseMpnAsync(new() { EnrollmentId = one.Draft.Id, MpnId = profile.MpnId.Value }, None))));

            answers.Count(answer => answer.IsSuccess).Should().Be(1);
            answers.Where(answer => !answer.IsSuccess).Should().OnlyContain(answer => answer.Error!.Code == "enrollment.mpn_taken");
        }
    }

    [Fact]
    public async Task Two_submits_at_once_are_one_and_ask_for_one_mail()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var world = PartnerWorld.Create(setup: new() { Seed = round });
            var company = await world.AddApplicantAsync();
            var draft = await world.DraftEnrollmentAsync(company);

            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None))));

            answers.Should().OnlyContain(answer => answer.IsSuccess && answer.Value.Version == draft.Version + 1);
            await world.PumpAsync(None);
            world.Mailbox.Mails.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Confirming_twice_at_once_starts_one_review()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var world = PartnerWorld.Create(setup: new() { Seed = round });
            var (_, sent, token) = await AwaitingAsync(world);

            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(Confirmation(token), None))));

            answers.Should().OnlyContain(answer => answer.IsSuccess && answer.Value.IsConfirmed);
            (await world.As(world.Reviewer).Enrollments.FindAsync(sent.Id, None)).Value.Version.Should().Be(sent.Version + 2, "the sending and one confirmation");
        }
    }

    [Fact]
    public async Task Approving_and_rejecting_at_once_has_one_outcome()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var world = PartnerWorld.Create(setup: new() { Seed = round });
            var review = await world.EnrollmentInReviewAsync(await world.AddApplicantAsync());
            var reviewers = world.As(world.Reviewer).Enrollments;

            var approving = Task.Run(() => reviewers.ApproveAsync(new() { EnrollmentId = review.Id, ExpectedVersion = review.Version }, None));
            var rejecting = Task.Run(() => reviewers.RejectAsync(new() { EnrollmentId = review.Id, ExpectedVersion = review.Version, Reasons = ["No."] }, None));
            var answers = await Task.WhenAll(approving, rejecting);

            answers.Count(answer => answer.IsSuccess).Should().Be(1);
            answers.Single(answer => !answer.IsSuccess).Error!.Code.Should().Be("record.stale");
            (await reviewers.FindAsync(review.Id, None)).Value.Status.Should().Be(answers.Single(answer => answer.IsSuccess).Value.Status);
        }
    }

    [Fact]
    public async Task E11_Looking_uses_nothing_up_and_a_stranger_learns_no_reason()
    {
        await using var world = PartnerWorld.Create();
        var (_, sent, token) = await AwaitingAsync(world);
        var visitor = world.As(Actor.Anonymous).Enrollments;

        for (var count = 0; count < 3; count++)
        {
            (await visitor.LookAtConfirmationAsync(token, None)).Value.Should().Match<ContactConfirmation>(
                look => look.Company == sent.Company!.LegalName && look.Address.Equals(sent.PrimaryContact!.Email) && !look.IsConfirmed && !look.IsDenied);
        }

        foreach (var wrong in new[] { InvitationToken.From(null), InvitationToken.From(new string('x', 500)), InvitationToken.Create(sent.Owner) })
        {
            (await visitor.LookAtConfirmationAsync(wrong, None)).Error!.Code.Should().Be("invitation.not_usable");
            (await visitor.ConfirmContactAsync(Confirmation(wrong), None)).Error!.Code.Should().Be("invitation.not_usable");
            (await visitor.DenySignUpAsync(new() { Token = wrong }, None)).Error!.Code.Should().Be("invitation.not_usable");
        }

        world.Clock.Advance(TimeSpan.FromDays(7));
        (await visitor.LookAtConfirmationAsync(token, None)).Error!.Code.Should().Be("invitation.not_usable");
        (await world.As(world.Samples.Actor(sent.Reseller.Tenant)).Enrollments.LookAtConfirmationAsync(token, None)).Error!.Code.Should().Be("enrollment.confirmation_expired");
    }

    [Fact]
    public async Task E11_A_contact_that_did_not_sign_up_stops_the_enrollment_and_its_tenant_may_start_anew()
    {
        await using var world = PartnerWorld.Create();
        var (company, sent, token) = await AwaitingAsync(world);
        var visitor = world.As(Actor.Anonymous).Enrollments;

        (await visitor.DenySignUpAsync(new() { Token = token }, None)).Value.IsDenied.Should().BeTrue();
        (await visitor.DenySignUpAsync(new() { Token = token }, None)).Value.IsDenied.Should().BeTrue("a second click does no harm");

        (await visitor.ConfirmContactAsync(Confirmation(token), None)).Error!.Code.Should().Be("enrollment.closed");
        (await world.As(company).Enrollments.FindAsync(sent.Id, None)).Value.Status.Should().Be(EnrollmentStatus.Withdrawn);
        (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task E16_A_deauthorized_reseller_starts_again_after_a_year()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var active = await world.EnrollAsync(company);
        var program = world.As(world.Reviewer).Enrollments;
        var cycle = (await world.As(company).Enrollments.FindReauthorizationAsync(active.Id, None)).Value;
        world.Clock.Advance(cycle.DueBy - world.Clock.Now());
        var ended = (await program.DeauthorizeAsync(new() { EnrollmentId = active.Id, Reasons = ["Revenue"] }, None)).Value;

        ended.Status.Should().Be(EnrollmentStatus.Deauthorized);
        (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).Error!.Code.Should().Be("enrollment.waiting_after_deauthorization");
        (await world.As(company).Enrollments.FindReauthorizationAsync(active.Id, None)).Error!.Code.Should().Be("enrollment.reauthorization_not_due");
        (await world.Services.GetStandingAsync(company)).Should().BeNull();
        world.Clock.Advance(ended.ClosedAt!.Value.AddYears(1) - world.Clock.Now());
        (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task V3_An_appeal_is_refused_once_the_tenant_has_another_enrollment()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var review = await world.EnrollmentInReviewAsync(company);
        await world.As(world.Reviewer).Enrollments.RejectAsync(new() { EnrollmentId = review.Id, Reasons = ["No."] }, None);
        var appeal = new AppealRejection { EnrollmentId = review.Id, Documents = [new() { Kind = "Register", Reference = "1" }] };
        var second = (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).Value;

        (await world.As(company).Enrollments.AppealAsync(appeal, None)).Error!.Code.Should().Be("enrollment.tenant_already_enrolled");
        await world.As(company).Enrollments.WithdrawAsync(new() { EnrollmentId = second.Id }, None);
        (await world.As(company).Enrollments.AppealAsync(appeal, None)).Value.Status.Should().Be(EnrollmentStatus.InReview);
    }

    [Fact]
    public async Task A_missing_command_is_a_bug_of_the_caller()
    {
        await using var world = PartnerWorld.Create();
        var mine = world.As(await world.AddApplicantAsync()).Enrollments;

        await FluentActions.Awaiting(() => mine.StartAsync(null!, None)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => mine.ChooseMpnAsync(null!, None)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => mine.ProvideCompanyAsync(null!, None)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => mine.ConfirmContactAsync(null!, None)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => mine.LookAtConfirmationAsync(null!, None)).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_cancelled_command_changes_nothing()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);

        await FluentActions.Awaiting(() => world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>();
        (await world.As(company).Enrollments.FindAsync(draft.Id, None)).Value.Should().Be(draft);
    }

    internal static ConfirmContact Confirmation(InvitationToken token) => new() { Token = token, SignedUp = true, AddressBelongsToCompany = true };

    internal static async Task<(PartnerCompany Company, Enrollment Sent, InvitationToken Token)> AwaitingAsync(PartnerWorld world)
    {
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        var sent = (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, None)).Value;
        await world.PumpAsync(None);
        return (company, sent, world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation));
    }
}
