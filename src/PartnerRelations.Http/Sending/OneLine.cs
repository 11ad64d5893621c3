using System.Text;

namespace PartnerRelations.Http.Sending;

/// <summary>Text of a service that goes into a message.</summary>
internal static class OneLine
{
    /// <summary>One line without control characters or secrets, no longer than allowed; null for nothing.</summary>
    public static string? Of(string? text, int length, ReadOnlySpan<string?> secrets)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = new StringBuilder(SecretText.Without(text, secrets));
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029') line[i] = ' ';
        }

        var clean = line.ToString().Trim();
        return clean.Length <= length ? clean : clean[..(char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length)];
    }
}
