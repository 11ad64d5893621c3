using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>What the question after a right is judged by.</summary>
internal sealed record RightFacts
{
    public required RightQuestion Question { get; init; }

    public required ProgramRules Rules { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required CustomerPartnerRole Role { get; init; }

    /// <summary>The partner's own active relationship with the customer.</summary>
    public CustomerRelationship? Relationship { get; init; }

    /// <summary>The reseller that an order is for.</summary>
    public ResellerId? Reseller { get; init; }

    public ResellerStanding? Standing { get; init; }

    /// <summary>That reseller's active relationship with the customer, which counts for nobody else.</summary>
    public CustomerRelationship? ResellerRelationship { get; init; }

    /// <summary>The provider's entry, where the partner is one.</summary>
    public ProviderEntry? Provider { get; init; }

    /// <summary>The active link of reseller and provider.</summary>
    public ProviderLink? Link { get; init; }

    public TenantEntry? Customer { get; init; }

    public CustomerCommerceStatus Commerce { get; init; } = new();
}
