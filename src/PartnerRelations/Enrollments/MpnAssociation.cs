namespace PartnerRelations.Enrollments;

/// <summary>The chosen MPN id and what came along with it (E6, E7).</summary>
public sealed record MpnAssociation
{
    /// <summary>The id.</summary>
    public required MpnId MpnId { get; init; }

    /// <summary>The organization's name as the profile has it.</summary>
    public required string Organization { get; init; }

    /// <summary>The profile's country when it was chosen.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The membership's benefits.</summary>
    public required ValueList<string> Benefits { get; init; }

    /// <summary>The incentives.</summary>
    public required ValueList<string> Incentives { get; init; }

    /// <summary>The competencies.</summary>
    public required ValueList<string> Competencies { get; init; }

    internal static MpnAssociation Of(MpnProfile profile) => new()
    {
        MpnId = profile.MpnId,
        Organization = profile.Organization,
        Country = profile.Country,
        Benefits = profile.Benefits,
        Incentives = profile.Incentives,
        Competencies = profile.Competencies,
    };
}
