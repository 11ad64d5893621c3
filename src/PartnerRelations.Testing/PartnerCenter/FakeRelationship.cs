namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A partner's reseller relationship with a customer. One row for each pair, ended or not.</summary>
public sealed record FakeRelationship
{
    /// <summary>The partner that holds it: a provider, a reseller or a direct-bill partner.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer.</summary>
    public required TenantId Customer { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the service begins to show how this row is now; null for at once.</summary>
    public DateTimeOffset? ShownFrom { get; init; }

    /// <summary>Whether the partner has delegated administration privileges (DAP). No link has granted any since 2023-10-09.</summary>
    public bool DelegatedAdministration { get; init; }

    /// <summary>
    /// The partners on the other side of the two tiers that it was made together with: resellers for a provider, providers for a reseller.
    /// </summary>
    public ValueList<TenantId> Together { get; init; } = [];

    /// <summary>Whether it lasts.</summary>
    public bool IsActive => EndedAt is null;

    internal bool IsShown(DateTimeOffset now) => IsActive == (ShownFrom is not { } from || from <= now);
}
