namespace PartnerRelations.Invitations;

/// <summary>
/// Reads Microsoft's invitation links by hand instead of by <see cref="Uri"/>, because that one repairs what it reads: a back slash, a
/// missing slash or an upper-case host would be another text afterwards.
/// </summary>
internal static class InvitationUrlReader
{
    private const string Scheme = "https://";

    internal static PartnerResult<InvitationUrl> Read(string? text, string? target)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length is 0 or > InvitationUrl.MaxLength) return Malformed(target, $"It has to have 1 to {InvitationUrl.MaxLength} characters.");
        if (!UrlText.HasOnlyCharacters(trimmed)) return Malformed(target, "It has characters that no address has.");
        if (!trimmed.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Malformed(target, "It does not start with https.");

        var (beforeFragment, fragment) = Cut(trimmed[Scheme.Length..], '#');
        var (beforeQuery, query) = Cut(beforeFragment, '?');
        var slash = beforeQuery.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? beforeQuery : beforeQuery[..slash];
        // The whole text up to the path has to be the host: a user name, a port or a final dot makes it another one.
        var page = InvitationUrlPage.All.FirstOrDefault(page => Is(host, page.Host));
        if (page is null) return InvitationUrlErrors.HostNotMicrosoft.Error(target);
        if (slash < 0 || !Is(beforeQuery[slash..], page.Path)) return NotAnInvitation(target, "It leads to another page.");
        if (Refuse(page, fragment, target) is { } refusal) return refusal;

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in (query ?? string.Empty).Split('&'))
        {
            var (name, value) = Cut(parameter, '=');
            name = Uri.UnescapeDataString(name);
            if (page.Knows(name) && !values.TryAdd(name, Uri.UnescapeDataString(value ?? string.Empty)))
            {
                return Malformed(target, "It says the same thing twice.");
            }
        }

        return Read(trimmed, page, page.FormOf(fragment ?? string.Empty), values, target);
    }

    private static PartnerResult<InvitationUrl> Read(
        string text, InvitationUrlPage page, InvitationUrlForm form, Dictionary<string, string> values, string? target)
    {
        if (!values.TryGetValue(page.Type, out var type)) return NotAnInvitation(target, $"{page.Type} is missing.");
        if (!values.TryGetValue(page.Partner, out var partnerText)) return NotAnInvitation(target, $"{page.Partner} is missing.");
        if (!TryTenant(partnerText, out var partner)) return Malformed(target, $"{page.Partner} is no tenant id.");

        ProviderId? provider = null;
        if (values.TryGetValue(page.Provider, out var providerText))
        {
            if (!TryTenant(providerText, out var tenant)) return Malformed(target, $"{page.Provider} is no tenant id.");
            if (tenant == partner) return Malformed(target, "Reseller and provider are the same tenant.");
            provider = new ProviderId(tenant);
        }

        MpnId? mpn = null;
        if (values.TryGetValue(page.Mpn, out var digits) && (!MpnId.TryParse(digits, out mpn) || mpn.Value != digits))
        {
            return Malformed(target, $"{page.Mpn} is no MPN id.");
        }

        return new InvitationUrl(text)
        {
            Kind = KindOf(type, provider),
            Form = form,
            PartnerTenant = partner,
            ResellerMpnId = mpn is null || InvitationUrl.IsZero(mpn.Value) ? null : mpn,
            Provider = provider,
            DelegatedAdministration = page.Administration is { } name && values.TryGetValue(name, out var said) && bool.TryParse(said, out var dap) ? dap : null,
        };
    }

    private static InvitationUrlKind KindOf(string type, ProviderId? provider)
    {
        if (Is(type, "IndirectResellerRelationship")) return provider is null ? InvitationUrlKind.ResellerOnly : InvitationUrlKind.ResellerAndProvider;
        if (provider is not null) return InvitationUrlKind.Unknown;
        if (Is(type, "ResellerRelationship")) return InvitationUrlKind.DirectReseller;
        return Is(type, "Administration") ? InvitationUrlKind.Administration : InvitationUrlKind.Unknown;
    }

    /// <summary>The admin center finds its page by the fragment: without it, or with parameters behind it, it shows its start page.</summary>
    private static PartnerError? Refuse(InvitationUrlPage page, string? fragment, string? target)
    {
        if (fragment?.Contains("://", StringComparison.Ordinal) == true) return Malformed(target, "There are two links in it.");
        if (fragment?.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') == false)
        {
            return NotAnInvitation(target, "Its parameters have to stand before the number sign.");
        }

        var needed = page == InvitationUrlPage.AdminCenter;
        return needed && fragment?.Contains("invitation", StringComparison.OrdinalIgnoreCase) != true
            ? NotAnInvitation(target, "Its end, from the number sign on, is missing or leads elsewhere.")
            : null;
    }

    /// <summary>Only the spelling with dashes; the framework's own reading lets blanks, plus signs and prefixes through.</summary>
    private static bool TryTenant(string text, out TenantId tenant) =>
        TenantId.TryParse(text, out tenant) && Is(text, tenant.ToString());

    private static (string Before, string? After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static PartnerError Malformed(string? target, string detail) => InvitationUrlErrors.Malformed.Error(target, detail);

    private static PartnerError NotAnInvitation(string? target, string detail) => InvitationUrlErrors.NotAnInvitation.Error(target, detail);
}
