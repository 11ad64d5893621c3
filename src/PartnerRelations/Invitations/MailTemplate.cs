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
    internal static string Fill(string template, IReadOnlyDictionary<string, string?> values)
    {
        var lines = new List<string>();
        foreach (var line in template.ReplaceLineEndings("\n").Split('\n'))
        {
            if (FillLine(line, values) is not { } filled) continue;
            if (filled.Length > 0 || lines.Count == 0 || lines[^1].Length > 0) lines.Add(filled);
        }

        return string.Join('\n', lines).Trim('\n');
    }

    private static string? FillLine(string line, IReadOnlyDictionary<string, string?> values)
    {
        var open = line.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return line;
        var filled = new StringBuilder();
        var from = 0;
        for (; open >= 0; open = line.IndexOf('{', from))
        {
            var end = line.IndexOf('}', open);
            if (!values.TryGetValue(line[(open + 1)..end], out var value) || value is null) return null;
            filled.Append(line, from, open - from).Append(value);
            from = end + 1;
        }

        return filled.Append(line, from, line.Length - from).ToString();
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
