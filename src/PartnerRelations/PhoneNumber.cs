using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// A telephone number as people write it: ASCII digits (4 to 20 of them) with an optional leading <c>+</c> and blanks, dots, dashes,
/// brackets, slashes or an extension (<c>x</c> or <c>ext.</c>) between them. Partner Center takes free text, so nothing is rewritten.
/// <see cref="ToString"/> hides it, because it is personal data.
/// </summary>
[JsonConverter(typeof(PhoneNumberJsonConverter))]
public sealed record PhoneNumber
{
    /// <summary>The longest text that is accepted.</summary>
    public const int MaxLength = 40;

    private PhoneNumber(string value) => Value = value;

    /// <summary>The number as it was typed, without blanks around it.</summary>
    public string Value { get; }

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The text is no telephone number.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("The text is no telephone number.");

    /// <summary>Reads a number; false for null and for anything that is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var trimmed = text?.Trim();
        number = trimmed is { Length: > 0 and <= MaxLength } && IsNumber(trimmed) ? new PhoneNumber(trimmed) : null;
        return number is not null;
    }

    /// <summary>A fixed word instead of the number. Use <see cref="Value"/> where the number itself is meant.</summary>
    public override string ToString() => "(phone number)";

    private static bool IsNumber(string text)
    {
        var plain = text.Replace("ext.", "x", StringComparison.OrdinalIgnoreCase).Replace("ext", "x", StringComparison.OrdinalIgnoreCase);
        var digits = plain.Count(char.IsAsciiDigit);
        return digits is >= 4 and <= 20
            && plain.LastIndexOf('+') <= 0
            && plain.Count(c => c is 'x' or 'X') <= 1
            && char.IsAsciiDigit(plain[^1])
            && plain.All(c => char.IsAsciiDigit(c) || "+ .-()/xX".Contains(c, StringComparison.Ordinal));
    }
}
