using PartnerRelations.Invitations;

namespace PartnerRelations.Customers;

/// <summary>
/// The reseller invites a customer to accept it and one provider of its (C4). By GA, AA or SA of an enrolled reseller that has an active link
/// with the provider. An open invitation of the same kind to the same address is superseded in the same write.
/// </summary>
public sealed record InviteCustomerJointly : PartnerCommand
{
    /// <summary>The provider that is to order for the customer; it needs a relationship of its own to do so (C3).</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where the invitation goes: an e-mail address as somebody typed it.</summary>
    public required string Email { get; init; }

    /// <summary>How the reseller came by the customer (C1).</summary>
    public required CustomerSource Source { get; init; }

    /// <summary>The customer's tenant, if only that one may answer; null lets any customer that holds the link.</summary>
    public CustomerId? ExpectedCustomer { get; init; }

    /// <summary>Whether to ask for administration; null asks for it where an acceptance can grant it on the day (C8).</summary>
    public bool? AsksAdministration { get; init; }

    /// <summary>The language of the mail: a tag such as <c>en</c> or <c>zh-CN</c>; null for the default.</summary>
    public string? Culture { get; init; }
}

/// <summary>
/// The reseller invites a customer to accept it alone (C5). By GA, AA or SA of an enrolled reseller. No provider can order on it (C3). An open
/// invitation of the same kind to the same address is superseded in the same write.
/// </summary>
public sealed record InviteCustomer : PartnerCommand
{
    /// <summary>Where the invitation goes: an e-mail address as somebody typed it.</summary>
    public required string Email { get; init; }

    /// <summary>How the reseller came by the customer (C1).</summary>
    public required CustomerSource Source { get; init; }

    /// <summary>The customer's tenant, if only that one may answer; null lets any customer that holds the link.</summary>
    public CustomerId? ExpectedCustomer { get; init; }

    /// <summary>Whether to ask for administration; null asks for it where an acceptance can grant it on the day (C9).</summary>
    public bool? AsksAdministration { get; init; }

    /// <summary>The language of the mail: a tag such as <c>en</c> or <c>zh-CN</c>; null for the default.</summary>
    public string? Culture { get; init; }
}

/// <summary>
/// Puts a draft into other words (C6). By GA, AA or SA of the sender. Stores nothing: the host keeps the draft, which holds the link. It must be
/// this invitation's newest link, in the text exactly once.
/// </summary>
public sealed record EditInvitationDraft : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }

    /// <summary>The draft as it was handed out, or as it was last edited.</summary>
    public required MailDraft Draft { get; init; }

    /// <summary>The new subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The new text, with the link in it.</summary>
    public required string Body { get; init; }
}

/// <summary>The sender's "Done": the mail was sent (C7). From now on the invitation can expire. By GA, AA or SA of the sender.</summary>
public sealed record MarkCustomerInvitationSent : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }
}

/// <summary>Makes a new link for an open invitation, expired or not; the earlier link dies and the mail is a draft again. By GA, AA or SA of the sender.</summary>
public sealed record RenewCustomerInvitation : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }
}

/// <summary>The sender takes an open invitation back. By GA, AA or SA of the sender.</summary>
public sealed record RevokeCustomerInvitation : PartnerCommand
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }
}

/// <summary>
/// The customer accepts (C8, C9), which establishes the relationships that are missing and grants exactly what the shown text said. By GA of the
/// customer's tenant, from 2024 on also by its Billing administrator (C10).
/// </summary>
public sealed record AcceptCustomerInvitation : PartnerCommand
{
    /// <summary>The token from the invitation's link.</summary>
    public required InvitationToken Token { get; init; }

    /// <summary>The <see cref="AcceptancePreview.Culture"/> of the text that was shown.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The <see cref="AcceptancePreview.TextHash"/> of the text that was shown; another one is refused with <c>customer_invitation.text_changed</c>.</summary>
    public required string TextHash { get; init; }
}

/// <summary>The customer says no. By whoever could accept.</summary>
public sealed record DeclineCustomerInvitation : PartnerCommand
{
    /// <summary>The token from the invitation's link.</summary>
    public required InvitationToken Token { get; init; }
}
