using PartnerRelations.Events;

namespace PartnerRelations.ProviderLinks;

/// <summary>Something that happened to a provider link.</summary>
public abstract record ProviderLinkEvent : PartnerEvent;

/// <summary>A provider invited a reseller.</summary>
public sealed record ResellerInvited : ProviderLinkEvent
{
    /// <summary>Who invites.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>The only tenant that may approve; null for any.</summary>
    public ResellerId? ExpectedReseller { get; init; }

    /// <summary>What is asked for.</summary>
    public required ProviderGrants OfferedGrants { get; init; }

    /// <summary>The language of the mail.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>From when on it is expired; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The provider invited again before an answer; the earlier link is dead.</summary>
public sealed record ProviderInvitationRenewed : ProviderLinkEvent
{
    /// <summary>The only tenant that may approve; null for any.</summary>
    public ResellerId? ExpectedReseller { get; init; }

    /// <summary>What is asked for.</summary>
    public required ProviderGrants OfferedGrants { get; init; }

    /// <summary>The language of the mail.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>From when on it is expired; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The provider sent the mail.</summary>
public sealed record ProviderInvitationSent : ProviderLinkEvent;

/// <summary>The provider took the invitation back.</summary>
public sealed record ProviderInvitationRevoked : ProviderLinkEvent;

/// <summary>The reseller said no.</summary>
public sealed record ProviderDeclined : ProviderLinkEvent
{
    /// <summary>The reseller, bound now, so that only its own second click finds it done already.</summary>
    public required ResellerId Reseller { get; init; }
}

/// <summary>The reseller approved the provider.</summary>
public sealed record ProviderApproved : ProviderLinkEvent
{
    /// <summary>The reseller, bound now.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>What it granted: what the text said and the rules of the day allow.</summary>
    public required ProviderGrants Grants { get; init; }

    /// <summary>The evidence.</summary>
    public required ConsentId ConsentId { get; init; }
}

/// <summary>The approving reseller was linked with the provider already, so the invitation was closed.</summary>
public sealed record ProviderInvitationSuperseded : ProviderLinkEvent
{
    /// <summary>The reseller that approved.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The link that stays.</summary>
    public required ProviderLinkId ActiveLinkId { get; init; }
}

/// <summary>The reseller took back the administration of its tenant.</summary>
public sealed record TenantAdministrationWithdrawn : ProviderLinkEvent;

/// <summary>Microsoft lists the partnership, which was approved there and not here; makes a new record.</summary>
public sealed record ProviderLinkFound : ProviderLinkEvent
{
    /// <summary>The provider.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The reseller.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>What every partnership lets the provider do (K6); never the administration of the reseller's tenant, which no list tells of.</summary>
    public required ProviderGrants Grants { get; init; }
}

/// <summary>The partnership was removed.</summary>
public sealed record ProviderLinkEnded : ProviderLinkEvent
{
    /// <summary>Which side removed it.</summary>
    public required ProviderLinkParty EndedBy { get; init; }
}
