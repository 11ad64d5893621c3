namespace PartnerRelations.Invitations;

/// <summary>What a customer grants by accepting an invitation, a sentence each. An acceptance never grants more than these said.</summary>
public sealed record CustomerGrantTexts
{
    /// <summary>The reseller gets a relationship and no administration; names it by <c>{reseller}</c>.</summary>
    public required string Relationship { get; init; }

    /// <summary>The reseller gets a relationship and administers subscriptions, licences and users; names it by <c>{reseller}</c>.</summary>
    public required string RelationshipWithAdministration { get; init; }

    /// <summary>The provider gets a relationship of its own and may submit orders; names it by <c>{provider}</c>. In joint invitations only.</summary>
    public required string ProviderOrders { get; init; }
}
