using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// The MPN id (today: PartnerID) of a partner location. ASCII digits only, 1 to <see cref="MaxLength"/> of them; it has no fixed
/// length and leading zeros are kept, so it is text and not a number.
/// </summary>
[JsonConverter(typeof(MpnIdJsonConverter))]
public sealed record MpnId
{
    /// <summary>The longest id that is accepted. Real ones have five to eight digits.</summary>
    public const int MaxLength = 20;

    private MpnId(string value) => Value = value;

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>Reads the digits; blanks around them are dropped.</summary>
    /// <exception cref="FormatException">The text is not one to <see cref="MaxLength"/> ASCII digits.</exception>
    public static MpnId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("An MPN id is made of digits only.");

    /// <summary>Reads the digits; false for null and for anything that is not one to <see cref="MaxLength"/> ASCII digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MpnId? id)
    {
        var trimmed = text?.Trim();
        id = trimmed is { Length: > 0 and <= MaxLength } && trimmed.All(char.IsAsciiDigit) ? new MpnId(trimmed) : null;
        return id is not null;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
