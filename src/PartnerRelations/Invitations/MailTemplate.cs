using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PartnerRelations.Invitations;

/// <summary>The names of the placeholders.</summary>
internal static class Placeholder
{
    internal const string Provider = "provider";
    internal const string Reseller = "reseller";
    internal const string Company = "company";
    internal const string Link = "link";
    internal const string Deadline = "deadline";
    internal const string Reasons = "reasons";
    internal const string Address = "address";
    internal const string Grants = "grants";
}

/// <summary>Fills templates in a single pass, so that a value is never read as a template again.</summary>
internal static class MailTemplate
{
    private const int RoomForValues = 256;

    /// <summary>The placeholders in order, repeated ones too; false when a brace opens or closes none.</summary>
    internal static bool TryRead(string template, [NotNullWhen(true)] out IReadOnlyList<string>? placeholders)
    {
        var found = new List<string>();
        placeholders = null;
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] == '}') return false;
            if (template[at] != '{') continue;
            var end = template.IndexOf('}', at);
            if (end < 0 || !template.AsSpan()[(at + 1)..end].ContainsOnlyLetters()) return false;
            found.Add(template[(at + 1)..end]);
            at = end;
        }

        placeholders = found;
        return true;
    }

    /// <summary>The text with its values; a line with a placeholder that has none is left out, and so are empty lines next to another.</summary>
    internal static string Fill(string template, MailValues values)
    {
        var text = new StringBuilder(template.Length + RoomForValues);
        var previous = -1;
        foreach (var line in template.AsSpan().EnumerateLines())
        {
            var end = text.Length;
            if (previous >= 0) text.Append('\n');
            var start = text.Length;
            if (!TryAppend(text, line, values) || (text.Length == start && previous == 0)) text.Length = end;
            else previous = text.Length - start;
        }

        return text.ToString().Trim('\n');
    }

    private static bool TryAppend(StringBuilder text, ReadOnlySpan<char> line, MailValues values)
    {
        for (var open = line.IndexOf('{'); open >= 0; open = line.IndexOf('{'))
        {
            var close = line.IndexOf('}');
            if (values.Find(line[(open + 1)..close]) is not { } value) return false;
            text.Append(line[..open]).Append(value);
            line = line[(close + 1)..];
        }

        text.Append(line);
        return true;
    }

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c)) return false;
        }

        return !text.IsEmpty;
    }
}
