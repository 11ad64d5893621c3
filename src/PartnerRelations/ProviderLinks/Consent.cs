namespace PartnerRelations.ProviderLinks;

/// <summary>
/// The evidence of an approval: what was shown, in which language, to whom and when. Written once with the approval and never changed;
/// it outlives the link.
/// </summary>
public sealed record Consent
{
    /// <summary>The id.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>The link that it approved.</summary>
    public required ProviderLinkId LinkId { get; init; }

    /// <summary>Who was approved.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Who approved.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>What it grants.</summary>
    public required ProviderGrants Grants { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The text that was shown, word by word.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text (UTF-8) as lower-case hexadecimal digits; stays when the text is erased.</summary>
    public required string TextHash { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The person who ticked the box.</summary>
    public required ActorIdentity GivenBy { get; init; }
}
