namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>
/// Whether a certificate may be fetched from where a delivery says. The address comes from whoever calls the webhook, so it is taken for
/// hostile: it names one of the allowed hosts exactly, over https, or nothing is called.
/// </summary>
internal static class CertificateAddress
{
    private const int MaxLength = 1024;

    /// <summary>The address, or null and the code of what is wrong.</summary>
    public static Uri? Read(string? header, PartnerCenterWebhookOptions options, out string? refusal)
    {
        var text = header?.Trim();
        refusal = string.IsNullOrEmpty(text) ? WebhookErrors.CertificateUrlMissing : WebhookErrors.CertificateUrlNotAllowed;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || !text.All(IsPlain)) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0) return null;
        if (!IsMicrosoft(address, options) && !IsThisMachine(address, options)) return null;
        refusal = null;
        return address;
    }

    /// <summary>Printable ASCII without the backslash, so that no look-alike letter, escape or line end can make another host of it.</summary>
    private static bool IsPlain(char character) => character is > ' ' and < '\u007f' and not '\\';

    private static bool IsMicrosoft(Uri address, PartnerCenterWebhookOptions options) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.HostNameType == UriHostNameType.Dns && options.CertificateHosts.Contains(address.IdnHost);

    private static bool IsThisMachine(Uri address, PartnerCenterWebhookOptions options) =>
        options.AllowCertificatesFromLoopback && address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
