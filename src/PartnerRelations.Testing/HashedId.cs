using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Testing;

/// <summary>Ids that follow from a text, so that the same test makes the same ones.</summary>
internal static class HashedId
{
    /// <summary>A GUID that looks like a random one (version 4) and that only this text gives.</summary>
    public static Guid Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
