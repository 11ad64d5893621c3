using System.Buffers;
using System.Globalization;
using System.Text;

namespace PartnerRelations.Invitations;

/// <summary>What makes a mail fit to be sent. Pure.</summary>
internal static class MailDraftRules
{
    private static readonly SearchValues<char> Dropped =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    internal static List<PartnerError> Problems(string subject, string body, Uri? link)
    {
        var problems = new List<PartnerError>();
        if (Subject(subject, link) is { } subjectProblem) problems.Add(subjectProblem);
        if (Body(body, link) is { } bodyProblem) problems.Add(bodyProblem);
        return problems;
    }

    /// <summary>One kind of line end, no other control characters but tabs, no blanks around the whole.</summary>
    internal static string Normalized(string? body)
    {
        var lines = (body ?? string.Empty).ReplaceLineEndings("\n");
        return (lines.AsSpan().ContainsAny(Dropped) ? string.Concat(lines.Where(c => !Dropped.Contains(c))) : lines).Trim();
    }

    private static PartnerError? Subject(string subject, Uri? link)
    {
        const string target = nameof(MailDraft.Subject);
        if (subject.Length == 0) return MailDraftErrors.SubjectMissing.Error(target);
        if (subject.Length > MailDraft.MaxSubjectLength)
        {
            return MailDraftErrors.SubjectMalformed.Error(target, $"It may have {MailDraft.MaxSubjectLength} characters.");
        }

        if (subject.Any(BreaksLines)) return MailDraftErrors.SubjectMalformed.Error(target, "It has a line break or another control character.");
        return link is not null && (HasInvitationOf(Page(link), subject) || subject.Contains(link.OriginalString, StringComparison.OrdinalIgnoreCase))
            ? MailDraftErrors.SubjectMalformed.Error(target, "It has the link in it, and subjects are kept in many logs.")
            : null;
    }

    private static PartnerError? Body(string body, Uri? link)
    {
        const string target = nameof(MailDraft.Body);
        if (body.Length > MailDraft.MaxBodyLength)
        {
            return MailDraftErrors.BodyTooLong.Error(target, $"It may have {MailDraft.MaxBodyLength.ToString(CultureInfo.InvariantCulture)} characters.");
        }

        if (link is null) return body.Length == 0 ? MailDraftErrors.BodyMissing.Error(target) : null;

        var places = UrlText.Occurrences(link.OriginalString, body);
        if (places.Count == 0) return MailDraftErrors.LinkMissing.Error(target);
        if (places.Count > 1) return MailDraftErrors.LinkRepeated.Error(target);
        var rest = new StringBuilder(body).Remove(places[0].Start.Value, link.OriginalString.Length).ToString();
        return HasInvitationOf(Page(link), rest) || UrlText.In(rest).Any(address => InvitationUrl.TryParse(address, out _))
            ? MailDraftErrors.OtherInvitation.Error(target)
            : null;
    }

    /// <summary>Host and path of the link, without the scheme, because people paste links without it.</summary>
    private static string Page(Uri link)
    {
        var text = link.OriginalString[(link.OriginalString.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = text.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Whether the page is named with something personal behind it; its plain address, and a question mark after it, do no harm.</summary>
    private static bool HasInvitationOf(string page, string text)
    {
        for (var at = text.IndexOf(page, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(page, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var behind = text.AsSpan(at + page.Length);
            if (behind.Length > 1 && (behind[0] is '?' or '#') && UrlText.IsCharacter(behind[1])) return true;
        }

        return false;
    }

    private static bool BreaksLines(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
