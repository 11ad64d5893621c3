using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>Whether a tenant stands on the partners' side already and so cannot be the customer (K11).</summary>
internal sealed record PartnerFacts
{
    /// <summary>The tenant is a provider that has an active link with the sender.</summary>
    public bool IsProviderOfSender { get; init; }

    /// <summary>The tenant is a reseller that has an active link with the invited provider.</summary>
    public bool IsResellerOfProvider { get; init; }
}

/// <summary>What a new invitation is judged by.</summary>
internal sealed record InviteCustomerFacts
{
    public required ProgramRules Rules { get; init; }

    /// <summary>The sender's standing; null where the actor's tenant is not enrolled.</summary>
    public ResellerStanding? Sender { get; init; }

    /// <summary>The invited provider's entry; null when it is not listed, and for the reseller alone.</summary>
    public ProviderEntry? Provider { get; init; }

    /// <summary>The active link of sender and provider.</summary>
    public ProviderLink? Link { get; init; }

    /// <summary>How the expected customer stands among the partners.</summary>
    public PartnerFacts ExpectedCustomer { get; init; } = new();

    /// <summary>The open invitation of the same kind to the same address, expired or not.</summary>
    public CustomerInvitation? Open { get; init; }

    /// <summary>The id for the new record.</summary>
    public required CustomerInvitationId NewId { get; init; }

    public required LanguageTag DefaultCulture { get; init; }
}

/// <summary>What renewing is judged by: a joint invitation needs its link then too.</summary>
internal sealed record RenewCustomerFacts
{
    public ResellerStanding? Sender { get; init; }

    public ProviderEntry? Provider { get; init; }

    public ProviderLink? Link { get; init; }
}

/// <summary>What an acceptance is judged by.</summary>
internal sealed record AcceptFacts
{
    public required ProgramRules Rules { get; init; }

    public required CustomerInvitation Invitation { get; init; }

    /// <summary>The sender's standing; null when it is not enrolled.</summary>
    public ResellerStanding? Sender { get; init; }

    /// <summary>The invited provider's entry; null when it is not listed, and for the reseller alone.</summary>
    public ProviderEntry? Provider { get; init; }

    /// <summary>The active link of sender and provider.</summary>
    public ProviderLink? Link { get; init; }

    /// <summary>The accepting tenant as the directory lists it.</summary>
    public TenantEntry? Customer { get; init; }

    /// <summary>How the accepting tenant stands among the partners.</summary>
    public PartnerFacts Partners { get; init; } = new();

    /// <summary>The sender's active relationship with the accepting tenant.</summary>
    public CustomerRelationship? ResellerRelationship { get; init; }

    /// <summary>The invited provider's active relationship with the accepting tenant.</summary>
    public CustomerRelationship? ProviderRelationship { get; init; }

    /// <summary>The text in force now, in the language that was shown; null where a name in it is not to be had.</summary>
    public AcceptancePreview? Preview { get; init; }

    public required CustomerAcceptanceId NewAcceptanceId { get; init; }

    public required CustomerRelationshipId NewResellerRelationshipId { get; init; }

    public required CustomerRelationshipId NewProviderRelationshipId { get; init; }
}
