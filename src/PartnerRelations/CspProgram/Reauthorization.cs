namespace PartnerRelations.CspProgram;

/// <summary>
/// What a reseller must show each year in the month it was authorized in, first after a whole year (E16). The notice goes to the reseller
/// and to its providers.
/// </summary>
public sealed record Reauthorization
{
    internal Reauthorization()
    {
    }

    /// <summary>US dollars sold in the last twelve months, at least, per tenant.</summary>
    public required decimal RevenueUsd { get; init; }

    /// <summary>Whether administrators must use several factors and a security contact must be named.</summary>
    public required bool SecurityRequirements { get; init; }
}
