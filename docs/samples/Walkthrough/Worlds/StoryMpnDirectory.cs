using PartnerRelations.Enrollments;

namespace PartnerRelations.Walkthrough.Worlds;

/// <summary>The directory of MPN profiles. What it lists depends on the name with which a person has signed in there, not on their account here.</summary>
internal sealed class StoryMpnDirectory : IMpnDirectory
{
    private readonly List<(string SignIn, MpnProfile Profile)> _profiles = [];
    private readonly Dictionary<string, string> _signedIn = new(StringComparer.Ordinal);

    public void Add(string signIn, MpnProfile profile) => _profiles.Add((signIn, profile));

    /// <summary>From now on a person is signed in with this name.</summary>
    public void SignIn(Actor person, string name) => _signedIn[person.Id] = name;

    public Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MpnProfile>>([.. _profiles.Where(entry => entry.SignIn == _signedIn.GetValueOrDefault(signedIn.Id)).Select(entry => entry.Profile)]);

    public Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken) =>
        Task.FromResult(_profiles.Select(entry => entry.Profile).FirstOrDefault(profile => profile.MpnId == mpnId));
}
