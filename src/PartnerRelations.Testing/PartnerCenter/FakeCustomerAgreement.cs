namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>An agreement that a partner has confirmed for a customer (PC-A3).</summary>
public sealed record FakeCustomerAgreement
{
    /// <summary>The partner that confirmed it.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The person who confirmed it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The template.</summary>
    public required Guid TemplateId { get; init; }

    /// <summary>Such as <c>MicrosoftCustomerAgreement</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When the customer agreed.</summary>
    public required DateTimeOffset DateAgreed { get; init; }

    /// <summary>Who agreed for the customer.</summary>
    public FakeContact PrimaryContact { get; init; } = new();
}
