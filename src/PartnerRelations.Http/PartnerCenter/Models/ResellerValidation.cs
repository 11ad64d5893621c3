namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>MPN ids to check (PC-A6).</summary>
public sealed class ResellerValidationRequest : WireModel
{
    /// <summary>The MPN ids, digits as text.</summary>
    public IList<string>? PartnerIds { get; set; }

    /// <summary>A request about these MPN ids.</summary>
    public static ResellerValidationRequest Of(params ReadOnlySpan<MpnId> mpns)
    {
        var request = new ResellerValidationRequest { PartnerIds = [] };
        foreach (var mpn in mpns) request.PartnerIds.Add(mpn.Value);
        return request;
    }
}

/// <summary>The outcome of checking MPN ids (PC-A6).</summary>
public sealed class ResellerValidationAnswer : WireModel
{
    /// <summary>One outcome for each MPN id.</summary>
    public IList<ResellerValidation>? ValidationResults { get; set; }
}

/// <summary>Whether an MPN id may stand on an order (PC-A6): whether it belongs to an authorized, active indirect reseller.</summary>
public sealed class ResellerValidation : WireModel
{
    /// <summary>The MPN id, digits as text.</summary>
    public string? PartnerId { get; set; }

    /// <summary>Whether it may.</summary>
    public bool? IsValidPartnerIdOnRecord { get; set; }

    /// <summary>Why not; null where it may.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>Why not, in the service's own words.</summary>
    public string? ErrorDescription { get; set; }
}
