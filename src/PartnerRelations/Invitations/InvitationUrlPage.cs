namespace PartnerRelations.Invitations;

/// <summary>A page of Microsoft's on which customers answer, and what it calls its parameters. The list of hosts is closed and exact.</summary>
internal sealed record InvitationUrlPage
{
    internal const string CurrentFragment = "/partners/invitation";
    internal const string BillingFragment = "/BillingAccounts/partner-invitation";

    internal static InvitationUrlPage AdminCenter { get; } = new()
    {
        Host = "admin.microsoft.com",
        Path = "/Adminportal/Home",
        Type = "invType",
        Partner = "partnerId",
        Mpn = "msppId",
        Provider = "indirectCSPId",
        Administration = "DAP",
    };

    internal static InvitationUrlPage BusinessStore { get; } = AdminCenter with { Host = "businessstore.microsoft.com", Path = "/manage/partner-invitation" };

    internal static InvitationUrlPage OfficePortal { get; } = new()
    {
        Host = "portal.office.com",
        Path = "/partner/partnersignup.aspx",
        Type = "type",
        Partner = "id",
        Mpn = "msppid",
        Provider = "indirectCSP",
        Administration = null,
    };

    internal static IReadOnlyList<InvitationUrlPage> All { get; } = [AdminCenter, BusinessStore, OfficePortal];

    internal required string Host { get; init; }

    internal required string Path { get; init; }

    internal required string Type { get; init; }

    internal required string Partner { get; init; }

    internal required string Mpn { get; init; }

    internal required string Provider { get; init; }

    internal required string? Administration { get; init; }

    internal static InvitationUrlPage Of(InvitationUrlForm form) => form switch
    {
        InvitationUrlForm.Current or InvitationUrlForm.BillingAccounts => AdminCenter,
        InvitationUrlForm.BusinessStore => BusinessStore,
        InvitationUrlForm.UnsupportedCountry => OfficePortal,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No link is built in this form."),
    };

    /// <summary>The parameters that the page understands; a link that names one of them twice is ambiguous.</summary>
    internal bool Knows(string name) =>
        Is(name, Type) || Is(name, Partner) || Is(name, Mpn) || Is(name, Provider) || (Administration is { } administration && Is(name, administration));

    internal InvitationUrlForm FormOf(string fragment)
    {
        if (this == BusinessStore) return InvitationUrlForm.BusinessStore;
        if (this == OfficePortal) return InvitationUrlForm.UnsupportedCountry;
        if (Is(fragment, CurrentFragment)) return InvitationUrlForm.Current;
        return Is(fragment, BillingFragment) ? InvitationUrlForm.BillingAccounts : InvitationUrlForm.Unknown;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
