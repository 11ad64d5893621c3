using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// The language of a text that a person reads, such as <c>en</c>, <c>en-GB</c> or <c>zh-Hans</c>: plain text with a fallback of its own,
/// because culture data is missing in programs built with invariant globalization. Compares without regard to letter case.
/// </summary>
[JsonConverter(typeof(LanguageTagJsonConverter))]
public sealed class LanguageTag : IEquatable<LanguageTag>
{
    /// <summary>The longest tag that is accepted.</summary>
    public const int MaxLength = 35;

    private LanguageTag(string value) => Value = value;

    /// <summary>English, the language every text exists in.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>Simplified Chinese.</summary>
    public static LanguageTag SimplifiedChinese { get; } = new("zh-Hans");

    /// <summary>The tag as it was written.</summary>
    public string Value { get; }

    /// <summary>
    /// The tags to try, best first: the tag itself, then <c>zh-Hans</c> for <c>zh-CN</c>, <c>zh-SG</c> and <c>zh</c>, then the tag cut at its
    /// last dash, again and again. The caller's default comes after these.
    /// </summary>
    public IEnumerable<LanguageTag> Fallbacks()
    {
        yield return this;
        if (Value.ToLowerInvariant() is "zh-cn" or "zh-sg" or "zh") yield return SimplifiedChinese;
        for (var dash = Value.LastIndexOf('-'); dash > 0; dash = Value.LastIndexOf('-', dash - 1))
        {
            yield return new LanguageTag(Value[..dash]);
        }
    }

    /// <summary>Reads a tag.</summary>
    /// <exception cref="FormatException">The text is not ASCII letters and digits in groups of 1 to 8, joined by dashes.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException("A language tag looks like en, en-GB or zh-Hans.");

    /// <summary>Reads a tag; false for null and for anything that is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = null;
        if (text is not { Length: > 1 and <= MaxLength }) return false;
        var groups = text.Split('-');
        if (!groups[0].All(char.IsAsciiLetter) || !groups.All(IsGroup)) return false;
        tag = new LanguageTag(text);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(LanguageTag? other) => other is not null && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LanguageTag);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The tag as it was written.</summary>
    public override string ToString() => Value;

    private static bool IsGroup(string group) => group.Length is > 0 and <= 8 && group.All(char.IsAsciiLetterOrDigit);
}
