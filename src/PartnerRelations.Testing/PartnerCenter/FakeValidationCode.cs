namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A code with which a partner may create government customers (PC-V4).</summary>
public sealed record FakeValidationCode
{
    /// <summary>The organization that it is for.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>The code.</summary>
    public required string ValidationId { get; init; }

    /// <summary>How many customers it is good for.</summary>
    public required int MaxCreates { get; init; }

    /// <summary>How many are left.</summary>
    public required int RemainingCreates { get; init; }

    /// <summary>When it was changed last; the etag says it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
