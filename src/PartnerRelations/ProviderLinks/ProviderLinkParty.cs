namespace PartnerRelations.ProviderLinks;

/// <summary>How an actor stands to a provider link.</summary>
public enum ProviderLinkParty
{
    /// <summary>No party: to such an actor the link does not exist.</summary>
    Stranger,

    /// <summary>A person of the provider's tenant.</summary>
    Provider,

    /// <summary>A person of the reseller's tenant, once it is bound by approval.</summary>
    Reseller,

    /// <summary>A person of any other partner's tenant who holds the invitation's token.</summary>
    TokenHolder,

    /// <summary>A part of the host that takes over what Microsoft reports.</summary>
    System,
}
