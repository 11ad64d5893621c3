using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>Whether Microsoft signed exactly these bytes. Whatever a caller sends, the answer is a code, never an exception.</summary>
internal sealed class SignatureVerifier(CertificateCache certificates, IOptions<PartnerCenterWebhookOptions> options, TimeProvider clock)
{
    /// <summary>How often at most a delivery that does not fit the kept certificate makes us look for a renewed one.</summary>
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Null when the signature stands, or else the code of what is wrong.</summary>
    public async Task<string?> RefuseAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var signature = SignatureHeaders.Read(delivery, out var refusal);
        if (signature is null) return refusal;
        var address = CertificateAddress.Read(delivery.CertificateUrl, options.Value, out refusal);
        if (address is null) return refusal;

        if (certificates.Find(address) is { } kept)
        {
            refusal = Refuse(kept);
            if (refusal is null || clock.GetUtcNow() < (kept.AskedAgainAt ?? kept.FetchedAt) + LookAgainAfter) return refusal;
        }

        return Refuse(await certificates.FetchAsync(address, cancellationToken).ConfigureAwait(false));

        string? Refuse(SigningCertificate certificate) => certificate.Refuse(delivery.Body.Span, signature, clock.GetUtcNow());
    }
}
