namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A PartnerID that exists without belonging to a CSP tenant of the world; those of partners need no entry.</summary>
public sealed record FakePartnerId
{
    /// <summary>The digits.</summary>
    public required MpnId MpnId { get; init; }

    /// <summary>The organization behind it.</summary>
    public required string PartnerName { get; init; }
}
