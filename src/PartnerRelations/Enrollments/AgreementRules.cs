using PartnerRelations.CspProgram;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>The rules of the agreement, the setup and the yearly check (E14 to E16).</summary>
internal static class AgreementRules
{
    /// <summary>Where somebody ends up whom the table leads to Qualified: there, or past it where no agreement is left to sign (E14).</summary>
    public static EnrollmentStatus Landing(EnrollmentStatus led, Enrollment enrollment, ProgramRules rules) =>
        led == EnrollmentStatus.Qualified && (!rules.AgreementRequired || enrollment.Agreement is not null) ? EnrollmentStatus.Active : led;

    public static Judged SignAgreement(SignAgreement command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.SignAgreement, actor) is { } asked) return asked;
        if (enrollment.Agreement is not null) return Judged.AlreadySo;
        if (!rules.AgreementRequired) return EnrollmentErrors.AgreementNotAsked.Error();
        if (enrollment.MpnId is null) return EnrollmentErrors.MpnMissing.Error(nameof(enrollment.MpnId));
        var problems = new List<PartnerError>();
        var language = FormFields.Culture(command.Language, LanguageTag.English, nameof(command.Language), problems);
        if (language is not null && !language.Fallbacks().Contains(LanguageTag.English)) problems.Add(EnrollmentErrors.AgreementEnglishOnly.Error(nameof(command.Language)));
        if (!command.Accepted) problems.Add(EnrollmentErrors.AgreementNotAccepted.Error(nameof(command.Accepted)));
        return problems.Count > 0 ? problems : new AgreementSigned { Header = enrollment.Next(actor, now), Language = LanguageTag.English, Scope = rules.AgreementScope };
    }

    public static Judged CompleteSetup(Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.CompleteSetup, actor) is { } asked) return asked;
        return enrollment.SetUpCompletedAt is null ? new SetupCompleted { Header = enrollment.Next(actor, now) } : Judged.AlreadySo;
    }

    public static Judged GiveNotice(Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.GiveReauthorizationNotice, actor) is { } asked) return asked;
        if (Due(enrollment, rules, now) is not { } cycle) return EnrollmentErrors.ReauthorizationNotDue.Error();
        return enrollment.Reauthorization.NoticeFor == cycle.DueBy ? Judged.AlreadySo : new ReauthorizationNoticeGiven { Header = enrollment.Next(actor, now), DueBy = cycle.DueBy };
    }

    public static Judged RecordReauthorization(RecordReauthorization command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.RecordReauthorization, actor) is { } asked) return asked;
        if (Due(enrollment, rules, now) is not { } cycle) return EnrollmentErrors.ReauthorizationNotDue.Error();
        var problems = new List<PartnerError>();
        var reasons = ProfileForms.Reasons(command.Reasons, nameof(command.Reasons), problems, mayBeEmpty: command.Passed);
        if (command.Passed && reasons.Count > 0) problems.Add(FormErrors.Malformed.Error(nameof(command.Reasons), "A check that was passed has no reasons."));
        if (problems.Count > 0) return problems;
        if (command.Passed) return new ReauthorizationPassed { Header = enrollment.Next(actor, now), DueBy = cycle.DueBy };
        return enrollment.Reauthorization.FailedFor == cycle.DueBy && enrollment.Reauthorization.Reasons.Equals(reasons)
            ? Judged.AlreadySo
            : new ReauthorizationFailed { Header = enrollment.Next(actor, now), DueBy = cycle.DueBy, Reasons = reasons };
    }

    public static Judged Deauthorize(DeauthorizeReseller command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.Deauthorize, actor) is { } asked) return asked;
        if (Due(enrollment, rules, now) is not { } cycle) return EnrollmentErrors.ReauthorizationNotDue.Error();
        if (now < cycle.DueBy) return EnrollmentErrors.ReauthorizationNotOverdue.Error(detail: $"Its end is {cycle.DueBy:yyyy-MM-dd HH:mm} UTC.");
        var problems = new List<PartnerError>();
        var reasons = ProfileForms.Reasons(command.Reasons, nameof(command.Reasons), problems, mayBeEmpty: cycle.HasFailed);
        return problems.Count > 0
            ? problems
            : new EnrollmentDeauthorized { Header = enrollment.Next(actor, now), Reasons = reasons.Count > 0 ? reasons : cycle.Reasons };
    }

    private static ReauthorizationCycle? Due(Enrollment enrollment, ProgramRules rules, DateTimeOffset now) =>
        ReauthorizationCycle.Of(enrollment, rules) is { } cycle && cycle.IsAtRisk(now) ? cycle : null;
}
