namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>One call to the webhook as it came: four headers and the untouched bytes of the body, which the signature is over.</summary>
public sealed class WebhookDelivery
{
    /// <summary>How many bytes a body may have. Documented events have a few hundred.</summary>
    public const int MaxBodyLength = 64 * 1024;

    private WebhookDelivery(Func<string, string?> header, ReadOnlyMemory<byte> body, TenantId? partner)
    {
        ArgumentNullException.ThrowIfNull(header);
        Authorization = header("Authorization");
        MicrosoftSignature = header("x-ms-signature");
        CertificateUrl = header("X-MS-Certificate-Url");
        SignatureAlgorithm = header("X-MS-Signature-Algorithm");
        Body = body;
        Partner = partner;
    }

    /// <summary>The partner whose registration named this address; null where the host serves one partner only.</summary>
    public TenantId? Partner { get; }

    internal string? Authorization { get; }

    internal string? MicrosoftSignature { get; }

    internal string? CertificateUrl { get; }

    internal string? SignatureAlgorithm { get; }

    internal ReadOnlyMemory<byte> Body { get; }

    /// <summary>A delivery whose body has been read already.</summary>
    /// <param name="header">The value of the header of that name, in any case; null where there is none. Several values are joined with a comma.</param>
    /// <param name="body">The bytes as they came, not a text that was decoded and encoded again; unchanged until the delivery is received.</param>
    /// <param name="partner">As <see cref="Partner"/>; two partners that are told of the same change get an event each.</param>
    public static WebhookDelivery From(Func<string, string?> header, ReadOnlyMemory<byte> body, TenantId? partner = null) => new(header, body, partner);

    /// <summary>Reads a delivery from the body's stream, and no more of it than <see cref="MaxBodyLength"/> and one byte, which is enough to refuse it.</summary>
    /// <param name="header">As for <see cref="From"/>.</param>
    /// <param name="body">The stream of the request; left open.</param>
    /// <param name="partner">As <see cref="Partner"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<WebhookDelivery> ReadAsync(Func<string, string?> header, Stream body, TenantId? partner = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new WebhookDelivery(header, await BoundedReading.ReadAsync(body, MaxBodyLength + 1, cancellationToken).ConfigureAwait(false), partner);
    }
}
