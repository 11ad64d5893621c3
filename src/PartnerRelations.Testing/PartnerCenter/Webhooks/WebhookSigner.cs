using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>Signs deliveries as Microsoft does, with a certificate that says so and a root that nobody trusts who is not told to.</summary>
internal sealed class WebhookSigner
{
    private const string Name = "CN=pcnotifications-dispatch.microsoft.com, O=Microsoft Corporation, L=Redmond, S=WA, C=US";

    /// <summary>Longer than any clock of a test is wound.</summary>
    private static readonly DateTimeOffset From = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RSAParameters _key;

    /// <summary>One for the whole process, because keys take longer to make than most tests run.</summary>
    public static Lazy<WebhookSigner> Shared { get; } = new(() => new WebhookSigner());

    private WebhookSigner()
        : this(NewRoot())
    {
    }

    private WebhookSigner(X509Certificate2 root)
    {
        Root = root;
        using var key = RSA.Create(2048);
        using var issuer = root.GetRSAPrivateKey()!;
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = request.Create(
            root.SubjectName, X509SignatureGenerator.CreateForRSA(issuer, RSASignaturePadding.Pkcs1), From, Until, RandomNumberGenerator.GetBytes(12));
        Certificate = certificate.RawData;
        _key = key.ExportParameters(includePrivateParameters: true);
    }

    public X509Certificate2 Root { get; }

    public byte[] Certificate { get; }

    public WebhookSigner Renewed() => new(Root);

    public FakeWebhookPost Post(FakeWebhookDelivery delivery, Uri certificateUrl)
    {
        var body = Encoding.UTF8.GetBytes(delivery.Body);
        using var key = RSA.Create(_key);
        var signature = $"Signature {Convert.ToBase64String(key.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        return new()
        {
            Partner = delivery.Partner,
            Url = delivery.WebhookUrl,
            Headers =
            [
                new("Content-Type", "application/json"),
                new(delivery.HasOwnHeader ? "x-ms-signature" : "Authorization", signature),
                new("X-MS-Certificate-Url", certificateUrl.AbsoluteUri),
                new("X-MS-Signature-Algorithm", "rsa-sha256"),
            ],
            Body = body,
        };
    }

    private static X509Certificate2 NewRoot()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Throw-away root of a fake Partner Center", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(From, Until);
    }
}
