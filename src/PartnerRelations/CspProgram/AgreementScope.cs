namespace PartnerRelations.CspProgram;

/// <summary>What one signature of the partner agreement covers (E14).</summary>
public enum AgreementScope
{
    /// <summary>No agreement is asked for.</summary>
    None,

    /// <summary>Everything the partner sells in one region.</summary>
    Region,

    /// <summary>One tenant.</summary>
    Tenant,
}
