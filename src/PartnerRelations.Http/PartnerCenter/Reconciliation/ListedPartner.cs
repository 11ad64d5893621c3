namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>A partner as Microsoft lists it beside the caller (PC-R1, PC-R2).</summary>
internal sealed record ListedPartner(TenantId Tenant, string? Name, string? State)
{
    /// <summary>Active is the only state that is documented; where none is given the list itself says it.</summary>
    public bool IsActive => string.IsNullOrWhiteSpace(State) || string.Equals(State.Trim(), "Active", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A customer to which Microsoft lists a reseller relationship of the caller's (PC-C1), and the partners that share it (PC-R2), where that was asked.</summary>
internal sealed record ListedCustomer(CustomerId Customer, string? Name);
