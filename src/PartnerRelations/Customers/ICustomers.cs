using PartnerRelations.Invitations;

namespace PartnerRelations.Customers;

/// <summary>
/// The use cases of inviting and keeping customers, for one actor: in process <c>customerService.As(actor)</c>, elsewhere a client of the same
/// interface. Partners ask as users of their tenant, customers as customers of theirs. Every refusal is a value; to a tenant that is neither owner nor
/// party a record does not exist (<c>customer_invitation.not_found</c>, <c>customer_relationship.not_found</c>).
/// </summary>
public interface ICustomers
{
    /// <summary>Drafts an invitation for the reseller and one provider of its (C4). The draft is for the reseller to send; nothing is sent here (C7).</summary>
    Task<PartnerResult<DraftedInvitation>> InviteJointlyAsync(InviteCustomerJointly command, CancellationToken cancellationToken = default);

    /// <summary>Drafts an invitation for the reseller alone (C5); no provider can order on it (C3).</summary>
    Task<PartnerResult<DraftedInvitation>> InviteAsync(InviteCustomer command, CancellationToken cancellationToken = default);

    /// <summary>The same mail in other words, its link still in it once (C6). Stores nothing.</summary>
    Task<PartnerResult<MailDraft>> EditDraftAsync(EditInvitationDraft command, CancellationToken cancellationToken = default);

    /// <summary>"Done": notes that the mail was sent; a second time is success without a change.</summary>
    Task<PartnerResult<CustomerInvitation>> MarkSentAsync(MarkCustomerInvitationSent command, CancellationToken cancellationToken = default);

    /// <summary>Makes a new link for an open invitation, expired or not; the old link dies.</summary>
    Task<PartnerResult<DraftedInvitation>> RenewAsync(RenewCustomerInvitation command, CancellationToken cancellationToken = default);

    /// <summary>Takes an open invitation back; a second time is success without a change.</summary>
    Task<PartnerResult<CustomerInvitation>> RevokeAsync(RevokeCustomerInvitation command, CancellationToken cancellationToken = default);

    /// <summary>
    /// What accepting would grant, in words. Any customer that holds the token may look; to a stranger a wrong, used or expired token is
    /// <c>invitation.not_usable</c> alike. Looking uses nothing up.
    /// </summary>
    /// <param name="token">The token from the link.</param>
    /// <param name="culture">The wanted language; null for the invitation's. The answer says which one it found.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PartnerResult<AcceptancePreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default);

    /// <summary>Accepts (C8, C9): establishes the missing relationships in one write with the invitation. A second click answers the same.</summary>
    Task<PartnerResult<AcceptedInvitation>> AcceptAsync(AcceptCustomerInvitation command, CancellationToken cancellationToken = default);

    /// <summary>Declines; a second time is success without a change.</summary>
    Task<PartnerResult<CustomerInvitation>> DeclineAsync(DeclineCustomerInvitation command, CancellationToken cancellationToken = default);

    /// <summary>Records both relationships with a customer that the provider created for its reseller (C13).</summary>
    Task<PartnerResult<RecordedRelationships>> RecordCreatedCustomerAsync(RecordCreatedCustomer command, CancellationToken cancellationToken = default);

    /// <summary>Records what Microsoft lists and is missing here, and closes the invitation that it answers if exactly one fits.</summary>
    Task<PartnerResult<RecordedRelationships>> RecordFoundAtMicrosoftAsync(RecordFoundAtMicrosoft command, CancellationToken cancellationToken = default);

    /// <summary>Says which open invitation a relationship found at Microsoft answers.</summary>
    Task<PartnerResult<CustomerRelationship>> MatchAsync(MatchInvitation command, CancellationToken cancellationToken = default);

    /// <summary>Keeps what a granular grant of administration gave.</summary>
    Task<PartnerResult<CustomerRelationship>> RecordAdminGrantAsync(RecordAdminGrant command, CancellationToken cancellationToken = default);

    /// <summary>Takes administration back; success without a change where there is none.</summary>
    Task<PartnerResult<CustomerRelationship>> WithdrawAdministrationAsync(WithdrawAdministration command, CancellationToken cancellationToken = default);

    /// <summary>What ending the relationship would do, what has to be settled first, and the command that does it (C15).</summary>
    Task<PartnerResult<RelationshipEndingPlan>> PlanEndingAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default);

    /// <summary>Removes one relationship; those of other partners stay.</summary>
    Task<PartnerResult<CustomerRelationship>> EndAsync(EndCustomerRelationship command, CancellationToken cancellationToken = default);

    /// <summary>Ends a relationship that Microsoft no longer lists; success without a change where it has ended.</summary>
    Task<PartnerResult<CustomerRelationship>> RecordGoneAtMicrosoftAsync(RecordRelationshipGoneAtMicrosoft command, CancellationToken cancellationToken = default);

    /// <summary>One invitation, for its sender and the customer that answered it.</summary>
    Task<PartnerResult<CustomerInvitation>> FindInvitationAsync(CustomerInvitationId invitationId, CancellationToken cancellationToken = default);

    /// <summary>The evidence of an acceptance, for the customer and the accepted partners.</summary>
    Task<PartnerResult<CustomerAcceptance>> FindAcceptanceAsync(CustomerAcceptanceId acceptanceId, CancellationToken cancellationToken = default);

    /// <summary>One relationship, for its partner and its customer.</summary>
    Task<PartnerResult<CustomerRelationship>> FindRelationshipAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default);

    /// <summary>The invitations that the actor's tenant has sent.</summary>
    Task<PartnerResult<Page<CustomerInvitation>>> ListInvitationsAsync(CustomerInvitationFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The sent invitations of the actor's tenant that lapse before a moment, those that have lapsed included.</summary>
    Task<PartnerResult<Page<CustomerInvitation>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The <em>Customers</em> page: the relationships of the actor's tenant as a partner, be it a reseller or a provider.</summary>
    Task<PartnerResult<Page<CustomerRelationship>>> ListMineAsync(CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <em>View customers</em> beside a linked partner (K7): the actor's own active relationships with customers that have one with that partner too, wherever
    /// the two came from. Refused with <c>customer_relationship.partners_not_linked</c> unless the two are linked now.
    /// </summary>
    Task<PartnerResult<Page<CustomerRelationship>>> ListSharedAsync(TenantId partner, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>The partners of the actor's tenant as a customer.</summary>
    Task<PartnerResult<Page<CustomerRelationship>>> ListPartnersAsync(CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>Whether a partner may do something for a customer: yes with the grant behind it, or no with everything that is missing.</summary>
    Task<PartnerResult<RightExplanation>> ExplainAsync(RightQuestion question, CancellationToken cancellationToken = default);
}

/// <summary>Which invitations a list shows; whatever is null shows all.</summary>
public sealed record CustomerInvitationFilter
{
    /// <summary>The status as stored: an expired invitation is listed under <see cref="CustomerInvitationStatus.Sent"/>.</summary>
    public CustomerInvitationStatus? Status { get; init; }

    /// <summary>Only what nobody has answered, taken back or replaced: drafts and sent ones, expired or not.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Which of the two kinds.</summary>
    public CustomerInvitationType? Type { get; init; }

    /// <summary>The provider of joint invitations.</summary>
    public ProviderId? Provider { get; init; }
}

/// <summary>Which relationships a list shows; whatever is null shows all.</summary>
public sealed record CustomerRelationshipFilter
{
    /// <summary>The status.</summary>
    public CustomerRelationshipStatus? Status { get; init; }

    /// <summary>The tenant on the other side.</summary>
    public TenantId? OtherParty { get; init; }

    /// <summary>Only those that <see cref="ICustomers.MatchAsync"/> waits for.</summary>
    public bool OnlyAwaitingMatch { get; init; }
}
