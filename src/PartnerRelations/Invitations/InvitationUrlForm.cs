namespace PartnerRelations.Invitations;

/// <summary>Where one of Microsoft's invitation links leads. All forms grant the same.</summary>
public enum InvitationUrlForm
{
    /// <summary>The Microsoft 365 admin center with a fragment that is not known here. Read, never built.</summary>
    Unknown,

    /// <summary><c>https://admin.microsoft.com/Adminportal/Home?…#/partners/invitation</c>.</summary>
    Current,

    /// <summary><c>https://admin.microsoft.com/Adminportal/Home?…#/BillingAccounts/partner-invitation</c>, as Partner Center's API answers it.</summary>
    BillingAccounts,

    /// <summary><c>https://businessstore.microsoft.com/manage/partner-invitation?…</c>, the oldest one still around.</summary>
    BusinessStore,

    /// <summary>
    /// <c>https://portal.office.com/partner/partnersignup.aspx?…</c>, given for customers in countries that the admin center does not
    /// support. Its parameters have other names and it says nothing of delegated administration.
    /// </summary>
    UnsupportedCountry,
}
