using PartnerRelations.Invitations;

namespace PartnerRelations;

/// <summary>How a host sets the library up. Checked when the host starts, all problems together. Shared by all threads: do not change it later.</summary>
public sealed class PartnerRelationsOptions
{
    /// <summary>The day whose program rules apply; null (the default) follows the clock. For tests, and for looking at the seed's day.</summary>
    public DateOnly? ProgramDate { get; set; }

    /// <summary>How long a provider's invitation may be answered, from the inviting on; 30 days unless set, null for ever.</summary>
    public TimeSpan? ProviderInvitationLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a customer's invitation may be answered, from the moment it was sent; 90 days unless set, null for ever.</summary>
    public TimeSpan? CustomerInvitationLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long the link to confirm the primary contact may be used, from the sending on; 7 days unless set, null for ever.</summary>
    public TimeSpan? ContactConfirmationLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether a reseller may end a provider link by itself (K12: Microsoft's pages differ); false unless set.</summary>
    public bool ResellerMayEndLink { get; set; }

    /// <summary>The language where a command names none; English unless set. A language without texts falls back as <see cref="MailLanguages.For"/> says.</summary>
    public LanguageTag DefaultCulture { get; set; } = LanguageTag.English;

    /// <summary>The texts of mails and consents, by language; English and Simplified Chinese unless more are added.</summary>
    public MailLanguages Languages { get; set; } = MailLanguages.BuiltIn;

    /// <summary>The host's page on which a reseller looks at a provider's invitation; the token is put behind it. Absolute https (http on loopback). Must be set.</summary>
    public Uri? ProviderInvitationPage { get; set; }

    /// <summary>The host's page on which a customer looks at an invitation; the token is put behind it. Absolute https (http on loopback). Must be set.</summary>
    public Uri? CustomerInvitationPage { get; set; }

    /// <summary>The host's page on which the primary contact confirms; the token is put behind it. Absolute https (http on loopback). Must be set.</summary>
    public Uri? ContactConfirmationPage { get; set; }
}
