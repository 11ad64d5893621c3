namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A ticket that a partner has opened with Microsoft (PC-S4).</summary>
public sealed record FakeServiceRequest
{
    /// <summary>The ticket's number.</summary>
    public required string Id { get; init; }

    /// <summary>The partner that opened it.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer that it is for; null for the partner itself.</summary>
    public TenantId? Customer { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>A number, as the service prints it.</summary>
    public int Severity { get; init; }

    /// <summary>A number, as the service prints it.</summary>
    public int Status { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
