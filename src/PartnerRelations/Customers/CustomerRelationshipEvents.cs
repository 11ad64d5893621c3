namespace PartnerRelations.Customers;

/// <summary>Something that happened to a relationship with a customer.</summary>
public abstract record CustomerRelationshipEvent : CustomerEvent;

/// <summary>A relationship began. Its partner is the header's owner.</summary>
public sealed record CustomerRelationshipEstablished : CustomerRelationshipEvent
{
    /// <summary>As what the partner holds it.</summary>
    public required CustomerPartnerRole Role { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The customer's name; null where the tenant directory did not know it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>How it came about.</summary>
    public required RelationshipOrigin Origin { get; init; }

    /// <summary>What the customer granted.</summary>
    public required RelationshipGrants Grants { get; init; }

    /// <summary>The invitation that it answers; null where none is known.</summary>
    public CustomerInvitationId? InvitationId { get; init; }
}

/// <summary>The customer accepted another invitation, whose text grants more than the relationship had.</summary>
public sealed record CustomerRelationshipExtended : CustomerRelationshipEvent
{
    /// <summary>What came on top.</summary>
    public required RelationshipGrants AddedGrants { get; init; }

    /// <summary>The invitation whose text said so.</summary>
    public required CustomerInvitationId InvitationId { get; init; }
}

/// <summary>Somebody said which invitation a relationship found at Microsoft answers.</summary>
public sealed record CustomerRelationshipMatched : CustomerRelationshipEvent
{
    /// <summary>The invitation.</summary>
    public required CustomerInvitationId InvitationId { get; init; }

    /// <summary>What its text grants by the rules of the day on which the relationship was found, on top of the relationship itself.</summary>
    public required RelationshipGrants AddedGrants { get; init; }
}

/// <summary>A granular grant, made at Microsoft, was recorded; it replaces the one recorded before.</summary>
public sealed record AdminGrantRecorded : CustomerRelationshipEvent
{
    /// <summary>What it gave.</summary>
    public required AdminGrant AdminGrant { get; init; }
}

/// <summary>Administration was taken back or given up; the relationship stays (C16).</summary>
public sealed record AdministrationWithdrawn : CustomerRelationshipEvent
{
    /// <summary>Which side did it; <see cref="CustomerRelationshipParty.System"/> where Microsoft reported it.</summary>
    public required CustomerRelationshipParty WithdrawnBy { get; init; }
}

/// <summary>The relationship was removed (C15).</summary>
public sealed record CustomerRelationshipEnded : CustomerRelationshipEvent
{
    /// <summary>Which side removed it.</summary>
    public required CustomerRelationshipParty EndedBy { get; init; }
}
