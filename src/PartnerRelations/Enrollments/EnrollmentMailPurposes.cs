using PartnerRelations.Events;

namespace PartnerRelations.Enrollments;

/// <summary>The words of <see cref="OutgoingMail.Purpose"/> for the mails of an enrollment (E11, E13, E16).</summary>
public static class EnrollmentMailPurposes
{
    /// <summary>To the primary contact, with the link and the two statements.</summary>
    public const string ContactConfirmation = "enrollment.contact_confirmation";

    /// <summary>To the applicant: the contact did not sign up. The draft has no addressee where the enrollment names none; the host knows who started it.</summary>
    public const string SignUpDenied = "enrollment.sign_up_denied";

    /// <summary>To the primary contact: the review has begun.</summary>
    public const string ReviewStarted = "enrollment.review_started";

    /// <summary>To the primary contact: the reviewer asks for something.</summary>
    public const string InformationAsked = "enrollment.information_asked";

    /// <summary>To the primary contact: approved.</summary>
    public const string Approved = "enrollment.approved";

    /// <summary>To the primary contact: rejected.</summary>
    public const string Rejected = "enrollment.rejected";

    /// <summary>To the primary contact: the appeal has arrived.</summary>
    public const string AppealReceived = "enrollment.appeal_received";

    /// <summary>To the primary contact: a global administrator has to sign the partner agreement.</summary>
    public const string AgreementDue = "enrollment.agreement_due";

    /// <summary>To the primary contact: the account can be used; step 9 is next.</summary>
    public const string AccountReady = "enrollment.account_ready";

    /// <summary>To the primary contact: the yearly check is near, or was not passed so far.</summary>
    public const string ReauthorizationNotice = "enrollment.reauthorization_notice";

    /// <summary>
    /// The same to each of the reseller's providers that the directory has an address of. The provider's tenant follows behind a slash, so that
    /// each provider's mail has a key of its own.
    /// </summary>
    public const string ReauthorizationNoticeToProvider = "enrollment.reauthorization_notice_to_provider";

    /// <summary>To the primary contact: no longer authorized.</summary>
    public const string Deauthorized = "enrollment.deauthorized";
}
