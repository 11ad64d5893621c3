namespace PartnerRelations.ProviderLinks;

/// <summary>Where a provider link stands.</summary>
public enum ProviderLinkStatus
{
    /// <summary>The provider has invited; the reseller has not answered.</summary>
    Invited,

    /// <summary>The reseller has approved: both appear in each other's list (K5).</summary>
    Active,

    /// <summary>The partnership was removed; customers and their relationships stay (K12).</summary>
    Ended,

    /// <summary>The invited reseller said no.</summary>
    Declined,

    /// <summary>The provider took the invitation back.</summary>
    Revoked,

    /// <summary>The invitation was closed because the reseller that approved it was linked with the provider already.</summary>
    Superseded,

    /// <summary>Nobody answered in time. Derived from the clock and never stored; see <see cref="ProviderLink.StatusAt"/>.</summary>
    Expired,
}
