using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
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

    private static bool IsPlain(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Characters)) return false;
        if (!MailAddress.TryCreate(text, out var parsed) || !string.Equals(parsed.Address, text, StringComparison.Ordinal)) return false;
        var labels = parsed.Host.Split('.');
        return parsed.User.Length <= 64 && labels.Length > 1 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
