namespace PartnerRelations.Enrollments;

/// <summary>
/// The organization profiles with their MPN ids: of the Partner Membership Center by the seed, of Partner Center's locations today (E6). A
/// port: the host answers it, and it keeps whatever the person has signed in with; no password passes through here.
/// </summary>
public interface IMpnDirectory
{
    /// <summary>The profiles that this person may associate, as whom they are signed in now; empty when there are none.</summary>
    Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken);

    /// <summary>The profile with that id; null when there is none.</summary>
    Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken);
}

/// <summary>An organization's profile with its MPN id, and what comes along with it (E6, E7).</summary>
public sealed record MpnProfile
{
    /// <summary>The id.</summary>
    public required MpnId MpnId { get; init; }

    /// <summary>The organization's name.</summary>
    public required string Organization { get; init; }

    /// <summary>The profile's country; it must be that of the tenant.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Whether the profile is active; another one cannot be chosen.</summary>
    public required bool IsActive { get; init; }

    /// <summary>The membership's benefits.</summary>
    public required ValueList<string> Benefits { get; init; }

    /// <summary>The incentives.</summary>
    public required ValueList<string> Incentives { get; init; }

    /// <summary>The competencies.</summary>
    public required ValueList<string> Competencies { get; init; }

    /// <summary>The company as the profile knows it; fills the form in advance.</summary>
    public CompanyProfile? Company { get; init; }

    /// <summary>The contact as the profile knows it; fills the form in advance.</summary>
    public ContactPerson? PrimaryContact { get; init; }

    /// <summary>The support contact as the profile knows it; fills the form in advance.</summary>
    public SupportContact? SupportContact { get; init; }
}
