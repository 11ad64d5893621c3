using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class ReauthorizationTests
{
    private static readonly DateTimeOffset Opens = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Notice = Opens.AddDays(-30);
    private static readonly DateTimeOffset DueBy = Opens.AddMonths(1);
    private static readonly Enrollment Active = InState(EnrollmentStatus.Active);
    private static readonly RecordReauthorization Passed = new() { EnrollmentId = Active.Id, Passed = true };
    private static readonly RecordReauthorization Failed = new() { EnrollmentId = Active.Id, Passed = false, Reasons = ["Revenue below 1,000 US dollars"] };
    private static readonly DeauthorizeReseller End = new() { EnrollmentId = Active.Id };

    [Fact]
    public void E16_The_first_check_is_in_the_anniversary_month_after_a_whole_year()
    {
        var cycle = ReauthorizationCycle.Of(Active, Today)!;

        cycle.Should().Match<ReauthorizationCycle>(one => one.OpensAt == Opens && one.DueBy == DueBy && one.NoticeFrom == Notice && !one.HasFailed);
        cycle.IsAtRisk(Notice.AddMilliseconds(-1)).Should().BeFalse();
        cycle.IsAtRisk(Notice).Should().BeTrue();
        Today.ReauthorizationYearly!.RevenueUsd.Should().Be(1_000);
    }

    [Fact]
    public void E16_Nobody_is_checked_before_the_rule_and_nobody_who_is_not_active()
    {
        ReauthorizationCycle.Of(Active, SeedDay).Should().BeNull();
        ReauthorizationCycle.Of(InState(EnrollmentStatus.Qualified), Today).Should().BeNull();
        ReauthorizationCycle.Of(InState(EnrollmentStatus.Deauthorized), Today).Should().BeNull();
        ReauthorizationCycle.Of(Active with { ActivatedAt = new(2018, 5, 31, 23, 59, 59, TimeSpan.Zero) }, Today)!.OpensAt.Should().Be(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
        ReauthorizationCycle.Of(Active with { ActivatedAt = new(2018, 3, 31, 23, 59, 59, TimeSpan.Zero) }, Today)!.OpensAt.Should().Be(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero));
        ReauthorizationCycle.Of(Active with { ActivatedAt = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero) }, Today)!.OpensAt.Should().Be(new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void E16_The_requirement_grows_urgent_with_the_dates()
    {
        Requirements(Notice.AddMilliseconds(-1)).EventuallyDue.Select(item => item.Code).Should().Contain(RequirementCodes.Reauthorization);
        Requirements(Notice).CurrentlyDue.Should().Contain(item => item.Code == RequirementCodes.Reauthorization && item.Deadline == DueBy && item.Blocks == BlockedSteps.Transacting);
        Requirements(DueBy).PastDue.Select(item => item.Code).Should().Equal(RequirementCodes.Reauthorization);
    }

    [Fact]
    public void E16_Notice_is_given_once_for_each_check()
    {
        Code(AgreementRules.GiveNotice(Active, Today, Sender, Notice.AddMilliseconds(-1))).Should().Be("enrollment.reauthorization_not_due");
        var told = Enrollment.Apply(Active, AgreementRules.GiveNotice(Active, Today, Sender, Notice).Change!);
        AgreementRules.GiveNotice(told, Today, Sender, Notice).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Fact]
    public void E16_A_check_that_is_passed_leads_to_the_next_year()
    {
        var passed = Enrollment.Apply(Active, AgreementRules.RecordReauthorization(Passed, Active, Today, Reviewer, Opens).Change!);

        ReauthorizationCycle.Of(passed, Today)!.OpensAt.Should().Be(Opens.AddYears(1));
        Code(AgreementRules.RecordReauthorization(Passed, passed, Today, Reviewer, Opens)).Should().Be("enrollment.reauthorization_not_due");
        var late = Enrollment.Apply(Active, AgreementRules.RecordReauthorization(Passed, Active, Today, Reviewer, DueBy.AddDays(3)).Change!);
        ReauthorizationCycle.Of(late, Today)!.OpensAt.Should().Be(Opens.AddYears(1), "a late pass covers the check that was overdue");
    }

    [Fact]
    public void E16_A_check_that_is_failed_can_still_be_passed_until_its_end()
    {
        var failed = Enrollment.Apply(Active, AgreementRules.RecordReauthorization(Failed, Active, Today, Reviewer, Opens).Change!);

        ReauthorizationCycle.Of(failed, Today).Should().Match<ReauthorizationCycle>(one => one.HasFailed && one.Reasons.Equals(Failed.Reasons));
        AgreementRules.RecordReauthorization(Failed, failed, Today, Reviewer, Opens).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        Code(AgreementRules.Deauthorize(End, failed, Today, Reviewer, DueBy.AddMilliseconds(-1))).Should().Be("enrollment.reauthorization_not_overdue");
        AgreementRules.RecordReauthorization(Passed, failed, Today, Reviewer, DueBy.AddMilliseconds(-1)).Change.Should().BeOfType<ReauthorizationPassed>();
    }

    [Fact]
    public void E16_Who_lets_the_end_pass_is_deauthorized_with_reasons()
    {
        var failed = Enrollment.Apply(Active, AgreementRules.RecordReauthorization(Failed, Active, Today, Reviewer, Opens).Change!);

        Enrollment.Apply(failed, AgreementRules.Deauthorize(End, failed, Today, Reviewer, DueBy).Change!).Should().Match<Enrollment>(
            one => one.Status == EnrollmentStatus.Deauthorized && one.ClosedAt == DueBy && one.Reauthorization.Reasons.Equals(Failed.Reasons));
        Code(AgreementRules.Deauthorize(End, Active, Today, Reviewer, DueBy)).Should().Be("form.required", "nothing says why");
        Code(AgreementRules.Deauthorize(End, Active, Today, Reviewer, Now)).Should().Be("enrollment.reauthorization_not_due");
    }

    [Fact]
    public void The_outcome_has_reasons_exactly_when_it_is_a_failure()
    {
        Code(AgreementRules.RecordReauthorization(Failed with { Reasons = [] }, Active, Today, Reviewer, Opens)).Should().Be("form.required");
        Code(AgreementRules.RecordReauthorization(Passed with { Reasons = ["x"] }, Active, Today, Reviewer, Opens)).Should().Be("form.malformed");
    }

    private static EnrollmentRequirements Requirements(DateTimeOffset now) => EnrollmentRequirements.Of(Active, Today, now);

    private static string? Code(Judgement<EnrollmentEvent> judged) => judged.Errors.SingleOrDefault()?.Code;
}
