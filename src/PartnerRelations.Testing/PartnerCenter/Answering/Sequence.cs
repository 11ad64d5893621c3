using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Ids and secrets that only this seed and count give. Safe for concurrent use.</summary>
internal sealed class Sequence(long seed)
{
    private long _count;

    public Guid NewId() => HashedId.Of(NewText("id"));

    /// <summary>A secret text of letters, digits, dashes and underscores.</summary>
    public string NewSecret(string prefix) => prefix + Convert.ToBase64String(NewHash(prefix)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public long NewNumber() => Interlocked.Increment(ref _count);

    public string NewVector() => Convert.ToBase64String(NewHash("vector").AsSpan(0, 12)) + ".0";

    /// <summary>A check value that nobody without the seed can make.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(Hash($"{seed}/sign/{text}").AsSpan(0, 8));

    private byte[] NewHash(string purpose) => Hash(NewText(purpose));

    private string NewText(string purpose) => string.Create(null, $"{seed}/{purpose}/{Interlocked.Increment(ref _count)}");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
