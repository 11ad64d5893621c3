using System.Security.Cryptography;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>What was found at a certificate's address: a trusted key with its time, or the code of what is wrong. Immutable, so that any number of deliveries use it at once.</summary>
internal sealed record SigningCertificate
{
    /// <summary>The code; null when the key may be used.</summary>
    public string? Refusal { get; init; }

    public RSAParameters Key { get; init; }

    public DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset ValidUntil { get; init; }

    public DateTimeOffset FetchedAt { get; init; }

    /// <summary>When its address was last asked for a newer one, in vain; null where it was not.</summary>
    public DateTimeOffset? AskedAgainAt { get; init; }

    public static SigningCertificate Refused(string code, DateTimeOffset now) => new() { Refusal = code, FetchedAt = now };

    /// <summary>Null when these bytes were signed with the key and it is valid now, or else the code of what is wrong.</summary>
    public string? Refuse(ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature, DateTimeOffset now)
    {
        if (Refusal is not null) return Refusal;
        if (now < ValidFrom || now >= ValidUntil) return WebhookErrors.CertificateOutOfDate;
        using var rsa = RSA.Create(Key);
        return rsa.VerifyData(body, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? null : WebhookErrors.SignatureInvalid;
    }
}
