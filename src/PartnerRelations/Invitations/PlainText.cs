using System.Buffers;
using System.Globalization;
using System.Text;

namespace PartnerRelations.Invitations;

/// <summary>Makes what somebody typed fit to stand within a sentence of ours.</summary>
internal static class PlainText
{
    internal const int MaxNameLength = 120;
    internal const int MaxReasonLength = 1_000;

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 &'()+,-_");

    /// <summary>
    /// A company's name: one line without control, direction and other invisible characters, cut at <see cref="MaxNameLength"/>, and with
    /// nothing in it that a mail program turns into an invitation's link.
    /// </summary>
    internal static string Name(string name) => IsPlain(name) ? name : Cut(string.Join(' ', Line(name).Split(' ').Select(WithoutLink)), MaxNameLength);

    /// <summary>A reviewer's words: one line without control characters, cut at <see cref="MaxReasonLength"/>; links stay.</summary>
    internal static string Reason(string reason) => Cut(Line(reason), MaxReasonLength);

    /// <summary>Whether a name has nothing in it that would be changed; for the many that have not.</summary>
    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && !name.AsSpan().ContainsAnyExcept(Plain)
        && name[0] != ' '
        && name[^1] != ' '
        && !name.Contains("  ", StringComparison.Ordinal);

    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank && !IsInvisible(c)) line.Append(c);
            else if (blank && line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Direction marks and the like, but not the two joiners that some scripts are written with.</summary>
    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D');

    /// <summary>Takes the scheme and what starts parameters or a fragment, but leaves names such as C#.</summary>
    private static string WithoutLink(string word)
    {
        var plain = word.Replace("://", ": ", StringComparison.Ordinal);
        var site = plain.AsSpan().IndexOfAny('/', '.');
        return site < 0 && plain == word ? word : plain[..Math.Max(site, 0)] + plain[Math.Max(site, 0)..].Replace('#', ' ').Replace('?', ' ').TrimEnd();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }
}
