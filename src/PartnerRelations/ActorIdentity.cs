namespace PartnerRelations;

/// <summary>Who did something, as records and events keep it: enough to find the person again in the tenant's directory, and no more.</summary>
public sealed record ActorIdentity
{
    /// <summary>What kind of actor it was.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The tenant the actor acted for; null for reviewers, the system and anonymous callers.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>The user's object id as text, or the name of a reviewer or of a part of the system.</summary>
    public required string Id { get; init; }
}
