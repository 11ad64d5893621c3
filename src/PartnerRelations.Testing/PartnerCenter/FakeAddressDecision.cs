namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>How the validation of an address comes out (PC-V1), whatever the address is like.</summary>
public sealed record FakeAddressDecision
{
    /// <summary>The first line of the address; compared without regard to letter case.</summary>
    public required string AddressLine1 { get; init; }

    /// <summary>
    /// <c>VerifiedShippable</c>, <c>Verified</c>, <c>InteractionRequired</c>, <c>StreetPartial</c>, <c>PremisesPartial</c>, <c>Multiple</c>, <c>None</c> or
    /// <c>NotValidated</c>; printed as it stands here.
    /// </summary>
    public required string Status { get; init; }
}
