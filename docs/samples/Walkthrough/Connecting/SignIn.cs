namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>All that signs in as a partner. A class without a text of its own, so that nothing prints the secrets.</summary>
internal sealed class SignIn
{
    public required TenantId Tenant { get; init; }

    public required Guid ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }
}
