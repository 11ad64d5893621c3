namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A line of a partner's audit log (PC-L1): one for each thing that the service did for or to the partner.</summary>
public sealed record FakeAuditRecord
{
    /// <summary>The record's id: partner, customer, operation and ticks, as the service builds it.</summary>
    public required string Id { get; init; }

    /// <summary>The partner whose log it is.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer that it is about; null where it is about none.</summary>
    public TenantId? Customer { get; init; }

    /// <summary>The customer's name at that time.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Who did it, by sign-in name; null where an application or Microsoft did.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The application that did it; null in the portal.</summary>
    public Guid? ApplicationId { get; init; }

    /// <summary>Such as <c>partner_customer_relationship</c>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>The resource as it was, as JSON text.</summary>
    public string? OldValue { get; init; }

    /// <summary>The resource as it is, as JSON text.</summary>
    public string? NewValue { get; init; }

    /// <summary>Such as <c>add_customer</c>.</summary>
    public required string OperationType { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset OperationDate { get; init; }

    /// <summary>The correlation id of the call that did it.</summary>
    public Guid? CorrelationId { get; init; }

    /// <summary>Names and values that come with the operation, such as the provider of a joint acceptance.</summary>
    public ValueList<FakeAuditDetail> Details { get; init; } = [];

    /// <summary>When the service begins to show it; null for at once.</summary>
    public DateTimeOffset? ShownFrom { get; init; }

    /// <summary>The record's id.</summary>
    public override string ToString() => Id;

    internal bool IsShown(DateTimeOffset now) => ShownFrom is not { } from || from <= now;
}

/// <summary>A name and a value that come with an operation.</summary>
public sealed record FakeAuditDetail
{
    /// <summary>The name.</summary>
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }
}
