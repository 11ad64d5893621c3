namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>The partnership of an indirect provider and an indirect reseller (PC-R1). One row for each pair, ended or not.</summary>
public sealed record FakePartnerLink
{
    /// <summary>The provider.</summary>
    public required TenantId Provider { get; init; }

    /// <summary>The reseller.</summary>
    public required TenantId Reseller { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the service begins to show how this row is now; null for at once.</summary>
    public DateTimeOffset? ShownFrom { get; init; }

    /// <summary>Whether it lasts.</summary>
    public bool IsActive => EndedAt is null;

    internal bool IsShown(DateTimeOffset now) => IsActive == (ShownFrom is not { } from || from <= now);
}
