using System.Text.Json.Serialization;

namespace PartnerRelations.Customers;

/// <summary>
/// The tie between one partner and one customer, for one period; at most one is active at a time. Owned by the partner's tenant. A reseller
/// and its provider each need one of their own (C3), and each ends on its own. Made only by <see cref="Apply"/>, so folding its events gives it.
/// </summary>
public sealed record CustomerRelationship
{
    /// <summary>The id.</summary>
    public required CustomerRelationshipId Id { get; init; }

    /// <summary>1 when new, one more with each event.</summary>
    public required long Version { get; init; }

    /// <summary>The partner that holds it.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>As what the partner holds it.</summary>
    public required CustomerPartnerRole Role { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The customer's name when the relationship began; null where the tenant directory did not know it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Where it stands.</summary>
    public required CustomerRelationshipStatus Status { get; init; }

    /// <summary>How it came about.</summary>
    public required RelationshipOrigin Origin { get; init; }

    /// <summary>What the customer grants by it now: what the text said and the rules of the acceptance's day let it; none after the end.</summary>
    public required RelationshipGrants Grants { get; init; }

    /// <summary>The invitation that it answers; null where none is known.</summary>
    public CustomerInvitationId? InvitationId { get; init; }

    /// <summary>The newest granular grant that was recorded; null where there is none, and after it was taken back. May be over by the clock.</summary>
    public AdminGrant? AdminGrant { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset EstablishedAt { get; init; }

    /// <summary>When administration was last taken back, in UTC.</summary>
    public DateTimeOffset? AdministrationWithdrawnAt { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether somebody has yet to say which invitation this answers: a reseller's relationship that was found at Microsoft.</summary>
    [JsonIgnore]
    public bool AwaitsMatch => Origin == RelationshipOrigin.FoundAtMicrosoft && Role == CustomerPartnerRole.Reseller && InvitationId is null && EndedAt is null;

    /// <summary>How an actor stands to it.</summary>
    public CustomerRelationshipParty PartyOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind switch
        {
            ActorKind.User when actor.Tenant == Partner => CustomerRelationshipParty.Partner,
            ActorKind.Customer when actor.Tenant == Customer.Tenant => CustomerRelationshipParty.Customer,
            ActorKind.System => CustomerRelationshipParty.System,
            _ => CustomerRelationshipParty.Stranger,
        };
    }

    /// <summary>The record after an event; the only code that makes a next record.</summary>
    /// <param name="previous">The record before; null for the event that makes a new one.</param>
    /// <param name="change">An event with the version just behind the record's.</param>
    /// <exception cref="ArgumentException">The event does not follow on the record.</exception>
    public static CustomerRelationship Apply(CustomerRelationship? previous, CustomerRelationshipEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Id.Value != change.RecordId))
        {
            throw new ArgumentException($"Event {change.Version} of {change.RecordId} does not follow on version {previous?.Version ?? 0}.", nameof(change));
        }

        return (previous, change) switch
        {
            (null, CustomerRelationshipEstablished e) => New(e),
            ({ } relationship, CustomerRelationshipExtended e) => relationship with
            {
                Version = e.Version,
                Grants = relationship.Grants | e.AddedGrants,
                InvitationId = e.InvitationId,
            },
            ({ } relationship, CustomerRelationshipMatched e) => relationship with
            {
                Version = e.Version,
                Grants = relationship.Grants | e.AddedGrants,
                InvitationId = e.InvitationId,
            },
            ({ } relationship, AdminGrantRecorded e) => relationship with { Version = e.Version, AdminGrant = e.AdminGrant },
            ({ } relationship, AdministrationWithdrawn e) => relationship with
            {
                Version = e.Version,
                Grants = relationship.Grants & ~RelationshipGrants.Administration,
                AdminGrant = null,
                AdministrationWithdrawnAt = e.At,
            },
            ({ } relationship, CustomerRelationshipEnded e) => relationship with
            {
                Version = e.Version,
                Status = CustomerRelationshipStatus.Ended,
                Grants = RelationshipGrants.None,
                AdminGrant = null,
                EndedAt = e.At,
            },
            _ => throw new ArgumentException($"{change.GetType().Name} does not follow on {(previous is null ? "nothing" : previous.Status)}.", nameof(change)),
        };
    }

    private static CustomerRelationship New(CustomerRelationshipEstablished e) => new()
    {
        Id = new CustomerRelationshipId(e.RecordId),
        Version = e.Version,
        Partner = e.Header.Owner,
        Role = e.Role,
        Customer = e.Customer,
        CustomerName = e.CustomerName,
        Status = CustomerRelationshipStatus.Active,
        Origin = e.Origin,
        Grants = e.Grants,
        InvitationId = e.InvitationId,
        EstablishedAt = e.At,
    };
}
