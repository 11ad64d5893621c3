using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>
/// A duration in ISO 8601, such as <c>P730D</c>, <c>PT0S</c> or <c>P2Y</c>. The text is kept, and written back as it was. Two durations
/// are equal when they are equally long, or, without a length, when they are the same text.
/// </summary>
[JsonConverter(typeof(WireTextConverter<WireDuration>))]
public readonly partial struct WireDuration : IEquatable<WireDuration>, IWireText<WireDuration>
{
    private WireDuration(string? text, TimeSpan? value) => (Text, Value) = (text, value);

    /// <summary>A duration of whole days, written as <c>P730D</c>. Relationships take 1 to 730 of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than none.</exception>
    public static WireDuration OfDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new(string.Create(CultureInfo.InvariantCulture, $"P{days}D"), TimeSpan.FromDays(days));
    }

    /// <summary>Takes the text over, understood or not.</summary>
    public static WireDuration Of(string? text) => new(text, LengthOf(text));

    /// <summary>What was written; null where nothing was.</summary>
    public string? Text { get; }

    /// <summary>The length, with 365 days to a year and 30 to a month, as Microsoft's <c>P2Y</c> for 730 days has it; null where the text is none, or too long.</summary>
    public TimeSpan? Value { get; }

    /// <inheritdoc />
    public bool Equals(WireDuration other) => Value == other.Value && (Value is not null || string.Equals(Text, other.Text, StringComparison.Ordinal));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WireDuration other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text ?? string.Empty);

    /// <summary>What was written.</summary>
    public override string ToString() => Text ?? string.Empty;

    /// <summary>Whether both are equally long, or, without a length, the same text.</summary>
    public static bool operator ==(WireDuration left, WireDuration right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(WireDuration left, WireDuration right) => !left.Equals(right);

    private static TimeSpan? LengthOf(string? text)
    {
        if (text is null || Parts().Match(text) is not { Success: true } parts) return null;
        var seconds = (Part("years") * 365 * 86_400) + (Part("months") * 30 * 86_400) + (Part("weeks") * 7 * 86_400) + (Part("days") * 86_400)
            + (Part("hours") * 3_600) + (Part("minutes") * 60) + Part("seconds");
        if (seconds > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond) return null;
        var length = new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond));
        return parts.Groups["minus"].Success ? -length : length;

        decimal Part(string name) => parts.Groups[name] is { Success: true } part ? decimal.Parse(part.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(
        @"^(?<minus>-)?P(?=[0-9T])((?<years>[0-9]{1,9})Y)?((?<months>[0-9]{1,9})M)?((?<weeks>[0-9]{1,9})W)?((?<days>[0-9]{1,9})D)?(T(?=[0-9])((?<hours>[0-9]{1,9})H)?((?<minutes>[0-9]{1,9})M)?((?<seconds>[0-9]{1,9}(\.[0-9]{1,9})?)S)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
