namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>The programs that a partner's tenant takes part in; several at once for a partner in transition (D1).</summary>
[Flags]
public enum FakePrograms
{
    /// <summary>No program: a tenant with an account and nothing to sell.</summary>
    None = 0,

    /// <summary>Indirect provider (distributor).</summary>
    IndirectProvider = 1,

    /// <summary>Indirect reseller.</summary>
    IndirectReseller = 2,

    /// <summary>Direct-bill partner.</summary>
    DirectBill = 4,
}
