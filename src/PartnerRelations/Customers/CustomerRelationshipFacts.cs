using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>What the record of a created customer is judged by.</summary>
internal sealed record CreatedCustomerFacts
{
    public required ProgramRules Rules { get; init; }

    /// <summary>The actor's entry in the directory; null where it is no provider.</summary>
    public ProviderEntry? Provider { get; init; }

    public ResellerStanding? Reseller { get; init; }

    /// <summary>The active link of the two.</summary>
    public ProviderLink? Link { get; init; }

    /// <summary>How the created tenant stands among the partners.</summary>
    public PartnerFacts Partners { get; init; } = new();

    public CustomerRelationship? ResellerRelationship { get; init; }

    public CustomerRelationship? ProviderRelationship { get; init; }

    public required CustomerRelationshipId NewResellerRelationshipId { get; init; }

    public required CustomerRelationshipId NewProviderRelationshipId { get; init; }
}

/// <summary>What a find at Microsoft is judged by.</summary>
internal sealed record FoundFacts
{
    public required ProgramRules Rules { get; init; }

    /// <summary>The customer's tenant as the directory lists it.</summary>
    public TenantEntry? Customer { get; init; }

    public CustomerRelationship? ResellerRelationship { get; init; }

    public CustomerRelationship? ProviderRelationship { get; init; }

    /// <summary>The reseller's open invitations of the kind that was found, expired or not.</summary>
    public IReadOnlyList<CustomerInvitation> Open { get; init; } = [];

    public required CustomerRelationshipId NewResellerRelationshipId { get; init; }

    public required CustomerRelationshipId NewProviderRelationshipId { get; init; }
}

/// <summary>What a match by a person is judged by.</summary>
internal sealed record MatchFacts
{
    /// <summary>The rules of today, for who may.</summary>
    public required ProgramRules Rules { get; init; }

    /// <summary>The rules of the day on which the relationship was found, for what the text grants.</summary>
    public required ProgramRules RulesWhenFound { get; init; }

    public required CustomerRelationship Relationship { get; init; }

    /// <summary>The invitation, as far as the actor may see it.</summary>
    public CustomerInvitation? Invitation { get; init; }
}
