namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The programs that a partner's tenant takes part in. A partner in transition holds two of them.</summary>
[Flags]
public enum PartnerPrograms
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Indirect provider (distributor).</summary>
    IndirectProvider = 1,

    /// <summary>Indirect reseller. Microsoft's newest pages promise resellers no API access, and yet some calls answer them.</summary>
    IndirectReseller = 2,

    /// <summary>Direct-bill partner.</summary>
    DirectBill = 4,
}
