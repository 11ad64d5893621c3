namespace PartnerRelations.ProviderLinks;

/// <summary>The commands on an existing provider link.</summary>
public enum ProviderLinkAction
{
    /// <summary>Invite once more: a new link, a new period; the old link dies.</summary>
    Renew,

    /// <summary>Note that the mail was sent.</summary>
    MarkSent,

    /// <summary>Take the invitation back.</summary>
    Revoke,

    /// <summary>Approve the provider.</summary>
    Approve,

    /// <summary>Say no to the invitation.</summary>
    Decline,

    /// <summary>Take back the provider's administration of the reseller's tenant; the link stays.</summary>
    WithdrawTenantAdministration,

    /// <summary>Remove the partnership.</summary>
    End,

    /// <summary>Note that Microsoft no longer lists the partnership.</summary>
    RecordGone,
}
