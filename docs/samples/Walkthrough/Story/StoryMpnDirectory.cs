using PartnerRelations.Enrollments;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The directory of MPN profiles. What it lists depends on the name with which somebody has signed in there, not on their account here.</summary>
internal sealed class StoryMpnDirectory : IMpnDirectory
{
    private readonly List<(string SignIn, MpnProfile Profile)> _profiles = [];
    private string _signedIn = string.Empty;

    public void Add(string signIn, MpnProfile profile) => _profiles.Add((signIn, profile));

    /// <summary>From now on somebody is signed in with this name.</summary>
    public void SignIn(string name) => _signedIn = name;

    /// <summary>The same, until the answer is disposed of.</summary>
    public IDisposable SignedInAs(string name)
    {
        var session = new Session(this, _signedIn);
        SignIn(name);
        return session;
    }

    public Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MpnProfile>>([.. _profiles.Where(entry => entry.SignIn == _signedIn).Select(entry => entry.Profile)]);

    public Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken) =>
        Task.FromResult(_profiles.Select(entry => entry.Profile).FirstOrDefault(profile => profile.MpnId == mpnId));

    private sealed class Session(StoryMpnDirectory directory, string before) : IDisposable
    {
        public void Dispose() => directory.SignIn(before);
    }
}
