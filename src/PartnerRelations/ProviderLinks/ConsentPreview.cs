namespace PartnerRelations.ProviderLinks;

/// <summary>What a reseller is shown before it approves a provider. Show <see cref="Text"/> unchanged beside the box to tick.</summary>
public sealed record ConsentPreview
{
    /// <summary>The invitation.</summary>
    public required ProviderLinkId LinkId { get; init; }

    /// <summary>Who asks.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The provider's name as the directory lists it.</summary>
    public required string ProviderName { get; init; }

    /// <summary>What approving grants today: what is asked for and the rules of the day allow.</summary>
    public required ProviderGrants Grants { get; init; }

    /// <summary>The language of the text; pass it on to <see cref="ApproveProvider.Culture"/>.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The introduction and one sentence for each grant.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text; pass it on to <see cref="ApproveProvider.ConsentTextHash"/>.</summary>
    public required string TextHash { get; init; }
}
