using PartnerRelations.Enrollments;

namespace PartnerRelations.Testing.Stores;

/// <summary>The MPN profiles that the test lists for its people. Safe for concurrent use.</summary>
public sealed class FakeMpnDirectory : IMpnDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MpnProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorIdentity, SortedSet<string>> _listed = [];

    /// <summary>From now on the person may associate the profile.</summary>
    public void Add(Actor person, MpnProfile profile)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(profile);
        lock (_gate)
        {
            _profiles[profile.MpnId.Value] = profile;
            if (!_listed.TryGetValue(person.Identity, out var ids)) _listed.Add(person.Identity, ids = new(StringComparer.Ordinal));
            ids.Add(profile.MpnId.Value);
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
        lock (_gate) return Task.FromResult<IReadOnlyList<MpnProfile>>(_listed.TryGetValue(signedIn, out var ids) ? [.. ids.Select(id => _profiles[id])] : []);
    }

    /// <inheritdoc />
    public Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<MpnProfile?>(cancellationToken);
        lock (_gate) return Task.FromResult(_profiles.GetValueOrDefault(mpnId.Value));
    }
}
