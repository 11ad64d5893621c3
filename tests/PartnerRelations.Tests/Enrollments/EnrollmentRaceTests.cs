using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using static PartnerRelations.Tests.Enrollments.EnrollmentStoryTests;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>Commands that meet each other, come twice or get lost.</summary>
public sealed class EnrollmentRaceTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

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
    public async Task A_cancelled_command_changes_nothing()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);

        await FluentActions.Awaiting(() => world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>();
        (await world.As(company).Enrollments.FindAsync(draft.Id, None)).Value.Should().Be(draft);
    }
}
