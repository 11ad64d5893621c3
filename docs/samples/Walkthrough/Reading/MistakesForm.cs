namespace PartnerRelations.Walkthrough.Reading;

/// <summary>Forms that are filled in wrongly before the right ones, and moments at which the persons of the story do wrong things.</summary>
internal sealed record MistakesForm
{
    public IReadOnlyList<TenantForm> Tenants { get; set; } = [];

    public IReadOnlyList<string> MpnIds { get; set; } = [];

    public IReadOnlyList<CompanyForm> Companies { get; set; } = [];

    public IReadOnlyList<ContactForm> PrimaryContacts { get; set; } = [];

    public IReadOnlyList<SupportForm> SupportContacts { get; set; } = [];

    /// <summary>Addresses that the first provider tries to invite.</summary>
    public IReadOnlyList<string> ResellerEmails { get; set; } = [];

    /// <summary>Addresses that the reseller tries to invite instead of the first customer's.</summary>
    public IReadOnlyList<string> CustomerEmails { get; set; } = [];

    /// <summary>When persons do what they may not.</summary>
    public IReadOnlyList<SlipWord> Slips { get; set; } = [];
}

/// <summary>A moment of the story at which everything is done wrong that can be.</summary>
internal enum SlipWord
{
    Starting,
    ChoosingMpn,
    Enrolling,
    Confirming,
    Reviewing,
    Signing,
    SettingUp,
    InvitingResellers,
    ApprovingProviders,
    InvitingCustomers,
    AcceptingInvitations,
    ManagingCustomers,
    Ending,
}
