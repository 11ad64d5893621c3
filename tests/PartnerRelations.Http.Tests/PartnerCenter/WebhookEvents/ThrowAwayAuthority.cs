using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

/// <summary>Certificates made for these tests: a root that they trust, one that they do not, and whatever a forger would try.</summary>
internal static class ThrowAwayAuthority
{
    public const string Microsoft = "CN=pcnotifications-dispatch.microsoft.com, OU=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=WA, C=US";

    public static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private static readonly RSA SignerKey = RSA.Create(2048);
    private static readonly RSA WeakKey = RSA.Create(1024);
    private static readonly ECDsa EllipticKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 Root { get; } = NewRoot("CN=Throw-away root");

    public static X509Certificate2 OtherRoot { get; } = NewRoot("CN=Root of somebody else");

    /// <summary>The signer's key, to sign with; a new object for each caller, because one is not made for several at once.</summary>
    public static RSA Signer => RSA.Create(SignerKey.ExportParameters(includePrivateParameters: true));

    public static byte[] Genuine { get; } = Issue();

    public static byte[] SelfSigned { get; } = NewRoot(Microsoft).RawData;

    /// <summary>A certificate in DER over the signer's key.</summary>
    public static byte[] Issue(string subject = Microsoft, X509Certificate2? by = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        Issue(new CertificateRequest(subject, SignerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), by, from, until);

    public static byte[] Issue(X500DistinguishedName subject) => Issue(new CertificateRequest(subject, SignerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static byte[] Weak { get; } = Issue(new CertificateRequest(Microsoft, WeakKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static byte[] Elliptic { get; } = Issue(new CertificateRequest(Microsoft, EllipticKey, HashAlgorithmName.SHA256));

    /// <summary>A certificate over a key of its own, and the key.</summary>
    public static (byte[] Certificate, RSA Key) Renewed()
    {
        var key = RSA.Create(2048);
        return (Issue(new CertificateRequest(Microsoft, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)), key);
    }

    /// <summary>A certificate that an intermediate issued, in DER, and both in PEM.</summary>
    public static (byte[] Leaf, byte[] Bundle) ThroughIntermediate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Throw-away intermediate", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var bare = request.Create(Root, Now.AddYears(-2), Now.AddYears(2), Serial());
        using var intermediate = bare.CopyWithPrivateKey(key);
        var leaf = Issue(by: intermediate);
        using var loaded = X509CertificateLoader.LoadCertificate(leaf);
        return (leaf, System.Text.Encoding.ASCII.GetBytes($"{loaded.ExportCertificatePem()}\n{intermediate.ExportCertificatePem()}\n"));
    }

    private static byte[] Issue(CertificateRequest request, X509Certificate2? by = null, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        var issuer = by ?? Root;
        using var certificate = request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForRSA(issuer.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1), from ?? Now.AddYears(-1), until ?? Now.AddYears(1), Serial());
        return certificate.RawData;
    }

    private static X509Certificate2 NewRoot(string subject)
    {
        var request = new CertificateRequest(subject, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(Now.AddYears(-15), Now.AddYears(15));
    }

    private static byte[] Serial() => RandomNumberGenerator.GetBytes(12);
}
