using System.Globalization;
using System.Text;
using PartnerRelations.Invitations;

namespace PartnerRelations.Walkthrough.Mails;

/// <summary>A draft as an .eml file: any mail program opens it, and the text can be read in an editor too.</summary>
internal static class MailFile
{
    /// <summary>The first line of every file that this program writes; only files that begin with it are ever deleted.</summary>
    public const string Mark = "X-Written-By: PartnerRelations walkthrough";

    private const int MaxLineBytes = 998;
    private const string Boundary = "----walkthrough-alternative";

    public static string Text(MailDraft draft, DateTimeOffset at)
    {
        var mail = new StringBuilder();
        Line(mail, Mark);
        Line(mail, "X-Unsent: 1");
        Line(mail, "From: walkthrough@partner-relations.example");
        if (draft.To is { } to) Line(mail, $"To: {to.Value}");
        Line(mail, $"Subject: {Header(draft.Subject)}");
        Line(mail, $"Date: {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000");
        Line(mail, $"Content-Language: {draft.Culture.Value}");
        Line(mail, "MIME-Version: 1.0");
        Line(mail, $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"");
        Line(mail, string.Empty);
        Part(mail, "text/plain", draft.Body);
        Part(mail, "text/html", draft.Html.Replace("<br>", "<br>\n", StringComparison.Ordinal).Replace("</p>", "</p>\n", StringComparison.Ordinal));
        Line(mail, $"--{Boundary}--");
        return mail.ToString();
    }

    private static void Part(StringBuilder mail, string type, string text)
    {
        // Not every mail system carries longer lines; such a text is wrapped, though nobody can read it in an editor then.
        var isPlain = !text.Contains(Boundary, StringComparison.Ordinal) && text.Split('\n').All(line => Encoding.UTF8.GetByteCount(line) <= MaxLineBytes);
        Line(mail, $"--{Boundary}");
        Line(mail, $"Content-Type: {type}; charset=utf-8");
        Line(mail, $"Content-Transfer-Encoding: {(isPlain ? "8bit" : "base64")}");
        Line(mail, string.Empty);
        Line(mail, isPlain ? text.ReplaceLineEndings("\r\n") : Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks));
    }

    /// <summary>The subject as it is in short ASCII, otherwise in encoded words (RFC 2047), cut between characters.</summary>
    private static string Header(string subject)
    {
        if (subject.Length <= 70 && subject.All(c => c is >= ' ' and <= '~') && !subject.Contains("=?", StringComparison.Ordinal)) return subject;
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in subject.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > 42)
            {
                words.Add(Encoded(word.ToString()));
                word.Clear();
            }

            word.Append(rune.ToString());
        }

        words.Add(Encoded(word.ToString()));
        return string.Join("\r\n ", words);
    }

    private static string Encoded(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static void Line(StringBuilder mail, string text) => mail.Append(text).Append("\r\n");
}
