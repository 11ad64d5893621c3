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
