namespace PartnerRelations.Customers;

/// <summary>
/// The provider has created a customer's tenant for its reseller at Microsoft, which gives both a relationship at once (C13). By GA or AA of the
/// provider, for a reseller with an active link. The first administrator's password is shown there once and never comes here.
/// </summary>
public sealed record RecordCreatedCustomer : PartnerCommand
{
    /// <summary>The tenant that was created.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The reseller that it was created for.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The customer's name.</summary>
    public required string Name { get; init; }

    /// <summary>The country of the new tenant: two letters.</summary>
    public required string Country { get; init; }

    /// <summary>The organization's registration number; required in the countries that <c>ProgramRules.CustomerRegistrationNumberRequiredIn</c> names.</summary>
    public string? RegistrationNumber { get; init; }
}

/// <summary>
/// Microsoft lists relationships with a customer that may be missing here. By the system only. What is missing is recorded, also where our invitation
/// had expired; if exactly one open invitation fits it is closed as accepted, otherwise <see cref="MatchInvitation"/> waits for a person.
/// </summary>
public sealed record RecordFoundAtMicrosoft : PartnerCommand
{
    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The reseller that Microsoft lists; null where only a provider was found.</summary>
    public ResellerId? Reseller { get; init; }

    /// <summary>The provider that Microsoft lists; null where only a reseller was found. Both together fit a joint invitation.</summary>
    public ProviderId? Provider { get; init; }
}

/// <summary>A person says which open invitation a relationship found at Microsoft answers. By GA, AA or SA of the reseller that holds both.</summary>
public sealed record MatchInvitation : PartnerCommand
{
    /// <summary>The relationship, of which <see cref="CustomerRelationship.AwaitsMatch"/> is true.</summary>
    public required CustomerRelationshipId RelationshipId { get; init; }

    /// <summary>The invitation; expired or not.</summary>
    public required CustomerInvitationId InvitationId { get; init; }
}

/// <summary>
/// Keeps what a granular grant of administration gave at Microsoft (C2, C8): a note, which gives nothing by itself. By the system, and by GA or AA of the
/// partner. A newer note replaces the older.
/// </summary>
public sealed record RecordAdminGrant : PartnerCommand
{
    /// <summary>The partner that holds the relationship.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The roles that were granted; at least one.</summary>
    public required ValueList<DirectoryRoleId> Roles { get; init; }

    /// <summary>When the grant ends, in UTC; in the future and at most two years away (G3).</summary>
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>
/// Takes administration back, whatever it came from; the relationship stays (C16). By GA of the customer, by GA or AA of the partner that gives it up,
/// and by the system where Microsoft reported it.
/// </summary>
public sealed record WithdrawAdministration : PartnerCommand
{
    /// <summary>The partner that holds the relationship.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerId Customer { get; init; }
}

/// <summary>
/// Microsoft no longer lists the relationship, because one of the two has removed it there. By the system only, which keeps to no
/// precondition: it is gone. One that has ended here already is success without a change.
/// </summary>
public sealed record RecordRelationshipGoneAtMicrosoft : PartnerCommand
{
    /// <summary>The partner that holds it, and so owns the record.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The relationship.</summary>
    public required CustomerRelationshipId RelationshipId { get; init; }
}

/// <summary>
/// Removes one relationship (C15); those of other partners stay. By GA or AA of the partner that holds it, or the customer's GA. Ask
/// <see cref="ICustomers.PlanEndingAsync"/> first; its plan makes this command.
/// </summary>
public sealed record EndCustomerRelationship : PartnerCommand
{
    /// <summary>The relationship.</summary>
    public required CustomerRelationshipId RelationshipId { get; init; }
}
