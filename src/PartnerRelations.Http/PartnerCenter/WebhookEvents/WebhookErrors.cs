namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>The codes with which a delivery is refused (<see cref="WebhookReceipt.Error"/>); stable for ever.</summary>
public static class WebhookErrors
{
    /// <summary><c>webhook.body_missing</c>: there is no body.</summary>
    public const string BodyMissing = "webhook.body_missing";

    /// <summary><c>webhook.body_too_large</c>: the body is longer than <see cref="WebhookDelivery.MaxBodyLength"/>.</summary>
    public const string BodyTooLarge = "webhook.body_too_large";

    /// <summary><c>webhook.algorithm_not_supported</c>: <c>X-MS-Signature-Algorithm</c> is missing or not <c>rsa-sha256</c>.</summary>
    public const string AlgorithmNotSupported = "webhook.algorithm_not_supported";

    /// <summary><c>webhook.signature_missing</c>: neither <c>x-ms-signature</c> nor <c>Authorization</c> holds a signature.</summary>
    public const string SignatureMissing = "webhook.signature_missing";

    /// <summary><c>webhook.signature_malformed</c>: the signature is no base64 or too long to be one.</summary>
    public const string SignatureMalformed = "webhook.signature_malformed";

    /// <summary><c>webhook.certificate_url_missing</c>: <c>X-MS-Certificate-Url</c> is missing.</summary>
    public const string CertificateUrlMissing = "webhook.certificate_url_missing";

    /// <summary><c>webhook.certificate_url_not_allowed</c>: the certificate's address is malformed, not https, or on a host that is not allowed; nothing was called.</summary>
    public const string CertificateUrlNotAllowed = "webhook.certificate_url_not_allowed";

    /// <summary><c>webhook.certificate_unavailable</c>: the certificate, or word on its revocation, could not be fetched now.</summary>
    public const string CertificateUnavailable = "webhook.certificate_unavailable";

    /// <summary><c>webhook.certificate_malformed</c>: what was fetched is no certificate, or too large for one.</summary>
    public const string CertificateMalformed = "webhook.certificate_malformed";

    /// <summary><c>webhook.certificate_out_of_date</c>: the certificate has expired or is not valid yet.</summary>
    public const string CertificateOutOfDate = "webhook.certificate_out_of_date";

    /// <summary><c>webhook.certificate_of_another</c>: the certificate's organization is not exactly Microsoft Corporation.</summary>
    public const string CertificateOfAnother = "webhook.certificate_of_another";

    /// <summary><c>webhook.certificate_key_not_supported</c>: the certificate's key is not RSA of 2048 to 8192 bits.</summary>
    public const string CertificateKeyNotSupported = "webhook.certificate_key_not_supported";

    /// <summary><c>webhook.certificate_not_trusted</c>: no chain leads from the certificate to a trusted root, or it was revoked.</summary>
    public const string CertificateNotTrusted = "webhook.certificate_not_trusted";

    /// <summary><c>webhook.signature_invalid</c>: the signature is not over these bytes with this certificate.</summary>
    public const string SignatureInvalid = "webhook.signature_invalid";

    /// <summary><c>webhook.body_not_json</c>: the body is no JSON, cut off, or nested too deeply.</summary>
    public const string BodyNotJson = "webhook.body_not_json";

    /// <summary><c>webhook.body_not_an_event</c>: the body is JSON, but no object with an event name.</summary>
    public const string BodyNotAnEvent = "webhook.body_not_an_event";

    /// <summary><c>webhook.undated</c>: the event does not say when the resource changed, so it cannot be told from a replay.</summary>
    public const string Undated = "webhook.undated";

    /// <summary><c>webhook.too_old</c>: the change lies further back than <see cref="PartnerCenterWebhookOptions.ReplayWindow"/>.</summary>
    public const string TooOld = "webhook.too_old";

    /// <summary><c>webhook.in_the_future</c>: the change lies further ahead than <see cref="PartnerCenterWebhookOptions.ClockSkew"/>.</summary>
    public const string InTheFuture = "webhook.in_the_future";
}
