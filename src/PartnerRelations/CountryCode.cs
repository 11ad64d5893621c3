using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.CspProgram;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// A country or territory by its ISO 3166-1 alpha-2 code, or <c>XK</c> for Kosovo. Holding one means that the code exists; whether the
/// program has a region for it is another question, which <see cref="CspRegions"/> answers.
/// </summary>
[JsonConverter(typeof(CountryCodeJsonConverter))]
public sealed record CountryCode
{
    internal CountryCode(string value) => Value = value;

    /// <summary>Two ASCII letters in upper case.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any letter case; blanks around it are dropped.</summary>
    /// <exception cref="FormatException">There is no country with that code.</exception>
    public static CountryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("A country is named by the two letters of ISO 3166-1, such as FR.");

    /// <summary>Reads a code in any letter case; false for null, for letters that only look like ASCII, and for codes that no country has.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CountryCode? code)
    {
        var trimmed = text?.Trim();
        code = trimmed is { Length: 2 } && trimmed.All(char.IsAsciiLetter) ? Countries.Find(trimmed.ToUpperInvariant())?.Code : null;
        return code is not null;
    }

    /// <summary>The two letters.</summary>
    public override string ToString() => Value;
}
