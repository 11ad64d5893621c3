namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>
/// A link by which customers accept partners: static, reusable and the same for every customer. Without a PartnerID it is that of a direct
/// partner or a provider itself; with one, of a reseller, alone or with a provider.
/// </summary>
internal sealed record InvitationLink(TenantId Partner, MpnId? ResellerMpnId, TenantId? Provider)
{
    private static readonly string[] Pages =
    [
        "admin.microsoft.com/adminportal/home", "businessstore.microsoft.com/manage/partner-invitation", "portal.office.com/partner/partnersignup.aspx",
    ];

    /// <summary>Reads every form of the link that has been seen; null where it is none.</summary>
    public static InvitationLink? Read(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) return null;
        if (!Pages.Contains(uri.Host + uri.AbsolutePath.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)) return null;
        var query = RequestTarget.ReadForm(uri.Query.TrimStart('?'));
        if (!TenantId.TryParse(query.Query("partnerId") ?? query.Query("id"), out var partner)) return null;
        var isTwoTier = (query.Query("invType") ?? query.Query("type")) switch
        {
            { } type when type.Equals("IndirectResellerRelationship", StringComparison.OrdinalIgnoreCase) => true,
            { } type when type.Equals("ResellerRelationship", StringComparison.OrdinalIgnoreCase) => false,
            _ => (bool?)null,
        };
        if (isTwoTier == false) return new(partner, null, null);
        if (isTwoTier is null || !MpnId.TryParse(query.Query("msppId"), out var mpnId)) return null;
        var named = query.Query("indirectCSPId") ?? query.Query("indirectCSP");
        if (named is null) return new(partner, mpnId, null);
        return TenantId.TryParse(named, out var provider) ? new(partner, mpnId, provider) : null;
    }

    public override string ToString()
    {
        var both = Provider is { } provider ? $"&indirectCSPId={provider}" : string.Empty;
        var form = ResellerMpnId is null
            ? $"invType=ResellerRelationship&partnerId={Partner}&msppId=0&DAP=false"
            : $"invType=IndirectResellerRelationship&partnerId={Partner}&msppId={ResellerMpnId}{both}&DAP=false";
        return $"https://admin.microsoft.com/Adminportal/Home?{form}#/BillingAccounts/partner-invitation";
    }
}
