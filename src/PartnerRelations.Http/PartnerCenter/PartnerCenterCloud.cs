namespace PartnerRelations.Http.PartnerCenter;

/// <summary>Which of Microsoft's clouds is spoken to; settles the API's address, the token authority and the token's resource.</summary>
public enum PartnerCenterCloud
{
    /// <summary>The global cloud.</summary>
    Global,

    /// <summary>The US Government cloud: the global API, with tokens of its own authority.</summary>
    UsGovernment,

    /// <summary>The cloud that 21Vianet runs in China: an API and an authority of its own, and tokens by the older form that names a resource.</summary>
    China21Vianet,
}
