using PartnerRelations.Invitations;

namespace PartnerRelations.ProviderLinks;

/// <summary>
/// The provider invites a reseller to work with it (K1, K2). By GA, AA or SA of a provider. While an invitation to the same address is
/// open, expired or not, it is renewed instead and its earlier link dies.
/// </summary>
public sealed record InviteReseller : PartnerCommand
{
    /// <summary>Where the invitation goes: an e-mail address as somebody typed it.</summary>
    public required string Email { get; init; }

    /// <summary>The reseller's tenant, if only that one may approve; null lets any signed-in reseller that holds the link.</summary>
    public ResellerId? ExpectedReseller { get; init; }

    /// <summary>What to ask for; null asks for everything that an approval can grant on the day.</summary>
    public ProviderGrants? Grants { get; init; }

    /// <summary>The language of the mail: a tag such as <c>en</c> or <c>zh-CN</c>; null for the default.</summary>
    public string? Culture { get; init; }
}

/// <summary>The provider makes a new link for an open invitation and starts its period anew; the earlier link dies. By GA, AA or SA of the provider.</summary>
public sealed record RenewProviderInvitation : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required ProviderLinkId LinkId { get; init; }
}

/// <summary>The provider's "Done": the mail with the link was sent. By GA, AA or SA of the provider.</summary>
public sealed record MarkProviderInvitationSent : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required ProviderLinkId LinkId { get; init; }
}

/// <summary>The provider takes an open invitation back. By GA, AA or SA of the provider.</summary>
public sealed record RevokeProviderInvitation : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required ProviderLinkId LinkId { get; init; }
}

/// <summary>
/// The reseller approves the provider (K4), which grants exactly what the shown text said (K6). By GA or AA of a reseller whose
/// enrollment is Qualified or Active, in the provider's CSP region, and not the provider's customer.
/// </summary>
public sealed record ApproveProvider : PartnerCommand
{
    /// <summary>The token from the invitation's link.</summary>
    public required InvitationToken Token { get; init; }

    /// <summary>Whether the person ticked the box that confirms the partnership.</summary>
    public required bool ConsentTicked { get; init; }

    /// <summary>The <see cref="ConsentPreview.Culture"/> of the text that was shown.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The <see cref="ConsentPreview.TextHash"/> of the text that was shown; another one is refused with <c>consent.text_changed</c>.</summary>
    public required string ConsentTextHash { get; init; }
}

/// <summary>The invited reseller says no. By GA or AA of the tenant that holds the link.</summary>
public sealed record DeclineProvider : PartnerCommand
{
    /// <summary>The token from the invitation's link.</summary>
    public required InvitationToken Token { get; init; }
}

/// <summary>The reseller takes back the provider's administration of its tenant; the link stays (K6, from 2017-11-28). By GA of the reseller.</summary>
public sealed record WithdrawTenantAdministration : PartnerCommand
{
    /// <summary>The link.</summary>
    public required ProviderLinkId LinkId { get; init; }
}

/// <summary>
/// Microsoft lists a partnership (PC-R1) that may be missing here. By the system only. What is missing is recorded as an active link of its
/// own; an invitation that is open stays open, and whoever approves it later is answered with this link.
/// </summary>
public sealed record RecordLinkFoundAtMicrosoft : PartnerCommand
{
    /// <summary>The provider.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The reseller.</summary>
    public required ResellerId Reseller { get; init; }
}

/// <summary>
/// Microsoft no longer lists the partnership. By the system only, which asks for no reason and keeps to no precondition: it is gone. A
/// link that has ended here already is success without a change.
/// </summary>
public sealed record RecordLinkGoneAtMicrosoft : PartnerCommand
{
    /// <summary>The link's provider, which owns it.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The link.</summary>
    public required ProviderLinkId LinkId { get; init; }
}

/// <summary>
/// Removes the partnership (K12). By GA, AA or SA of the provider, and by GA or AA of the reseller where the host's options let it. Ask
/// <see cref="IProviderLinks.PlanEndingAsync"/> first; its plan makes this command.
/// </summary>
public sealed record EndProviderLink : PartnerCommand
{
    /// <summary>The link.</summary>
    public required ProviderLinkId LinkId { get; init; }
}
