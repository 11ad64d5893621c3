using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>Judges a fetched file: a certificate of Microsoft Corporation, in date, with a fit key, that leads to a trusted root.</summary>
internal sealed class CertificateCheck(IOptions<PartnerCenterWebhookOptions> options)
{
    private const string Organization = "Microsoft Corporation";
    private const string OrganizationOid = "2.5.4.10";

    private const X509ChainStatusFlags NoWordOnRevocation = X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    public SigningCertificate Judge(ReadOnlyMemory<byte> file, DateTimeOffset now)
    {
        X509Certificate2Collection certificates = [];
        try
        {
            Load(file, certificates);
            return certificates.Count == 0 ? SigningCertificate.Refused(WebhookErrors.CertificateMalformed, now) : Judge(certificates, now);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return SigningCertificate.Refused(WebhookErrors.CertificateMalformed, now);
        }
        finally
        {
            foreach (var certificate in certificates) certificate.Dispose();
        }
    }

    /// <summary>One certificate in DER, or in PEM the certificate first and then those that lead to its root.</summary>
    private static void Load(ReadOnlyMemory<byte> file, X509Certificate2Collection certificates)
    {
        if (file.Span.IndexOf("-----BEGIN "u8) >= 0) certificates.ImportFromPem(System.Text.Encoding.ASCII.GetString(file.Span));
        else certificates.Add(X509CertificateLoader.LoadCertificate(file.Span));
    }

    private SigningCertificate Judge(X509Certificate2Collection certificates, DateTimeOffset now)
    {
        var certificate = certificates[0];
        var (from, until) = (new DateTimeOffset(certificate.NotBefore.ToUniversalTime()), new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
        using var key = certificate.GetRSAPublicKey();
        var refusal =
            now < from || now >= until ? WebhookErrors.CertificateOutOfDate
            : !IsOfMicrosoft(certificate.SubjectName) ? WebhookErrors.CertificateOfAnother
            : key?.KeySize is not (>= 2048 and <= 8192) ? WebhookErrors.CertificateKeyNotSupported
            : RefuseChain(certificates, now);
        return refusal is null
            ? new SigningCertificate { Key = key!.ExportParameters(includePrivateParameters: false), ValidFrom = from, ValidUntil = until, FetchedAt = now }
            : SigningCertificate.Refused(refusal, now);
    }

    /// <summary>The name is taken apart as it is encoded: as text, another company's name could hold a comma and these words.</summary>
    private static bool IsOfMicrosoft(X500DistinguishedName name)
    {
        var organizations = name.EnumerateRelativeDistinguishedNames()
            .Select(part => part.HasMultipleElements ? null : part)
            .Where(part => part is null || part.GetSingleElementType().Value == OrganizationOid)
            .Select(part => part?.GetSingleElementValue())
            .ToList();
        return organizations is [Organization];
    }

    private string? RefuseChain(X509Certificate2Collection certificates, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.RevocationMode = options.Value.RevocationMode;
        chain.ChainPolicy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        chain.ChainPolicy.UrlRetrievalTimeout = options.Value.CertificateTimeout;
        if (options.Value.TrustedRoots.Count > 0)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(options.Value.TrustedRoots);
        }

        foreach (var further in certificates.Skip(1)) chain.ChainPolicy.ExtraStore.Add(further);
        try
        {
            if (chain.Build(certificates[0])) return null;
            var problems = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
            return (problems & ~NoWordOnRevocation) == X509ChainStatusFlags.NoError ? WebhookErrors.CertificateUnavailable : WebhookErrors.CertificateNotTrusted;
        }
        finally
        {
            foreach (var element in chain.ChainElements) element.Certificate.Dispose();
        }
    }
}
