using static PartnerRelations.PartnerErrorKind;

namespace PartnerRelations.Enrollments;

/// <summary>Why the state of an enrollment refuses a command; <see cref="EnrollmentTransitions"/> says where.</summary>
public static class EnrollmentStateErrors
{
    /// <summary><c>enrollment.not_submitted</c></summary>
    public static PartnerErrorCode NotSubmitted { get; } = new(
        "enrollment.not_submitted", Conflict,
        "The enrollment is still being filled in.",
        "Send it in first.");

    /// <summary><c>enrollment.already_submitted</c></summary>
    public static PartnerErrorCode AlreadySubmitted { get; } = new(
        "enrollment.already_submitted", Conflict,
        "The enrollment was sent in already, and this is done before.",
        "Look at what is due now; to change this, withdraw the enrollment and start again.");

    /// <summary><c>enrollment.under_review</c></summary>
    public static PartnerErrorCode UnderReview { get; } = new(
        "enrollment.under_review", Conflict,
        "The details stay as they are while they are confirmed and reviewed.",
        "Wait for the verdict or for a question of the reviewer; a contact that has not confirmed yet is replaced with ChangeContact.");

    /// <summary><c>enrollment.not_awaiting_confirmation</c></summary>
    public static PartnerErrorCode NotAwaitingConfirmation { get; } = new(
        "enrollment.not_awaiting_confirmation", Conflict,
        "No confirmation by the primary contact is awaited.",
        "Look at the status of the enrollment; the contact has answered, or it was not sent in.");

    /// <summary><c>enrollment.contact_not_confirmed</c></summary>
    public static PartnerErrorCode ContactNotConfirmed { get; } = new(
        "enrollment.contact_not_confirmed", Conflict,
        "The review begins only after the primary contact has confirmed both statements.",
        "Wait for the contact, or have the mail sent again.");

    /// <summary><c>enrollment.not_in_review</c></summary>
    public static PartnerErrorCode NotInReview { get; } = new(
        "enrollment.not_in_review", Conflict,
        "The enrollment is not in review now.",
        "Look at its status: it is decided, or it waits for the applicant's answer.");

    /// <summary><c>enrollment.nothing_asked</c></summary>
    public static PartnerErrorCode NothingAsked { get; } = new(
        "enrollment.nothing_asked", Conflict,
        "The reviewer has asked for nothing that is unanswered.",
        "Nothing is to be done until the reviewer asks.");

    /// <summary><c>enrollment.not_rejected</c></summary>
    public static PartnerErrorCode NotRejected { get; } = new(
        "enrollment.not_rejected", Conflict,
        "There is no rejection to appeal.",
        "Look at the current verdict.");

    /// <summary><c>enrollment.not_qualified</c></summary>
    public static PartnerErrorCode NotQualified { get; } = new(
        "enrollment.not_qualified", Conflict,
        "The agreement is signed only after the enrollment is approved.",
        "Wait for the approval, then sign.");

    /// <summary><c>enrollment.not_active</c></summary>
    public static PartnerErrorCode NotActive { get; } = new(
        "enrollment.not_active", Conflict,
        "The enrollment is not Active.",
        "Finish what is due first.");

    /// <summary><c>enrollment.already_active</c></summary>
    public static PartnerErrorCode AlreadyActive { get; } = new(
        "enrollment.already_active", Conflict,
        "The enrollment is Active and cannot be withdrawn any more.",
        "End the links with your providers instead.");

    /// <summary><c>enrollment.closed</c></summary>
    public static PartnerErrorCode Closed { get; } = new(
        "enrollment.closed", Conflict,
        "The enrollment is closed: rejected, withdrawn or deauthorized.",
        "Appeal if it was rejected and that is possible, or start a new enrollment.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
    [
        NotSubmitted, AlreadySubmitted, UnderReview, NotAwaitingConfirmation, ContactNotConfirmed, NotInReview, NothingAsked, NotRejected, NotQualified, NotActive,
        AlreadyActive, Closed,
    ];
}
