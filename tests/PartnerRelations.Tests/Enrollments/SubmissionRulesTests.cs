using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class SubmissionRulesTests
{
    private static readonly WeekdayCalendar Calendar = new();
    private static readonly InvitationToken Token = InvitationToken.From("anything");

    [Fact]
    public void E9_Enrolling_names_everything_that_is_due_at_once()
    {
        var draft = Started();

        var errors = SubmissionRules.Submit(draft, Today, Applicant(), Now).Errors;

        errors.Should().OnlyContain(error => error.Code == "enrollment.incomplete");
        errors.Select(error => error.Target).Should().Equal(
            "MpnId", "Company.LegalName", "Company.AddressLines", "Company.City", "Company.Country",
            "PrimaryContact.FirstName", "PrimaryContact.LastName", "PrimaryContact.Phone", "PrimaryContact.Email", "SupportContact.Email", "SupportContact.Phone", "Declaration");
    }

    [Fact]
    public void E9_A_complete_draft_is_sent_in_and_waits_for_the_contact()
    {
        var sent = Enrollment.Apply(Filled(), SubmissionRules.Submit(Filled(), Today, Applicant(), Now).Change!);

        sent.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.AwaitingContactConfirmation && one.SubmittedAt == Now && one.ConfirmationAskedVersion == one.Version);
        sent.Current.Should().Match<VettingVerdict>(verdict => verdict.Status == VettingStatus.Pending && verdict.SubStatus == VettingSubStatus.EmailOwnership);
    }

    [Fact]
    public void A_guard_that_was_passed_by_older_rules_runs_again_at_submit()
    {
        var draft = Filled() with { PrimaryContact = Contact with { Email = EmailAddress.Parse("a@gmail.com") } };

        SubmissionRules.Submit(draft, Today, Applicant(), Now).Errors.Single().Should().Match<PartnerError>(error => error.Code == "enrollment.incomplete" && error.Target == "PrimaryContact.Email");
        SubmissionRules.Submit(draft, SeedDay, Applicant(), Now).Change.Should().BeOfType<EnrollmentSubmitted>();
        SubmissionRules.Submit(Filled(postponed: true), SeedDay, Applicant(), Now).Errors.Single().Target.Should().Be("MpnId");
        SubmissionRules.Submit(Filled(postponed: true), Today, Applicant(), Now).Change.Should().BeOfType<EnrollmentSubmitted>();
    }

    [Fact]
    public void E11_Both_statements_have_to_be_confirmed()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        Confirm(awaiting, true, true).Change.Should().BeOfType<ContactConfirmed>();
        Confirm(awaiting, true, false).Errors.Select(error => (error.Code, error.Target)).Should().Equal(("enrollment.confirmation_incomplete", "AddressBelongsToCompany"));
        Confirm(awaiting, false, false).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("enrollment.confirmation_incomplete", "SignedUp"), ("enrollment.confirmation_incomplete", "AddressBelongsToCompany"));
    }

    [Fact]
    public void E11_Whoever_did_not_sign_up_stops_the_enrollment()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        var denied = Enrollment.Apply(awaiting, SubmissionRules.DenySignUp(awaiting, Actor.Anonymous, Now).Change!);

        denied.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Withdrawn && one.SignUpDeniedAt == Now && one.ClosedAt == Now);
        SubmissionRules.DenySignUp(denied, Actor.Anonymous, Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        SubmissionRules.DenySignUp(denied with { SignUpDeniedAt = null }, Actor.Anonymous, Now).Errors.Single().Code.Should().Be("enrollment.closed");
    }

    [Fact]
    public void E11_The_link_is_usable_until_the_last_millisecond_and_only_after_it_went_out()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        Confirm(awaiting, true, true, ExpiresAt.AddMilliseconds(-1)).Change.Should().NotBeNull();
        Confirm(awaiting, true, true, ExpiresAt).Errors.Single().Code.Should().Be("enrollment.confirmation_expired");
        SubmissionRules.DenySignUp(awaiting, Actor.Anonymous, ExpiresAt).Errors.Single().Code.Should().Be("enrollment.confirmation_expired");
        Confirm(awaiting with { ConfirmationExpiresAt = null }, true, true, DateTimeOffset.MaxValue).Change.Should().NotBeNull();
        Confirm(awaiting with { ConfirmationSentAt = null }, true, true).Errors.Single().Code.Should().Be("enrollment.confirmation_expired");
        SubmissionRules.RefuseLook(awaiting, ExpiresAt)!.Code.Should().Be("enrollment.confirmation_expired");
    }

    [Fact]
    public void E12_The_review_begins_only_after_the_contact_has_confirmed()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        ReviewRules.Approve(awaiting, Today, Reviewer, Now).Errors.Single().Code.Should().Be("enrollment.contact_not_confirmed");
        var confirmed = Enrollment.Apply(awaiting, Confirm(awaiting, true, true).Change!);
        confirmed.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.InReview && one.ReviewStartedAt == Now && one.ContactConfirmedAt == Now);
        ReviewRules.Approve(confirmed, Today, Reviewer, Now).Change.Should().BeOfType<EnrollmentApproved>();
    }

    [Fact]
    public void E13_The_mail_is_sent_again_after_one_business_day_to_the_millisecond()
    {
        var friday = new DateTimeOffset(2026, 3, 6, 17, 0, 0, TimeSpan.Zero);
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation) with { ConfirmationSentAt = friday, ConfirmationAskedAt = friday };

        Resend(awaiting, friday.AddDays(3).AddMilliseconds(-1)).Should().Be("enrollment.resend_too_early");
        Resend(awaiting, friday.AddDays(3)).Should().BeNull("Monday is the next business day");
    }

    [Fact]
    public void E13_By_the_seed_the_mail_is_sent_again_only_once_its_link_has_expired()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        Resend(awaiting, ExpiresAt.AddMilliseconds(-1), SeedDay).Should().Be("enrollment.resend_too_early");
        Resend(awaiting, ExpiresAt, SeedDay).Should().BeNull();
        Resend(awaiting with { ConfirmationExpiresAt = null }, ExpiresAt, SeedDay).Should().Be("enrollment.resend_not_offered");
    }

    [Fact]
    public void A_resent_mail_counts_anew_and_keeps_the_earlier_link_until_it_goes_out()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);
        var asked = Enrollment.Apply(awaiting, SubmissionRules.ResendConfirmation(awaiting, Today, Calendar, Applicant(), SentAt.AddDays(1)).Change!);

        asked.ConfirmationAskedVersion.Should().Be(asked.Version);
        Confirm(asked, true, true, SentAt.AddDays(2)).Change.Should().NotBeNull();
        Resend(asked, SentAt.AddDays(1).AddMinutes(1)).Should().Be("enrollment.resend_too_early");
    }

    [Theory]
    [InlineData(EnrollmentStatus.AwaitingContactConfirmation)]
    [InlineData(EnrollmentStatus.ActionRequired)]
    public void A_changed_contact_kills_the_old_link_and_confirms_before_the_review_goes_on(EnrollmentStatus state)
    {
        var enrollment = InState(state);

        var changed = Enrollment.Apply(enrollment, SubmissionRules.ChangeContact(ChangedContact(enrollment), enrollment, Today, Applicant(), Now).Change!);

        changed.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.AwaitingContactConfirmation && one.ContactConfirmedAt == null && one.ConfirmationSentAt == null && one.Questions.Count == 0);
        Confirm(changed, true, true).Errors.Single().Code.Should().Be("enrollment.confirmation_expired");
        SubmissionRules.ChangeContact(ChangedContact(enrollment) with { Email = "a@gmail.com" }, enrollment, Today, Applicant(), Now).Errors.Single().Code.Should().Be("enrollment.web_mail_refused");
    }

    [Fact]
    public void A_contact_that_is_changed_to_itself_changes_nothing()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);
        var same = new ChangeContact { EnrollmentId = awaiting.Id, FirstName = Contact.FirstName, LastName = Contact.LastName, Email = Contact.Email.Value, Phone = Contact.Phone.Value };

        SubmissionRules.ChangeContact(same, awaiting, Today, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    private static Judgement<EnrollmentEvent> Confirm(Enrollment enrollment, bool signedUp, bool belongs, DateTimeOffset? now = null) =>
        SubmissionRules.ConfirmContact(new() { Token = Token, SignedUp = signedUp, AddressBelongsToCompany = belongs }, enrollment, Actor.Anonymous, now ?? Now);

    private static string? Resend(Enrollment enrollment, DateTimeOffset now, ProgramRules? rules = null) =>
        SubmissionRules.ResendConfirmation(enrollment, rules ?? Today, Calendar, Applicant(), now).Errors.SingleOrDefault()?.Code;
}
