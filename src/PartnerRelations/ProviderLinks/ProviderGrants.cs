namespace PartnerRelations.ProviderLinks;

/// <summary>What a reseller grants a provider by approving it (K6). Several may be combined.</summary>
[Flags]
public enum ProviderGrants
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Submitting orders on behalf of the customers they share. The provider also needs its own relationship with each (C3).</summary>
    SubmitOrders = 1,

    /// <summary>Adding subscriptions for the customers they share.</summary>
    AddSubscriptions = 2,

    /// <summary>Administering the reseller's own tenant; only where the rules of the day and the shown text say so, and the reseller may withdraw it.</summary>
    AdministerResellerTenant = 4,
}
