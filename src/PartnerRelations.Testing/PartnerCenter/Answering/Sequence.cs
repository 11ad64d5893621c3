using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Ids and secrets that only this seed and count give. Safe for concurrent use.</summary>
internal sealed class Sequence(long seed)
{
    private long _count;

    public Guid NewId()
    {
        var hash = NewHash("id");
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>A secret text of letters, digits, dashes and underscores.</summary>
    public string NewSecret(string prefix) => prefix + Convert.ToBase64String(NewHash(prefix)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public long NewNumber() => Interlocked.Increment(ref _count);

    public string NewVector() => Convert.ToBase64String(NewHash("vector").AsSpan(0, 12)) + ".0";

    /// <summary>A check value that nobody without the seed can make.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(Hash($"{seed}/sign/{text}").AsSpan(0, 8));

    private byte[] NewHash(string purpose) => Hash(string.Create(null, $"{seed}/{purpose}/{Interlocked.Increment(ref _count)}"));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
