using System.Collections.Frozen;
using static PartnerRelations.PartnerErrorKind;
using static PartnerRelations.Http.PartnerCenter.WebhookEvents.WebhookErrors;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// The catalogue behind <see cref="WebhookErrors"/>. Whatever is wrong with a signature or its certificate is answered with the same status,
/// so that a prober learns nothing from it.
/// </summary>
internal static class WebhookRefusals
{
    private const string Body = "body";
    private const string Algorithm = "X-MS-Signature-Algorithm";
    private const string Signature = "Authorization or x-ms-signature";
    private const string CertificateUrl = "X-MS-Certificate-Url";
    private const string Forgery = "Ignore it; Partner Center did not send this.";

    public static IReadOnlyList<WebhookRefusal> All { get; } =
    [
        new(BodyMissing, Invalid, 400, Body, "The delivery has no body.", "Hand over the request's body, unread by anything before."),
        new(BodyTooLarge, Invalid, 413, Body, "The delivery is too large for an event.", Forgery),
        new(AlgorithmNotSupported, Forbidden, 403, Algorithm, "The signature is not said to be RSA with SHA-256.", $"{Forgery} If it did, a proxy drops the header."),
        new(SignatureMissing, Forbidden, 403, Signature, "The delivery is not signed.", "Where a gateway needs the Authorization header for itself, register with SignatureTokenToMsSignatureHeader (PC-W1)."),
        new(SignatureMalformed, Forbidden, 403, Signature, "The signature cannot be read.", Forgery),
        new(CertificateUrlMissing, Forbidden, 403, CertificateUrl, "The delivery does not say where its certificate is.", $"{Forgery} If it did, a proxy drops the header."),
        new(CertificateUrlNotAllowed, Forbidden, 403, CertificateUrl, "The certificate is not where Microsoft publishes it.", "If Microsoft has announced a new host, add it to CertificateHosts; never a wildcard."),
        new(CertificateUnavailable, Conflict, 503, CertificateUrl, "The certificate, or word on its revocation, cannot be fetched now.", "Nothing is lost, it comes again. Check that the host may call the certificate's host and the issuer's revocation lists."),
        new(CertificateMalformed, Forbidden, 403, CertificateUrl, "There is no certificate at the certificate's address.", Forgery),
        new(CertificateOutOfDate, Forbidden, 403, CertificateUrl, "The certificate has expired or is not valid yet.", "Check the clock of this machine."),
        new(CertificateOfAnother, Forbidden, 403, CertificateUrl, "The certificate is not Microsoft Corporation's.", Forgery),
        new(CertificateKeyNotSupported, Forbidden, 403, CertificateUrl, "The certificate's key is not RSA of 2048 to 8192 bits.", Forgery),
        new(CertificateNotTrusted, Forbidden, 403, CertificateUrl, "No chain leads from the certificate to a trusted root.", "Check that this machine has its root certificates (on Linux, the package ca-certificates) and may fetch intermediate ones."),
        new(SignatureInvalid, Forbidden, 403, Signature, "The signature is not over this body.", "If every delivery fails so, something decodes the body and encodes it again before it is verified: hand over the raw bytes."),
        new(BodyNotJson, Invalid, 400, Body, "The body is not JSON.", "Keep the body and ask Microsoft; it was signed as it is."),
        new(BodyNotAnEvent, Invalid, 400, Body, "The body names no event.", "Keep the body and ask Microsoft; it was signed as it is."),
        new(Undated, Invalid, 400, "ResourceChangeUtcDate", "The event does not say when the change happened.", "Compare with Microsoft's records; an event without a time could be replayed for ever."),
        new(TooOld, Conflict, 409, "ResourceChangeUtcDate", "The change lies too far back.", "Compare with Microsoft's records. If the host was down for longer than the replay window, lengthen ReplayWindow for a while."),
        new(InTheFuture, Conflict, 409, "ResourceChangeUtcDate", "The change lies in the future.", "Check the clock of this machine."),
    ];

    private static readonly FrozenDictionary<string, WebhookRefusal> ByCode = All.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);

    public static WebhookReceipt Refused(string code) => ByCode[code].Receipt;
}

internal sealed class WebhookRefusal(string code, PartnerErrorKind kind, int status, string target, string message, string remedy)
{
    public string Code { get; } = code;

    public WebhookReceipt Receipt { get; } = new(
        WebhookOutcome.Refused, status, received: null, new PartnerError { Code = code, Kind = kind, Target = target, Message = message, Remedy = remedy });
}
