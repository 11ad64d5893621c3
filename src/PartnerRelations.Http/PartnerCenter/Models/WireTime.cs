using System.Globalization;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// A time as Microsoft wrote it. The service is not of one mind: with <c>Z</c>, with an offset, without any zone (which means UTC), as a
/// date, formatted for some culture, empty, or <c>0001-01-01T00:00:00</c> for none. The text is kept, and written back as it was.
/// Two times are equal when they are the same instant, or, without one, the same text.
/// </summary>
[JsonConverter(typeof(WireTextConverter<WireTime>))]
public readonly struct WireTime : IEquatable<WireTime>, IWireText<WireTime>
{
    private WireTime(string? text, DateTimeOffset? value) => (Text, Value) = (text, value);

    /// <summary>A time to send, in UTC and ISO 8601.</summary>
    public WireTime(DateTimeOffset value)
        : this(value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), value.ToUniversalTime())
    {
    }

    /// <summary>What was written; null where nothing was.</summary>
    public string? Text { get; }

    /// <summary>The instant in UTC; null where the text names none (absent, empty, the year 1, or in no form that is understood).</summary>
    public DateTimeOffset? Value { get; }

    /// <summary>Takes the text over, understood or not.</summary>
    public static WireTime Of(string? text) => new(text, InstantOf(text));

    /// <inheritdoc />
    public bool Equals(WireTime other) => Value == other.Value && (Value is not null || string.Equals(Text, other.Text, StringComparison.Ordinal));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WireTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text ?? string.Empty);

    /// <summary>What was written.</summary>
    public override string ToString() => Text ?? string.Empty;

    /// <summary>Whether both are the same instant, or, without one, the same text.</summary>
    public static bool operator ==(WireTime left, WireTime right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(WireTime left, WireTime right) => !left.Equals(right);

    private static DateTimeOffset? InstantOf(string? text)
    {
        // A text without a year would be completed from the machine's clock.
        if (text is null || !HasYear(text)) return null;
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var time) && time.Year > 1 ? new DateTimeOffset(time, TimeSpan.Zero) : null;
    }

    private static bool HasYear(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            if (digits == 4) return true;
        }

        return false;
    }
}
