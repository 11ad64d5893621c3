using PartnerRelations.Invitations;

namespace PartnerRelations.ProviderLinks;

/// <summary>
/// The use cases of linking a reseller with an indirect provider, for one actor: in process
/// <c>providerLinkService.As(actor)</c>, elsewhere a client of the same interface. Every refusal is a value; to a tenant that is
/// neither owner nor party a link does not exist (<c>provider_link.not_found</c>).
/// </summary>
public interface IProviderLinks
{
    /// <summary>Invites a reseller, or renews the open invitation to the same address (K1, K2). The draft is for the inviter to send; nothing is sent here.</summary>
    Task<PartnerResult<ProviderInvitation>> InviteAsync(InviteReseller command, CancellationToken cancellationToken = default);

    /// <summary>Makes a new link for an open invitation, expired or not; the old link dies.</summary>
    Task<PartnerResult<ProviderInvitation>> RenewAsync(RenewProviderInvitation command, CancellationToken cancellationToken = default);

    /// <summary>Notes that the mail was sent.</summary>
    Task<PartnerResult<ProviderLink>> MarkSentAsync(MarkProviderInvitationSent command, CancellationToken cancellationToken = default);

    /// <summary>Takes an open invitation back; a second time is success without a change.</summary>
    Task<PartnerResult<ProviderLink>> RevokeAsync(RevokeProviderInvitation command, CancellationToken cancellationToken = default);

    /// <summary>
    /// What approving would grant, in words. Anybody who holds the token may look; to a stranger a wrong, used or expired token is
    /// <c>invitation.not_usable</c> alike. Looking uses nothing up.
    /// </summary>
    /// <param name="token">The token from the link.</param>
    /// <param name="culture">The wanted language; null for the invitation's. The answer says which one it found.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PartnerResult<ConsentPreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Approves the provider. A second click answers the same link. A reseller that is linked with the provider already is answered
    /// with that link, and the invitation is closed.
    /// </summary>
    Task<PartnerResult<ProviderLink>> ApproveAsync(ApproveProvider command, CancellationToken cancellationToken = default);

    /// <summary>Declines the invitation.</summary>
    Task<PartnerResult<ProviderLink>> DeclineAsync(DeclineProvider command, CancellationToken cancellationToken = default);

    /// <summary>Takes the administration of the reseller's tenant back; success without a change where there is none.</summary>
    Task<PartnerResult<ProviderLink>> WithdrawTenantAdministrationAsync(WithdrawTenantAdministration command, CancellationToken cancellationToken = default);

    /// <summary>What ending the link would do, and the command that does it.</summary>
    Task<PartnerResult<EndingPlan>> PlanEndingAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default);

    /// <summary>Removes the partnership; customers and their relationships stay.</summary>
    Task<PartnerResult<ProviderLink>> EndAsync(EndProviderLink command, CancellationToken cancellationToken = default);

    /// <summary>Records a partnership that Microsoft lists and that is missing here; success without a change where the two are linked.</summary>
    Task<PartnerResult<ProviderLink>> RecordFoundAtMicrosoftAsync(RecordLinkFoundAtMicrosoft command, CancellationToken cancellationToken = default);

    /// <summary>Ends a link that Microsoft no longer lists; success without a change where it has ended.</summary>
    Task<PartnerResult<ProviderLink>> RecordGoneAtMicrosoftAsync(RecordLinkGoneAtMicrosoft command, CancellationToken cancellationToken = default);

    /// <summary>One link.</summary>
    Task<PartnerResult<ProviderLink>> FindAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default);

    /// <summary>The evidence of an approval, for both parties.</summary>
    Task<PartnerResult<Consent>> FindConsentAsync(ConsentId consentId, CancellationToken cancellationToken = default);

    /// <summary>The reseller's <em>Indirect providers</em> page: the links in which the actor's tenant is the reseller (K5).</summary>
    Task<PartnerResult<Page<ProviderLink>>> ListProvidersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The provider's <em>Indirect resellers</em> page: the links and open invitations of the actor's tenant as provider (K5).</summary>
    Task<PartnerResult<Page<ProviderLink>>> ListResellersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The open invitations of the actor's tenant as provider that lapse before a moment, those that have lapsed included.</summary>
    Task<PartnerResult<Page<ProviderLink>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default);
}

/// <summary>Which links a list shows; whatever is null shows all.</summary>
public sealed record ProviderLinkFilter
{
    /// <summary>The status as stored: an expired invitation is listed under <see cref="ProviderLinkStatus.Invited"/>.</summary>
    public ProviderLinkStatus? Status { get; init; }

    /// <summary>The tenant on the other side.</summary>
    public TenantId? OtherParty { get; init; }
}
