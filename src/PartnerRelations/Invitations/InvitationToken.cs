using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations.Invitations;

/// <summary>
/// The secret in an invitation's link: 256 random bits behind the tenant that owns the record, so that a look-up can be routed. Shown once
/// to whoever sends the invitation; stores keep only its <see cref="Hash"/>. A class whose text says <c>(token)</c>, because command
/// records print their members.
/// </summary>
[JsonConverter(typeof(InvitationTokenJsonConverter))]
public sealed class InvitationToken
{
    /// <summary>Longer texts are no tokens; they are cut off before anything is computed from them.</summary>
    public const int MaxLength = 256;

    private const int OwnerBytes = 16;
    private const int SecretBytes = 32;
    private readonly string _text;
    private InvitationTokenHash? _hash;

    private InvitationToken(string text) => _text = text;

    /// <summary>What a store keeps and finds the record by.</summary>
    public InvitationTokenHash Hash => _hash ??= InvitationTokenHash.Of(_text);

    /// <summary>The tenant that owns the record, as the text claims it; null when the text is none of ours. Good for routing, never for rights.</summary>
    public TenantId? Owner
    {
        get
        {
            Span<byte> bytes = stackalloc byte[OwnerBytes + SecretBytes];
            return _text.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.IsValid(_text) && Base64Url.TryDecodeFromChars(_text, bytes, out var written) && written == bytes.Length
                ? new TenantId(new Guid(bytes[..OwnerBytes], bigEndian: true))
                : null;
        }
    }

    /// <summary>A new token for a record that this tenant owns.</summary>
    public static InvitationToken Create(TenantId owner)
    {
        Span<byte> bytes = stackalloc byte[OwnerBytes + SecretBytes];
        owner.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes[OwnerBytes..]);
        return new InvitationToken(Base64Url.EncodeToString(bytes));
    }

    /// <summary>
    /// The token that somebody presents. Never fails: null and any text are taken, and what is no token is simply found nowhere, so that
    /// wrong, used and expired look alike to a stranger.
    /// </summary>
    public static InvitationToken From(string? text)
    {
        var trimmed = (text ?? string.Empty).Trim();
        return new InvitationToken(trimmed.Length <= MaxLength ? trimmed : string.Empty);
    }

    /// <summary>The secret itself, for the one place that puts it into a link.</summary>
    public string Reveal() => _text;

    /// <summary>A fixed word instead of the secret.</summary>
    public override string ToString() => "(token)";
}
