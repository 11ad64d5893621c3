using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations.Invitations;

/// <summary>
/// A mail ready to be sent by the host or by a person; the library sends none. It may be edited but cannot lose its link. Holds a secret
/// (the link) and personal data: send it, and keep it nowhere. Immutable.
/// </summary>
[JsonConverter(typeof(MailDraftJsonConverter))]
public sealed record MailDraft
{
    /// <summary>The longest subject.</summary>
    public const int MaxSubjectLength = 400;

    /// <summary>The longest text.</summary>
    public const int MaxBodyLength = 20_000;

    /// <summary>The longest <see cref="MailtoUri"/>; some systems cut off what is longer, and the link with it.</summary>
    public const int MaxMailtoLength = 2_000;

    private MailDraft(LanguageTag culture, string subject, string body, Uri? link, EmailAddress? to) =>
        (Culture, Subject, Body, Link, To) = (culture, subject, body, link, to);

    /// <summary>The language that the text is really in, which may be a fallback of the one asked for.</summary>
    public LanguageTag Culture { get; }

    /// <summary>One line of plain text.</summary>
    public string Subject { get; }

    /// <summary>Plain text with <c>\n</c> as line end, and with <see cref="Link"/> in it exactly once.</summary>
    public string Body { get; }

    /// <summary>The personal link; null in mails that only tell something. Its <see cref="Uri.OriginalString"/> is what stands in the text.</summary>
    public Uri? Link { get; }

    /// <summary>Whom the mail is for; null where whoever sends it chooses.</summary>
    public EmailAddress? To { get; }

    /// <summary>The text as HTML: everything encoded, paragraphs and line ends kept, the link as the only anchor.</summary>
    public string Html => MailDraftFormats.Html(this);

    /// <summary>
    /// Opens the draft in the person's own mail program; null when it would be longer than <see cref="MaxMailtoLength"/>: offer
    /// <see cref="ClipboardText"/> then. It holds the link, so never log it.
    /// </summary>
    public Uri? MailtoUri => MailDraftFormats.Mailto(this);

    /// <summary>Subject, an empty line and the text, to be pasted into a mail.</summary>
    public string ClipboardText => $"{Subject}\n\n{Body}";

    /// <summary>
    /// A draft of one's own words, such as for a test of a mail sender. Refused as <see cref="Edit"/> refuses, and with
    /// <c>mail_draft.body_missing</c>.
    /// </summary>
    /// <param name="culture">The language of the text.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text with the link in it once.</param>
    /// <param name="link">An absolute http or https address in ASCII; null for a mail without one.</param>
    /// <param name="to">The addressee, if known.</param>
    /// <exception cref="ArgumentException">The link is no such address.</exception>
    public static PartnerResult<MailDraft> Create(LanguageTag culture, string? subject, string? body, Uri? link, EmailAddress? to = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (link is not null && !InvitationLinks.IsWeb(link)) throw new ArgumentException("A link is an absolute http or https address in ASCII.", nameof(link));
        var oneLine = subject?.Trim() ?? string.Empty;
        var text = MailDraftRules.Normalized(body);
        return MailDraftRules.Problems(oneLine, text, link) is { Count: > 0 } problems ? problems : new MailDraft(culture, oneLine, text, link, to);
    }

    /// <summary>
    /// The same mail in other words. Line ends may be of any kind; other control characters of the body are dropped. Refused, all problems at
    /// once: <c>mail_draft.subject_missing</c>, <c>mail_draft.subject_malformed</c>, <c>mail_draft.body_too_long</c>,
    /// <c>mail_draft.link_missing</c>, <c>mail_draft.link_repeated</c>, <c>mail_draft.other_invitation</c>; a mail without a link is not
    /// edited at all (<c>mail_draft.not_editable</c>).
    /// </summary>
    public PartnerResult<MailDraft> Edit(string? subject, string? body) =>
        Link is null ? MailDraftErrors.NotEditable.Error() : Create(Culture, subject, body, Link, To);

    /// <summary>A mail of our own templates, whose placeholders are checked and whose values hold no link.</summary>
    internal static MailDraft Composed(LanguageTag culture, string subject, string body, Uri? link, EmailAddress? to) => new(culture, subject, body, link, to);

    /// <summary>The language and whether there is a link; neither text, link nor address.</summary>
    public override string ToString() => $"(mail in {Culture}, {(Link is null ? "without a link" : "with a link")})";
}
