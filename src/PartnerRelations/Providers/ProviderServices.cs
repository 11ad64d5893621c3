namespace PartnerRelations.Providers;

/// <summary>What a provider offers its resellers, as the seed page lists it; several may be combined.</summary>
[Flags]
public enum ProviderServices
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Support of Microsoft products and services for the reseller's customers.</summary>
    ProductSupportForCustomers = 1,

    /// <summary>Technical assistance for the reseller.</summary>
    TechnicalAssistance = 2,

    /// <summary>Help with marketing the reseller's own products and services.</summary>
    MarketingHelp = 4,

    /// <summary>Financing and credit terms.</summary>
    FinancingAndCreditTerms = 8,
}
