namespace PartnerRelations.Invitations;

/// <summary>
/// What a reseller reads before it approves a provider (K4, K6): the introduction and one sentence for each grant asked for. Kept with the
/// consent word for word, so a changed sentence is a new text to agree to.
/// </summary>
public sealed record ProviderConsentTexts
{
    /// <summary>Names the provider by <c>{provider}</c> and leads over to the sentences.</summary>
    public required string Introduction { get; init; }

    /// <summary>The provider may submit orders for shared customers. May hold <c>{provider}</c>, as the others.</summary>
    public required string SubmitOrders { get; init; }

    /// <summary>The provider may add subscriptions for shared customers.</summary>
    public required string AddSubscriptions { get; init; }

    /// <summary>The provider may administer the reseller's own tenant. Shown only where the rules of the day know this grant.</summary>
    public required string AdministerResellerTenant { get; init; }
}
