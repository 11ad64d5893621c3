namespace PartnerRelations.Invitations;

/// <summary>Refusals of what somebody made of a draft mail.</summary>
public static class MailDraftErrors
{
    /// <summary><c>mail_draft.subject_missing</c>.</summary>
    public static PartnerErrorCode SubjectMissing { get; } = new(
        "mail_draft.subject_missing", PartnerErrorKind.Invalid, "The mail has no subject.", "Write a subject.");

    /// <summary><c>mail_draft.subject_malformed</c>: a line break or another control character (it could forge a header), too long, or the link in it.</summary>
    public static PartnerErrorCode SubjectMalformed { get; } = new(
        "mail_draft.subject_malformed",
        PartnerErrorKind.Invalid,
        "The subject is not one line of plain text.",
        "Write the subject in one short line, and leave the link in the text.");

    /// <summary><c>mail_draft.body_missing</c>: a mail without a link that says nothing.</summary>
    public static PartnerErrorCode BodyMissing { get; } = new(
        "mail_draft.body_missing", PartnerErrorKind.Invalid, "The mail has no text.", "Write a text.");

    /// <summary><c>mail_draft.body_too_long</c>: more than <see cref="MailDraft.MaxBodyLength"/> characters.</summary>
    public static PartnerErrorCode BodyTooLong { get; } = new(
        "mail_draft.body_too_long", PartnerErrorKind.Invalid, "The text of the mail is too long.", "Shorten the text; the link has to stay.");

    /// <summary><c>mail_draft.link_missing</c>: the link is gone, changed, or no longer an address of its own (C6, K2).</summary>
    public static PartnerErrorCode LinkMissing { get; } = new(
        "mail_draft.link_missing",
        PartnerErrorKind.Invalid,
        "The personal link of this invitation is not in the text.",
        "Put the link back unchanged, with blanks or line ends around it; the invitation is worth nothing without it.");

    /// <summary><c>mail_draft.link_repeated</c>: the link is there more than once.</summary>
    public static PartnerErrorCode LinkRepeated { get; } = new(
        "mail_draft.link_repeated", PartnerErrorKind.Invalid, "The personal link is in the text more than once.", "Leave the link in the text exactly once.");

    /// <summary><c>mail_draft.other_invitation</c>: beside the link stands that of another invitation, whose answer would go to somebody else.</summary>
    public static PartnerErrorCode OtherInvitation { get; } = new(
        "mail_draft.other_invitation",
        PartnerErrorKind.Invalid,
        "The text has the link of another invitation in it.",
        "Remove the other link; each invitation is sent in a mail of its own.");

    /// <summary><c>mail_draft.not_editable</c>: a mail without a link tells facts and is sent as it is.</summary>
    public static PartnerErrorCode NotEditable { get; } = new(
        "mail_draft.not_editable", PartnerErrorKind.Conflict, "This mail tells facts and is not edited.", "Send it as it is, and write a mail of your own beside it.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
        [SubjectMissing, SubjectMalformed, BodyMissing, BodyTooLong, LinkMissing, LinkRepeated, OtherInvitation, NotEditable];
}
