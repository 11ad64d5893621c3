using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>The partner whose records are compared, and as what it stands in the channel.</summary>
internal sealed record ReconciledPartner(TenantId Tenant, CustomerPartnerRole Role)
{
    public bool IsProvider => Role == CustomerPartnerRole.Provider;

    /// <summary>The provider of the two, where the other one is a partner of this one.</summary>
    public ProviderId ProviderWith(TenantId other) => new(IsProvider ? Tenant : other);

    /// <summary>The reseller of the two.</summary>
    public ResellerId ResellerWith(TenantId other) => new(IsProvider ? other : Tenant);

    /// <summary>The other side of an active link.</summary>
    public TenantId OtherOf(ProviderLink link) => IsProvider ? link.Reseller!.Value.Tenant : link.Provider.Tenant;
}
