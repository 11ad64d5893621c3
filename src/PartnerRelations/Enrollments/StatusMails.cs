using System.Collections.Frozen;
using PartnerRelations.CspProgram;
using PartnerRelations.Invitations;

namespace PartnerRelations.Enrollments;

/// <summary>Which mails an event causes, and what they say (E13, E16).</summary>
internal static class StatusMails
{
    /// <summary>The events that <see cref="Of"/> may have a mail for.</summary>
    public static readonly FrozenSet<Type> Causes =
    [
        typeof(SignUpDenied),
        typeof(ContactConfirmed),
        typeof(InformationAsked),
        typeof(EnrollmentApproved),
        typeof(ResellerProgramAdded),
        typeof(AgreementSigned),
        typeof(EnrollmentRejected),
        typeof(EnrollmentAppealed),
        typeof(ReauthorizationNoticeGiven),
        typeof(ReauthorizationFailed),
        typeof(EnrollmentDeauthorized),
    ];

    public static IEnumerable<(string Purpose, MailDraft Draft)> Of(EnrollmentEvent change, Enrollment enrollment, ProgramRules rules, IBusinessCalendar calendar, MailLanguages languages)
    {
        var texts = languages.For(enrollment.ContactCulture);
        var company = enrollment.Company?.LegalName ?? enrollment.TenantName;
        var to = enrollment.PrimaryContact?.Email;
        switch (change)
        {
            case SignUpDenied:
                yield return (EnrollmentMailPurposes.SignUpDenied, MailComposer.SignUpDenied(languages.For(enrollment.Culture), company, enrollment.ApplicantEmail, to));
                break;
            case ContactConfirmed e:
                yield return (EnrollmentMailPurposes.ReviewStarted, MailComposer.ReviewStarted(texts, company, to, RequirementsByStatus.ReviewBy(e.At, rules, calendar)));
                break;
            case InformationAsked e:
                yield return (EnrollmentMailPurposes.InformationAsked, MailComposer.InformationAsked(texts, company, e.Reasons, to));
                break;
            case EnrollmentApproved e:
                yield return (EnrollmentMailPurposes.Approved, MailComposer.Approved(texts, company, to));
                if (Arrived(e, e.Status) is { } following) yield return following;
                break;
            case ResellerProgramAdded e when Arrived(e, e.Status) is { } added:
                yield return added;
                break;
            case AgreementSigned e when Arrived(e, EnrollmentStatus.Active) is { } signed:
                yield return signed;
                break;
            case EnrollmentRejected e:
                var canAppeal = !e.IsFinal && rules.RejectionMayBeAppealed;
                yield return (EnrollmentMailPurposes.Rejected, canAppeal ? MailComposer.Rejected(texts, company, e.Reasons, to) : MailComposer.RejectedFinally(texts, company, e.Reasons, to));
                break;
            case EnrollmentAppealed:
                yield return (EnrollmentMailPurposes.AppealReceived, MailComposer.AppealReceived(texts, company, to));
                break;
            case ReauthorizationNoticeGiven or ReauthorizationFailed:
                yield return (EnrollmentMailPurposes.ReauthorizationNotice, Notice(change, enrollment, texts, to));
                break;
            case EnrollmentDeauthorized e:
                var again = rules.ReenrollAfterDeauthorizationYears is { } years ? e.At.AddYears(years) : (DateTimeOffset?)null;
                yield return (EnrollmentMailPurposes.Deauthorized, MailComposer.Deauthorized(texts, company, to, again, e.Reasons));
                break;
        }

        // What follows on reaching a status: the agreement, or the account; not again when a changed profile of an Active reseller is approved.
        (string, MailDraft)? Arrived(EnrollmentEvent e, EnrollmentStatus status) => status switch
        {
            EnrollmentStatus.Qualified => (EnrollmentMailPurposes.AgreementDue, MailComposer.AgreementDue(texts, company, to)),
            EnrollmentStatus.Active when enrollment.ActivatedAt >= e.At => (EnrollmentMailPurposes.AccountReady, MailComposer.AccountReady(texts, company, to)),
            _ => null,
        };
    }

    /// <summary>The notice of a check; to the contact, and the same to a provider.</summary>
    public static MailDraft Notice(EnrollmentEvent change, Enrollment enrollment, MailTexts texts, EmailAddress? to)
    {
        var (dueBy, reasons) = change switch
        {
            ReauthorizationNoticeGiven e => (e.DueBy, ValueList<string>.Empty),
            ReauthorizationFailed e => (e.DueBy, e.Reasons),
            _ => throw new ArgumentException("Only a notice or a failed check is told of.", nameof(change)),
        };
        return MailComposer.ReauthorizationNotice(texts, enrollment.Company?.LegalName ?? enrollment.TenantName, dueBy, to, reasons);
    }
}
