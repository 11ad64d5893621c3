using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// A plain e-mail address, <c>name@host.domain</c>, ASCII, at most <see cref="MaxLength"/> characters. Two addresses are equal when they
/// differ in letter case only. <see cref="ToString"/> hides it: an address is personal data and must not slip into a log.
/// </summary>
[JsonConverter(typeof(EmailAddressJsonConverter))]
public sealed class EmailAddress : IEquatable<EmailAddress>
{
    /// <summary>The longest address that SMTP can carry.</summary>
    public const int MaxLength = 254;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~.@");

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private EmailAddress(string value)
    {
        Value = value;
        Normalized = value.ToLowerInvariant();
    }

    /// <summary>The address as it was typed, without blanks around it.</summary>
    public string Value { get; }

    /// <summary>The address in lower case (invariant); what stores look up and keep unique, compared ordinally.</summary>
    public string Normalized { get; }

    /// <summary>What stands behind the <c>@</c>, in lower case.</summary>
    public string Domain => Normalized[(Normalized.LastIndexOf('@') + 1)..];

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is no plain address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("The text is no plain e-mail address.");

    /// <summary>
    /// Reads an address; false for null, display names, quoted names, comments, control or non-ASCII characters (look-alikes), a host
    /// without a dot, and anything longer than <see cref="MaxLength"/>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        var trimmed = text?.Trim();
        address = trimmed is { Length: > 2 and <= MaxLength } && IsPlain(trimmed) ? new EmailAddress(trimmed) : null;
        return address is not null;
    }

    /// <inheritdoc />
    public bool Equals(EmailAddress? other) => other is not null && string.Equals(Normalized, other.Normalized, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Normalized);

    /// <summary>A fixed word instead of the address. Use <see cref="Value"/> where the address itself is meant.</summary>
    public override string ToString() => "(e-mail address)";

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return at > 0 && !text.ContainsAnyExcept(Characters) && IsName(text[..at]) && IsHost(text[(at + 1)..]);
    }

    private static bool IsName(ReadOnlySpan<char> name) => name.Length <= 64 && name[0] != '.' && name.IndexOf("..", StringComparison.Ordinal) < 0;

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (!host.Contains('.')) return false;
        foreach (var label in host.Split('.'))
        {
            if (!IsLabel(host[label])) return false;
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && !label.ContainsAnyExcept(LabelCharacters);
}
