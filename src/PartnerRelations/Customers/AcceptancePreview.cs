namespace PartnerRelations.Customers;

/// <summary>What a customer is shown before it accepts. Show <see cref="Text"/> unchanged beside the button.</summary>
public sealed record AcceptancePreview
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }

    /// <summary>The reseller that asks.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The reseller's name.</summary>
    public required string ResellerName { get; init; }

    /// <summary>The provider of a joint invitation; null otherwise.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The provider's name; null where there is none.</summary>
    public string? ProviderName { get; init; }

    /// <summary>What accepting grants the reseller today: what is asked for and the rules of the day let it.</summary>
    public required RelationshipGrants ResellerGrants { get; init; }

    /// <summary>What accepting grants the provider today; none where there is none.</summary>
    public required RelationshipGrants ProviderGrants { get; init; }

    /// <summary>The language of the text; pass it on to <see cref="AcceptCustomerInvitation.Culture"/>.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>One sentence for each thing that accepting grants; the mail says the same.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text; pass it on to <see cref="AcceptCustomerInvitation.TextHash"/>.</summary>
    public required string TextHash { get; init; }
}
