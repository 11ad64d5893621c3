namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>The result of the check of a customer's account (PC-C8).</summary>
public sealed record FakeAccountCheck
{
    /// <summary><c>Unknown</c>, <c>UnderReview</c>, <c>Allowed</c>, <c>NotAllowed</c> or <c>Not Ready</c>, printed as it stands here.</summary>
    public required string Status { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
