using System.Globalization;
using System.Text;

namespace PartnerRelations.Walkthrough.Printing;

/// <summary>Makes any text safe to print: names in a file could hold what moves a cursor, changes colours or turns the reading direction.</summary>
internal static class PlainLine
{
    private const int MaxLength = 500;

    public static string Of(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= MaxLength) return plain.Append("...").ToString();
            plain.Append(IsPrintable(rune) ? rune.ToString() : $"\\u{rune.Value.ToString("x4", CultureInfo.InvariantCulture)}");
        }

        return plain.ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
