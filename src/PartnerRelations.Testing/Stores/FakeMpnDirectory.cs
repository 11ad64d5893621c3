using PartnerRelations.Enrollments;

namespace PartnerRelations.Testing.Stores;

/// <summary>The MPN profiles that the test lists for its people. Safe for concurrent use.</summary>
public sealed class FakeMpnDirectory : IMpnDirectory
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, MpnProfile> _profiles = new(StringComparer.Ordinal);
    private readonly HashSet<(ActorIdentity Person, string MpnId)> _listed = [];

    /// <summary>From now on the person may associate the profile.</summary>
    public void Add(Actor person, MpnProfile profile)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(profile);
        lock (_gate)
        {
            _profiles[profile.MpnId.Value] = profile;
            _listed.Add((person.Identity, profile.MpnId.Value));
        }
    }

    /// <summary>Changes a profile that was added, such as <c>profile => profile with { IsActive = false }</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public void Change(MpnId mpnId, Func<MpnProfile, MpnProfile> change)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate) _profiles[mpnId.Value] = change(_profiles[mpnId.Value]);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<IReadOnlyList<MpnProfile>>(cancellationToken);
        lock (_gate) return Task.FromResult<IReadOnlyList<MpnProfile>>([.. _profiles.Where(profile => _listed.Contains((signedIn, profile.Key))).Select(profile => profile.Value)]);
    }

    /// <inheritdoc />
    public Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<MpnProfile?>(cancellationToken);
        lock (_gate) return Task.FromResult(_profiles.GetValueOrDefault(mpnId.Value));
    }
}
