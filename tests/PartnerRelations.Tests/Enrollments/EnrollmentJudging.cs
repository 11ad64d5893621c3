using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>Judges any command on any enrollment by its rule, with facts that nothing is wrong with.</summary>
internal static class EnrollmentJudging
{
    private static readonly WeekdayCalendar Calendar = new();

    public static bool TakesToken(EnrollmentAction action) => action is EnrollmentAction.ConfirmContact or EnrollmentAction.DenySignUp;

    /// <summary>The moment at which the yearly check of a reseller of these samples is overdue; every other command is judged before.</summary>
    public static DateTimeOffset MomentOf(EnrollmentAction action) => action switch
    {
        EnrollmentAction.GiveReauthorizationNotice or EnrollmentAction.RecordReauthorization or EnrollmentAction.Deauthorize => StartedAt.AddYears(1).AddMonths(1),
        EnrollmentAction.ResendConfirmation => SentAt.AddDays(2),
        _ => Now,
    };

    public static Judgement<EnrollmentEvent> Judge(EnrollmentAction action, Enrollment e, Actor actor, ProgramRules? rulesOfDay = null)
    {
        var now = MomentOf(action);
        var rules = rulesOfDay ?? ProgramRules.AsOf(now);
        return action switch
        {
            EnrollmentAction.ConfirmTenant => TenantRules.Confirm(e, Facts(rules: rules), actor, now),
            EnrollmentAction.ChangeTenant => TenantRules.Change(new ChangeTenant { EnrollmentId = e.Id, Tenant = Other }, e, Facts(Entry with { Id = Other }, rules), actor, now),
            EnrollmentAction.ChooseMpn => ProfileRules.ChooseMpn(new ChooseMpn { EnrollmentId = e.Id, MpnId = " 4847383 " }, Facts(e, rules: rules), actor, now),
            EnrollmentAction.PostponeMpn => ProfileRules.PostponeMpn(e, rules, actor, now),
            EnrollmentAction.ProvideCompany => ProfileRules.ProvideCompany(CompanyForm(e) with { City = "Paris" }, e, rules, actor, now),
            EnrollmentAction.ProvidePrimaryContact => ProfileRules.ProvidePrimaryContact(ContactForm(e) with { FirstName = "Reneé" }, e, rules, actor, now),
            EnrollmentAction.ProvideSupportContact => ProfileRules.ProvideSupportContact(SupportForm(e) with { Website = null }, e, actor, now),
            EnrollmentAction.DeclareAuthority => ProfileRules.DeclareAuthority(DeclarationForm(e), e, LanguageTag.English, actor, now),
            EnrollmentAction.Submit or EnrollmentAction.SubmitAsDirectPartner => SubmissionRules.Submit(e, rules, actor, now),
            EnrollmentAction.SendConfirmation => SubmissionRules.SendConfirmation(e, TimeSpan.FromDays(7), actor, now),
            EnrollmentAction.ResendConfirmation => SubmissionRules.ResendConfirmation(e, rules, Calendar, actor, now),
            EnrollmentAction.ChangeContact => SubmissionRules.ChangeContact(ChangedContact(e), e, rules, actor, now),
            EnrollmentAction.ConfirmContact => SubmissionRules.ConfirmContact(new ConfirmContact { Token = InvitationToken.From("x"), SignedUp = true, AddressBelongsToCompany = true }, e, actor, now),
            EnrollmentAction.DenySignUp => SubmissionRules.DenySignUp(e, actor, now),
            EnrollmentAction.AskInformation => ReviewRules.AskInformation(new AskInformation { EnrollmentId = e.Id, Reasons = ["A clearer copy, please."] }, e, actor, now),
            EnrollmentAction.AnswerInformation => ReviewRules.AnswerInformation(new AnswerInformation { EnrollmentId = e.Id, Comment = "Here it is." }, e, actor, now),
            EnrollmentAction.RecordVettingStep => ReviewRules.RecordVettingStep(new RecordVettingStep { EnrollmentId = e.Id, SubStatus = VettingSubStatus.Other }, e, actor, now),
            EnrollmentAction.Approve => ReviewRules.Approve(e, rules, actor, now),
            EnrollmentAction.Reject => ReviewRules.Reject(new RejectEnrollment { EnrollmentId = e.Id, Reasons = ["Not found."] }, e, actor, now),
            EnrollmentAction.RejectFinally => ReviewRules.Reject(new RejectEnrollment { EnrollmentId = e.Id, Reasons = ["Not found."], IsFinal = true }, e, actor, now),
            EnrollmentAction.Appeal => ReviewRules.Appeal(
                new AppealRejection { EnrollmentId = e.Id, Documents = [new() { Kind = "Register", Reference = "file-1" }] }, new() { Rules = rules, Enrollment = e }, actor, now),
            EnrollmentAction.SignAgreement => AgreementRules.SignAgreement(new SignAgreement { EnrollmentId = e.Id, Accepted = true }, e, rules, actor, now),
            EnrollmentAction.CompleteSetup => AgreementRules.CompleteSetup(e, actor, now),
            EnrollmentAction.Withdraw => ReviewRules.Withdraw(e, actor, now),
            EnrollmentAction.GiveReauthorizationNotice => AgreementRules.GiveNotice(e, rules, actor, now),
            EnrollmentAction.RecordReauthorization => AgreementRules.RecordReauthorization(new RecordReauthorization { EnrollmentId = e.Id, Passed = true }, e, rules, actor, now),
            EnrollmentAction.Deauthorize => AgreementRules.Deauthorize(new DeauthorizeReseller { EnrollmentId = e.Id, Reasons = ["Revenue"] }, e, rules, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    /// <summary>
    /// An enrollment in that state on which the command finds something to do wherever the table lets it: a tenant that is not confirmed, an id
    /// that is missing, a changed profile that waits for a verdict or was rejected, an agreement that is not signed.
    /// </summary>
    public static Enrollment For(EnrollmentAction action, EnrollmentStatus state)
    {
        if (action == EnrollmentAction.SubmitAsDirectPartner) return OfDirectPartner(state);
        if (action == EnrollmentAction.ConfirmTenant && state == EnrollmentStatus.Draft) return Started(confirmed: false);
        if (action == EnrollmentAction.ChooseMpn) return InState(state, postponed: true);
        var isDecided = state is EnrollmentStatus.Qualified or EnrollmentStatus.Active;
        var enrollment = InState(state);
        return action switch
        {
            EnrollmentAction.RecordVettingStep or EnrollmentAction.Approve or EnrollmentAction.Reject when isDecided => Changed(enrollment),
            EnrollmentAction.Appeal when isDecided => Changed(enrollment)
                .Then(header => new EnrollmentRejected { Header = header, Status = state, Reasons = ["No."], IsFinal = false }),
            EnrollmentAction.SignAgreement when state == EnrollmentStatus.Active => InState(EnrollmentStatus.InReview)
                .Then(header => new EnrollmentApproved { Header = header, Status = EnrollmentStatus.Active }),
            _ => enrollment,
        };
    }

    public static Enrollment Changed(Enrollment enrollment) =>
        enrollment.Then(header => new CompanyProvided { Header = header, Company = Company with { City = "Nice" }, RestartsVerification = true });

    /// <summary>Some of these states a direct partner never reaches; the table decides them all the same.</summary>
    private static Enrollment OfDirectPartner(EnrollmentStatus state) => state switch
    {
        EnrollmentStatus.Draft => Started(EnrollmentPath.DirectPartner, signedBefore: false).Then(header => new SupportContactProvided { Header = header, Contact = Support }),
        _ => InState(state) with { Path = EnrollmentPath.DirectPartner },
    };
}
