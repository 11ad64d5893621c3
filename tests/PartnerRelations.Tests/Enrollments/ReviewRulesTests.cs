using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class ReviewRulesTests
{
    private static readonly AppealRejection Appealed = new() { EnrollmentId = Filled().Id, Documents = [new() { Kind = "Certificate of incorporation", Reference = "file-1" }], Comment = "See page 2." };

    [Theory]
    [InlineData(VettingSubStatus.EmailDomain)]
    [InlineData(VettingSubStatus.EmploymentVerification)]
    [InlineData(VettingSubStatus.BusinessVerification)]
    [InlineData(VettingSubStatus.Decision)]
    [InlineData(VettingSubStatus.Other)]
    public void V1_Every_kind_of_verification_is_noted_while_it_is_pending(VettingSubStatus step)
    {
        var review = InState(EnrollmentStatus.InReview) with { Current = VettingVerdict.None with { Status = VettingStatus.Pending, SubStatus = VettingSubStatus.Entry } };

        var next = Enrollment.Apply(review, ReviewRules.RecordVettingStep(new() { EnrollmentId = review.Id, SubStatus = step }, review, Reviewer, Now).Change!);

        next.Current.Should().Match<VettingVerdict>(verdict => verdict.Status == VettingStatus.Pending && verdict.SubStatus == step && verdict.At == Now);
        ReviewRules.RecordVettingStep(new() { EnrollmentId = review.Id, SubStatus = step }, next, Reviewer, Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Fact]
    public void V1_A_step_that_is_none_or_of_a_decided_profile_is_refused()
    {
        var review = InState(EnrollmentStatus.InReview);
        var active = InState(EnrollmentStatus.Active);

        Code(ReviewRules.RecordVettingStep(new() { EnrollmentId = review.Id, SubStatus = VettingSubStatus.None }, review, Reviewer, Now)).Should().Be("form.malformed");
        Code(ReviewRules.RecordVettingStep(new() { EnrollmentId = review.Id, SubStatus = (VettingSubStatus)99 }, review, Reviewer, Now)).Should().Be("form.malformed");
        Code(ReviewRules.RecordVettingStep(new() { EnrollmentId = active.Id, SubStatus = VettingSubStatus.Decision }, active, Reviewer, Now)).Should().Be("enrollment.nothing_pending");
    }

    [Fact]
    public void V2_The_result_is_pending_accepted_or_rejected()
    {
        var review = InState(EnrollmentStatus.InReview);

        review.Current.Status.Should().Be(VettingStatus.Pending);
        InState(EnrollmentStatus.Qualified).Current.Should().Match<VettingVerdict>(verdict => verdict.Status == VettingStatus.Authorized && verdict.SubStatus == VettingSubStatus.None);
        InState(EnrollmentStatus.Rejected).Current.Should().Match<VettingVerdict>(verdict => verdict.Status == VettingStatus.Rejected && verdict.Reasons.Count == 1 && !verdict.IsFinal);
        Today.Rules.Should().Contain(rule => rule.Id == "V2");
    }

    [Fact]
    public void V3_An_appeal_makes_the_result_pending_again()
    {
        var rejected = InState(EnrollmentStatus.Rejected);

        var next = Enrollment.Apply(rejected, ReviewRules.Appeal(Appealed, new() { Rules = Today, Enrollment = rejected }, Applicant(), Now).Change!);

        next.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.InReview && one.Current.Status == VettingStatus.Pending && one.LastFinalized.Status == VettingStatus.Rejected && one.ClosedAt == null);
    }

    [Fact]
    public void V3_An_appeal_takes_a_document_and_rules_that_know_appeals()
    {
        var rejected = InState(EnrollmentStatus.Rejected);
        var facts = new AppealFacts { Rules = Today, Enrollment = rejected };

        ReviewRules.Appeal(Appealed with { Documents = [] }, facts, Applicant(), Now).Errors.Single().Should().Match<PartnerError>(error => error.Code == "form.required" && error.Target == "Documents");
        ReviewRules.Appeal(Appealed with { Documents = [new() { Kind = "", Reference = "a\u0000b" }, null!], Comment = new string('x', 2001) }, facts, Applicant(), Now).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.required", "Documents[0].Kind"), ("form.control_characters", "Documents[0].Reference"), ("form.required", "Documents[1].Kind"), ("form.required", "Documents[1].Reference"), ("form.too_long", "Comment"));
        Code(ReviewRules.Appeal(Appealed, facts with { Rules = SeedDay }, Applicant(), Now)).Should().Be("enrollment.appeal_not_possible");
        Code(ReviewRules.Appeal(Appealed, facts with { TakingTenant = Started() with { Id = EnrollmentId.New(Now) } }, Applicant(), Now)).Should().Be("enrollment.tenant_already_enrolled");
        Code(ReviewRules.Appeal(Appealed, facts with { TakingMpn = Started() with { Id = EnrollmentId.New(Now) } }, Applicant(), Now)).Should().Be("enrollment.mpn_taken");
        Code(ReviewRules.Appeal(Appealed, facts with { Enrollment = InState(EnrollmentStatus.Active) }, Applicant(), Now)).Should().Be("enrollment.not_rejected");
    }

    [Fact]
    public void V4_A_final_rejection_takes_no_appeal()
    {
        var final = InState(EnrollmentStatus.InReview);
        final = Enrollment.Apply(final, ReviewRules.Reject(new() { EnrollmentId = final.Id, Reasons = ["Identity"], IsFinal = true }, final, Reviewer, Now).Change!);

        final.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Rejected && one.LastFinalized.IsFinal);
        Code(ReviewRules.Appeal(Appealed, new() { Rules = Today, Enrollment = final }, Applicant(), Now)).Should().Be("enrollment.rejection_final");
        EnrollmentRequirements.Of(final, Today, Now).CurrentlyDue.Should().BeEmpty();
        EnrollmentRequirements.Of(InState(EnrollmentStatus.Rejected), Today, Now).CurrentlyDue.Single().Code.Should().Be(RequirementCodes.Appeal);
    }

    [Fact]
    public void V4_A_final_rejection_ends_an_active_reseller_and_is_final_once()
    {
        var active = InState(EnrollmentStatus.Active);
        var command = new RejectEnrollment { EnrollmentId = active.Id, Reasons = ["Identity"], IsFinal = true };

        var ended = Enrollment.Apply(active, ReviewRules.Reject(command, active, Reviewer, Now).Change!);

        ended.Status.Should().Be(EnrollmentStatus.Rejected);
        ReviewRules.Reject(command, ended, Reviewer, Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Fact]
    public void V5_A_changed_profile_is_decided_beside_the_last_verdict_and_the_reseller_stays_active()
    {
        var changed = EnrollmentJudging.Changed(InState(EnrollmentStatus.Active));

        var rejected = Enrollment.Apply(changed, ReviewRules.Reject(new() { EnrollmentId = changed.Id, Reasons = ["Not in the register."] }, changed, Reviewer, Now).Change!);
        rejected.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.Current.Status == VettingStatus.Rejected && one.ClosedAt == null);
        EnrollmentRequirements.Of(rejected, Today, Now).CurrentlyDue.Select(item => item.Code).Should().Contain(RequirementCodes.CompanyDetails);
        var approved = Enrollment.Apply(changed, ReviewRules.Approve(changed, Today, Reviewer, Now).Change!);
        approved.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.LastFinalized.Status == VettingStatus.Authorized && one.LastFinalized.At == Now);
        ReviewRules.Approve(approved, Today, Reviewer, Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        Code(ReviewRules.Reject(new() { EnrollmentId = changed.Id, Reasons = ["x"] }, approved, Reviewer, Now)).Should().Be("enrollment.nothing_pending");
        Code(ReviewRules.Approve(rejected, Today, Reviewer, Now)).Should().Be("enrollment.nothing_pending");
    }

    [Fact]
    public void V5_A_verdict_on_a_changed_profile_moves_nobody_past_the_agreement()
    {
        var changed = EnrollmentJudging.Changed(InState(EnrollmentStatus.Qualified));

        ReviewRules.Approve(changed, SeedDay, Reviewer, Now).Change.Should().BeOfType<EnrollmentApproved>().Which.Status.Should().Be(EnrollmentStatus.Qualified);
    }

    [Fact]
    public void V6_The_statuses_a_partner_sees_are_in_the_catalogue() =>
        ProgramRuleCatalogue.All.Single(rule => rule.Id == "V6").Title.Should().ContainAll("pending qualification", "qualified", "active", "rejected", "declined");

    [Fact]
    public void The_reviewer_asks_and_the_applicant_answers_and_the_review_goes_on()
    {
        var review = InState(EnrollmentStatus.InReview);
        var asked = Enrollment.Apply(review, ReviewRules.AskInformation(new() { EnrollmentId = review.Id, Reasons = [" Which register? "] }, review, Reviewer, Now).Change!);

        asked.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.ActionRequired && one.Questions[0] == "Which register?");
        EnrollmentRequirements.Of(asked, Today, Now).CurrentlyDue.Single().Should().Match<EnrollmentRequirement>(item => item.Code == RequirementCodes.Information && item.WaitsFor == RequirementHolder.Applicant);
        var updated = Enrollment.Apply(asked, ProfileRules.ProvideCompany(CompanyForm(asked) with { RegistrationNumber = "RCS 1" }, asked, Today, Applicant(), Now).Change!);
        var answered = Enrollment.Apply(updated, ReviewRules.AnswerInformation(new() { EnrollmentId = asked.Id }, updated, Applicant(), Now).Change!);
        answered.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.InReview && one.Questions.Count == 0 && one.Company!.RegistrationNumber == "RCS 1" && one.Current.Status == VettingStatus.Pending);
        ReviewRules.AskInformation(new() { EnrollmentId = review.Id, Reasons = ["Which register?"] }, asked, Reviewer, Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Theory]
    [InlineData(0, "form.required")]
    [InlineData(21, "form.too_long")]
    public void Reasons_are_one_to_twenty(int count, string code)
    {
        var review = InState(EnrollmentStatus.InReview);

        Code(ReviewRules.AskInformation(new() { EnrollmentId = review.Id, Reasons = Enumerable.Repeat("x", count).ToValueList() }, review, Reviewer, Now)).Should().Be(code);
        Code(ReviewRules.Reject(new() { EnrollmentId = review.Id, Reasons = Enumerable.Repeat("x", count).ToValueList() }, review, Reviewer, Now)).Should().Be(code);
        Code(ReviewRules.Reject(new() { EnrollmentId = review.Id, Reasons = null! }, review, Reviewer, Now)).Should().Be("form.required");
        ReviewRules.Reject(new() { EnrollmentId = review.Id, Reasons = ["fine", null!, new string('x', 1001)] }, review, Reviewer, Now).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.required", "Reasons[1]"), ("form.too_long", "Reasons[2]"));
    }

    private static string? Code(Judgement<EnrollmentEvent> judged) => judged.Errors.SingleOrDefault()?.Code;
}
