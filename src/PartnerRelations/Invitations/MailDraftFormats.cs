using System.Net;
using System.Text;

namespace PartnerRelations.Invitations;

/// <summary>A draft as the places want it to which it goes.</summary>
internal static class MailDraftFormats
{
    internal static string Html(MailDraft draft)
    {
        var html = new StringBuilder("<div lang=\"").Append(WebUtility.HtmlEncode(draft.Culture.Value)).Append("\"><p>");
        if (draft.Link is { } link)
        {
            var place = UrlText.Occurrences(link.OriginalString, draft.Body)[0];
            var address = WebUtility.HtmlEncode(link.OriginalString);
            html.Append(Encoded(draft.Body[..place.Start]))
                .Append("<a href=\"").Append(address).Append("\">").Append(address).Append("</a>")
                .Append(Encoded(draft.Body[place.End..]));
        }
        else
        {
            html.Append(Encoded(draft.Body));
        }

        return html.Append("</p></div>").ToString();
    }

    internal static Uri? Mailto(MailDraft draft)
    {
        // A mailto link wants its line ends as CRLF and its address percent-encoded, apart from the at sign (RFC 6068).
        var body = Uri.EscapeDataString(draft.Body.ReplaceLineEndings("\r\n"));
        var to = draft.To is { } address ? Uri.EscapeDataString(address.Value).Replace("%40", "@", StringComparison.Ordinal) : string.Empty;
        var text = $"mailto:{to}?subject={Uri.EscapeDataString(draft.Subject)}&body={body}";
        return text.Length <= MailDraft.MaxMailtoLength ? new Uri(text) : null;
    }

    private static string Encoded(string text) =>
        WebUtility.HtmlEncode(text).Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
