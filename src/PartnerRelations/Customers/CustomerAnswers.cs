using PartnerRelations.Invitations;

namespace PartnerRelations.Customers;

/// <summary>An invitation just drafted or renewed, with the mail that carries its link.</summary>
public sealed record DraftedInvitation
{
    /// <summary>The invitation as it stands.</summary>
    public required CustomerInvitation Invitation { get; init; }

    /// <summary>
    /// The mail to send, editable but for its link. Shown this once: null when a repeated request answers, because only the hash of the token is
    /// kept; renew the invitation for a new link.
    /// </summary>
    public MailDraft? Draft { get; init; }

    /// <summary>
    /// Microsoft's own link of the same kind, by which the customer also accepts there: static, no secret, and without a memory of this invitation.
    /// Null while the reseller has no PartnerID (E8).
    /// </summary>
    public InvitationUrl? MicrosoftLink { get; init; }
}

/// <summary>An invitation that a customer has accepted, and what stands because of it.</summary>
public sealed record AcceptedInvitation
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitation Invitation { get; init; }

    /// <summary>The reseller's active relationship with the customer; null where it has ended since.</summary>
    public CustomerRelationship? ResellerRelationship { get; init; }

    /// <summary>The provider's own active relationship with the customer; null for an invitation of the reseller alone, and where it has ended since.</summary>
    public CustomerRelationship? ProviderRelationship { get; init; }
}

/// <summary>What a record of facts comes to: the relationships of the partners concerned.</summary>
public sealed record RecordedRelationships
{
    /// <summary>The reseller's active relationship with the customer; null where no reseller was named, and where it has ended since.</summary>
    public CustomerRelationship? ResellerRelationship { get; init; }

    /// <summary>The provider's own active relationship with the customer; null where no provider was named, and where it has ended since.</summary>
    public CustomerRelationship? ProviderRelationship { get; init; }

    /// <summary>The invitation that was found to be accepted by it; null where none fits, or more than one.</summary>
    public CustomerInvitation? Matched { get; init; }
}

/// <summary>What removing a relationship would do, to be read before it is done (C15).</summary>
public sealed record RelationshipEndingPlan
{
    /// <summary>The relationship.</summary>
    public required CustomerRelationshipId RelationshipId { get; init; }

    /// <summary>The version of the relationship that was looked at.</summary>
    public required long Version { get; init; }

    /// <summary>What the partner loses: it no longer sees the customer, is no support contact, administers nothing and buys nothing new.</summary>
    public required RelationshipGrants LosesGrants { get; init; }

    /// <summary>The granular grant that is no longer kept here; end it at Microsoft too.</summary>
    public AdminGrant? LosesAdminGrant { get; init; }

    /// <summary>Other partners keep their relationships with the customer; true by C12.</summary>
    public required bool OtherPartnersStay { get; init; }

    /// <summary>The customer may be invited again later; true by C19.</summary>
    public required bool MayBeInvitedAgain { get; init; }

    /// <summary>Nobody is told by the system; true by C15.</summary>
    public required bool NoticeIsYours { get; init; }

    /// <summary>What has to be settled first, each with its remedy; the command is refused with the same while there is any.</summary>
    public required IReadOnlyList<PartnerError> Unsettled { get; init; }

    /// <summary>The command that does it, refused with <c>record.stale</c> if the relationship changes in the meantime.</summary>
    public EndCustomerRelationship Confirm(RequestId? requestId = null) => new() { RelationshipId = RelationshipId, ExpectedVersion = Version, RequestId = requestId };
}
