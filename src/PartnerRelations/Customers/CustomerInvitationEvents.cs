namespace PartnerRelations.Customers;

/// <summary>Something that happened to an invitation to a customer.</summary>
public abstract record CustomerInvitationEvent : CustomerEvent;

/// <summary>A reseller drafted an invitation for itself alone.</summary>
public sealed record CustomerInvited : CustomerInvitationEvent
{
    /// <summary>Who invites.</summary>
    public required ResellerId Sender { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>The only tenant that may answer; null for any.</summary>
    public CustomerId? ExpectedCustomer { get; init; }

    /// <summary>How the reseller came by the customer.</summary>
    public required CustomerSource Source { get; init; }

    /// <summary>Whether it asks for administration.</summary>
    public required bool AsksAdministration { get; init; }

    /// <summary>The language of the mail.</summary>
    public required LanguageTag Culture { get; init; }
}

/// <summary>A reseller drafted an invitation for itself and one provider.</summary>
public sealed record CustomerInvitedJointly : CustomerInvitationEvent
{
    /// <summary>Who invites.</summary>
    public required ResellerId Sender { get; init; }

    /// <summary>The provider that is to order.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>The only tenant that may answer; null for any.</summary>
    public CustomerId? ExpectedCustomer { get; init; }

    /// <summary>How the reseller came by the customer.</summary>
    public required CustomerSource Source { get; init; }

    /// <summary>Whether it asks for administration.</summary>
    public required bool AsksAdministration { get; init; }

    /// <summary>The language of the mail.</summary>
    public required LanguageTag Culture { get; init; }
}

/// <summary>The sender sent the mail.</summary>
public sealed record CustomerInvitationSent : CustomerInvitationEvent
{
    /// <summary>From when on it is expired; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The sender made a new link; the earlier one is dead, and the mail is a draft again.</summary>
public sealed record CustomerInvitationRenewed : CustomerInvitationEvent;

/// <summary>The sender took the invitation back.</summary>
public sealed record CustomerInvitationRevoked : CustomerInvitationEvent;

/// <summary>The sender invited the same address anew.</summary>
public sealed record CustomerInvitationSuperseded : CustomerInvitationEvent
{
    /// <summary>The invitation that counts.</summary>
    public required CustomerInvitationId SupersededBy { get; init; }
}

/// <summary>The customer said no.</summary>
public sealed record CustomerInvitationDeclined : CustomerInvitationEvent
{
    /// <summary>The customer, bound now, so that only its own second click finds it done already.</summary>
    public required CustomerId Customer { get; init; }
}

/// <summary>The customer accepted; events of the same write establish the relationships.</summary>
public sealed record CustomerInvitationAccepted : CustomerInvitationEvent
{
    /// <summary>The customer, bound now.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The evidence; null where the customer accepted on Microsoft's page.</summary>
    public CustomerAcceptanceId? AcceptanceId { get; init; }
}
