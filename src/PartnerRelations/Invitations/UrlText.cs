using System.Buffers;

namespace PartnerRelations.Invitations;

/// <summary>Web addresses within plain text, found as mail programs find them when they turn text into links.</summary>
internal static class UrlText
{
    private const string Punctuation = ".,;:!?')]*";
    private static readonly SearchValues<char> Trailing = SearchValues.Create(Punctuation);
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Whether RFC 3986 allows the character; everything else (blanks, quotes, braces, backslashes, non-ASCII look-alikes) ends an address.</summary>
    internal static bool IsCharacter(char c) => Characters.Contains(c);

    /// <summary>Whether RFC 3986 allows every character.</summary>
    internal static bool HasOnlyCharacters(string text) => !text.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>Where the link stands in the text as an address of its own: not as the beginning or the inside of a longer one.</summary>
    internal static List<Range> Occurrences(string link, string text) =>
        [.. Addresses(text).Where(range => IsLink(text[range], link)).Select(range => range.Start.Value..(range.Start.Value + link.Length))];

    /// <summary>The addresses in the text, without the punctuation of the sentence around them.</summary>
    internal static IEnumerable<string> In(string text) => Addresses(text).Select(range => text[range].TrimEnd([.. Punctuation]));

    private static bool IsLink(string address, string link) =>
        address.StartsWith(link, StringComparison.Ordinal) && address.AsSpan(link.Length).IndexOfAnyExcept(Trailing) < 0;

    private static IEnumerable<Range> Addresses(string text)
    {
        var from = 0;
        for (var colon = text.IndexOf("://", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf("://", from, StringComparison.Ordinal))
        {
            var start = colon;
            while (start > from && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
            var end = colon;
            while (end < text.Length && IsCharacter(text[end])) end++;
            from = end;
            if (text[start..colon].ToUpperInvariant() is "HTTP" or "HTTPS") yield return start..end;
        }
    }
}
