namespace PartnerRelations.Customers;

/// <summary>
/// The evidence of an acceptance: what was shown, in which language, to whom and when. Written once with the acceptance and never changed; it
/// outlives the relationships.
/// </summary>
public sealed record CustomerAcceptance
{
    /// <summary>The id.</summary>
    public required CustomerAcceptanceId Id { get; init; }

    /// <summary>The invitation that was accepted.</summary>
    public required CustomerInvitationId InvitationId { get; init; }

    /// <summary>Who accepted.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The reseller that was accepted.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The provider that was accepted; null where the invitation was for the reseller alone.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>What the text grants the reseller.</summary>
    public required RelationshipGrants ResellerGrants { get; init; }

    /// <summary>What the text grants the provider; none where there is none.</summary>
    public required RelationshipGrants ProviderGrants { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The text that was shown, word by word.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text (UTF-8) as lower-case hexadecimal digits; stays when the text is erased.</summary>
    public required string TextHash { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The person who accepted.</summary>
    public required ActorIdentity GivenBy { get; init; }
}
