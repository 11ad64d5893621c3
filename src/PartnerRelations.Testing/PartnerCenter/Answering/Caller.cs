namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Whose word an access token is.</summary>
internal sealed record Caller
{
    public required TenantId Tenant { get; init; }

    /// <summary>The person behind an App+User token; null for an App-only one.</summary>
    public UserId? User { get; init; }

    public string? UserPrincipalName { get; init; }

    public PartnerRoles Roles { get; init; }

    public Guid? Application { get; init; }

    public required string Audience { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool HasSecondFactor { get; init; }

    /// <summary>What is done in the portal, and not through the API.</summary>
    public static Caller Portal(TenantId tenant) => new() { Tenant = tenant, Audience = "portal", ExpiresAt = DateTimeOffset.MaxValue };
}
