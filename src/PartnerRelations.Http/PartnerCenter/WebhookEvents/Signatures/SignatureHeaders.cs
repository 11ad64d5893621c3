namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>What the headers of a delivery say about its signature.</summary>
internal static class SignatureHeaders
{
    private const string Scheme = "Signature";

    /// <summary>The longest signature that a supported key makes (8192 bits), in base64, with room for white space.</summary>
    private const int MaxLength = 1400;

    /// <summary>The signature's bytes, or null and the code of what is wrong.</summary>
    public static byte[]? Read(WebhookDelivery delivery, out string? refusal)
    {
        if (!string.Equals(delivery.SignatureAlgorithm?.Trim(), "rsa-sha256", StringComparison.OrdinalIgnoreCase))
        {
            refusal = WebhookErrors.AlgorithmNotSupported;
            return null;
        }

        // The header of its own leaves Authorization to a gateway, so it goes first; its scheme is documented, and left out by some.
        var text = string.IsNullOrWhiteSpace(delivery.MicrosoftSignature)
            ? WithScheme(delivery.Authorization)
            : WithScheme(delivery.MicrosoftSignature) ?? Bare(delivery.MicrosoftSignature);
        refusal = text is null ? WebhookErrors.SignatureMissing : WebhookErrors.SignatureMalformed;
        if (text is null or { Length: 0 or > MaxLength }) return null;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || written == 0) return null;
        refusal = null;
        return bytes[..written];
    }

    /// <summary>What stands behind the scheme; null where there is another scheme or none.</summary>
    private static string? WithScheme(string? header)
    {
        var text = header?.Trim() ?? string.Empty;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text.AsSpan(0, space).Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? text[(space + 1)..].Trim() : null;
    }

    private static string? Bare(string header) => header.Trim() is var text && !text.Contains(' ', StringComparison.Ordinal) ? text : null;
}
