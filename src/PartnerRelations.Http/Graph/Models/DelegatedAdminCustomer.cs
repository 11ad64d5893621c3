using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>A customer with whom the partner has a delegated admin relationship (PC-G1). The service makes and removes it by itself.</summary>
public sealed class DelegatedAdminCustomer : GraphEntity
{
    /// <summary>The customer's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The customer's tenant.</summary>
    public WireId TenantId { get; set; }

    /// <summary>The name of the customer's tenant.</summary>
    public string? DisplayName { get; set; }
}
