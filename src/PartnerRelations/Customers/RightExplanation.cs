using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Customers;

/// <summary>May this partner do this for this customer?</summary>
public sealed record RightQuestion
{
    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The partner: the actor's own tenant, or a partner linked with it; a customer may ask about every partner of its.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>What it wants to do.</summary>
    public required CustomerRight Right { get; init; }

    /// <summary>For which reseller a provider orders; null where the actor is that reseller, and for rights that no order is.</summary>
    public ResellerId? Reseller { get; init; }
}

/// <summary>Yes with the grant behind it, or no with everything that is missing.</summary>
public sealed record RightExplanation
{
    /// <summary>What was asked.</summary>
    public required RightQuestion Question { get; init; }

    /// <summary>As what the partner was judged.</summary>
    public required CustomerPartnerRole Role { get; init; }

    /// <summary>What the right takes on the day.</summary>
    public required RightNeeds Needs { get; init; }

    /// <summary>Yes or no.</summary>
    public bool IsGranted => Missing.Count == 0;

    /// <summary>What the yes rests on; null for a no.</summary>
    public RightGrant? Grant { get; init; }

    /// <summary>Everything that is missing, in the order in which it is settled best; empty for a yes.</summary>
    public required ValueList<MissingForRight> Missing { get; init; }
}

/// <summary>What a yes rests on.</summary>
public sealed record RightGrant
{
    /// <summary>The partner's own relationship.</summary>
    public required CustomerRelationshipId RelationshipId { get; init; }

    /// <summary>How it came about.</summary>
    public required RelationshipOrigin Origin { get; init; }

    /// <summary>Since when it stands, in UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What the customer granted by it.</summary>
    public required RelationshipGrants Grants { get; init; }

    /// <summary>The invitation whose text said so; null where none is known.</summary>
    public CustomerInvitationId? InvitationId { get; init; }

    /// <summary>The granular grant, where the right rests on one.</summary>
    public AdminGrant? AdminGrant { get; init; }

    /// <summary>The link of reseller and provider, where the right rests on one.</summary>
    public ProviderLinkId? LinkId { get; init; }
}

/// <summary>One thing that a no lacks, and who gets it how and where.</summary>
public sealed record MissingForRight
{
    /// <summary>Exactly one need; compare with this, not with the texts.</summary>
    public required RightNeeds Need { get; init; }

    /// <summary>The rule that asks for it, by its id in <see cref="ProgramRuleCatalogue"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>What is missing, in plain English.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in plain English.</summary>
    public required string Remedy { get; init; }

    /// <summary>Who does it first.</summary>
    public required RightActor By { get; init; }

    /// <summary>The invitation that brings it; null where none does.</summary>
    public CustomerInvitationType? Invitation { get; init; }

    /// <summary>Where that invitation is started on the day; null where none helps.</summary>
    public InvitationPlace? Place { get; init; }
}

/// <summary>Who can settle what is missing.</summary>
public enum RightActor
{
    /// <summary>The reseller.</summary>
    Reseller,

    /// <summary>The provider.</summary>
    Provider,

    /// <summary>The customer.</summary>
    Customer,
}
