using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Invitations;

/// <summary>The SHA-256 of a token: what stores keep beside the record, never on it. Compared in constant time.</summary>
public sealed class InvitationTokenHash : IEquatable<InvitationTokenHash>
{
    private readonly byte[] _bytes;

    private InvitationTokenHash(byte[] bytes) => _bytes = bytes;

    /// <summary>The hash as 64 lower-case hexadecimal digits, to be stored and indexed.</summary>
    public string Value => Convert.ToHexStringLower(_bytes);

    /// <summary>Reads what <see cref="Value"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 64 hexadecimal digits.</exception>
    public static InvitationTokenHash Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var bytes = Convert.FromHexString(value);
        return bytes.Length == SHA256.HashSizeInBytes ? new InvitationTokenHash(bytes) : throw new FormatException("A token hash has 64 hexadecimal digits.");
    }

    /// <inheritdoc />
    public bool Equals(InvitationTokenHash? other) => other is not null && CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as InvitationTokenHash);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(_bytes, 0);

    /// <summary>A fixed word instead of the hash.</summary>
    public override string ToString() => "(token hash)";

    internal static InvitationTokenHash Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
