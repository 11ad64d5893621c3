using PartnerRelations.CspProgram;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>The rules of the review: questions, verdicts and appeals (E12, E13, V1 to V5).</summary>
internal static class ReviewRules
{
    public static Judged AskInformation(AskInformation command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.AskInformation, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        var reasons = ProfileForms.Reasons(command.Reasons, nameof(command.Reasons), problems);
        if (problems.Count > 0) return problems;
        return reasons.Equals(enrollment.Questions) ? Judged.AlreadySo : new InformationAsked { Header = enrollment.Next(actor, now), Reasons = reasons };
    }

    public static Judged AnswerInformation(AnswerInformation command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.AnswerInformation, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        var comment = FormFields.OptionalText(command.Comment, MaxCommentLength, nameof(command.Comment), problems);
        var documents = ProfileForms.Documents(command.Documents, nameof(command.Documents), problems, mayBeEmpty: true);
        return problems.Count > 0 ? problems : new InformationAnswered { Header = enrollment.Next(actor, now), Comment = comment, Documents = documents };
    }

    public static Judged RecordVettingStep(RecordVettingStep command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.RecordVettingStep, actor) is { } asked) return asked;
        if (enrollment.Current.Status != VettingStatus.Pending) return EnrollmentErrors.NothingPending.Error();
        if (command.SubStatus == VettingSubStatus.None || !Enum.IsDefined(command.SubStatus)) return FormErrors.Malformed.Error(nameof(command.SubStatus));
        return command.SubStatus == enrollment.Current.SubStatus
            ? Judged.AlreadySo
            : new VettingStepRecorded { Header = enrollment.Next(actor, now), SubStatus = command.SubStatus };
    }

    public static Judged Approve(Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.Approve, actor) is { } asked) return asked;
        switch (enrollment.Current.Status)
        {
            case VettingStatus.Authorized: return Judged.AlreadySo;
            case VettingStatus.Pending: break;
            default: return EnrollmentErrors.NothingPending.Error();
        }

        var status = enrollment.Leads(EnrollmentAction.Approve, actor);
        // A verdict on a changed profile says nothing about the agreement, so it moves nobody on.
        return new EnrollmentApproved
        {
            Header = enrollment.Next(actor, now),
            Status = status == enrollment.Status ? status : AgreementRules.Landing(status, enrollment, rules),
        };
    }

    public static Judged Reject(RejectEnrollment command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        var action = command.IsFinal ? EnrollmentAction.RejectFinally : EnrollmentAction.Reject;
        if (enrollment.Ask(action, actor) is { } asked) return asked;
        if (command.IsFinal && enrollment.LastFinalized.IsFinal) return Judged.AlreadySo;
        if (!command.IsFinal && enrollment.Current.Status != VettingStatus.Pending) return EnrollmentErrors.NothingPending.Error();
        var problems = new List<PartnerError>();
        var reasons = ProfileForms.Reasons(command.Reasons, nameof(command.Reasons), problems);
        return problems.Count > 0
            ? problems
            : new EnrollmentRejected { Header = enrollment.Next(actor, now), Status = enrollment.Leads(action, actor), Reasons = reasons, IsFinal = command.IsFinal };
    }

    public static Judged Appeal(AppealRejection command, AppealFacts facts, Actor actor, DateTimeOffset now)
    {
        var enrollment = facts.Enrollment;
        if (enrollment.Ask(EnrollmentAction.Appeal, actor) is { } asked) return asked;
        if (enrollment.Current.Status != VettingStatus.Rejected) return EnrollmentStateErrors.NotRejected.Error();
        if (enrollment.Current.IsFinal) return EnrollmentErrors.RejectionFinal.Error();
        if (!facts.Rules.RejectionMayBeAppealed) return EnrollmentErrors.AppealNotPossible.Error();
        // A closed enrollment takes nothing, so somebody else may have taken the tenant or the id since.
        if (facts.TakingTenant is { } other && other.Id != enrollment.Id) return EnrollmentErrors.TenantAlreadyEnrolled.Error();
        if (enrollment.ClosedAt is not null && TenantRules.RefusePast(facts.RejectedForGood, facts.Deauthorized, facts.Rules, now) is { } past) return past;
        if (facts.TakingMpn is { } holder && holder.Id != enrollment.Id) return EnrollmentErrors.MpnTaken.Error(nameof(enrollment.MpnId));
        var problems = new List<PartnerError>();
        var documents = ProfileForms.Documents(command.Documents, nameof(command.Documents), problems, mayBeEmpty: false);
        var comment = FormFields.OptionalText(command.Comment, MaxCommentLength, nameof(command.Comment), problems);
        return problems.Count > 0
            ? problems
            : new EnrollmentAppealed { Header = enrollment.Next(actor, now), Status = enrollment.Leads(EnrollmentAction.Appeal, actor), Documents = documents, Comment = comment };
    }

    public static Judged Withdraw(Enrollment enrollment, Actor actor, DateTimeOffset now) =>
        enrollment.Ask(EnrollmentAction.Withdraw, actor) ?? new EnrollmentWithdrawn { Header = enrollment.Next(actor, now) };

    private const int MaxCommentLength = 2_000;
}
