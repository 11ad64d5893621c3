using PartnerRelations.Enrollments;

namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>
/// The MPN profiles as the portal's own table lists them. Which ones a person may associate depends on the name with which they have
/// signed in there, not on their account here.
/// </summary>
internal sealed class MpnDirectory(Documents documents) : IMpnDirectory
{
    private const string Profiles = "mpn-profile";
    private const string SignIns = "mpn-sign-in";

    /// <summary>Lists a profile, in place of what was listed for its MPN id.</summary>
    public Task SetAsync(ListedMpnProfile listed, CancellationToken cancellationToken) =>
        documents.SetAsync(Profiles, listed.Profile.MpnId.Value, PortalJson.Write(listed), cancellationToken);

    /// <summary>From now on a person is signed in there with this name.</summary>
    public Task SignInAsync(MpnSignIn signIn, CancellationToken cancellationToken) => documents.SetAsync(SignIns, $"{signIn.UserId}", signIn.Name, cancellationToken);

    public async Task<IReadOnlyList<MpnProfile>> ListAsync(ActorIdentity signedIn, CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(SignIns, signedIn.Id, cancellationToken) is not { } name) return [];
        var listed = await documents.ListAsync(Profiles, cancellationToken);
        return [.. listed.Select(PortalJson.Read<ListedMpnProfile>).Where(one => one.SignIn == name).Select(one => one.Profile)];
    }

    public async Task<MpnProfile?> FindAsync(MpnId mpnId, CancellationToken cancellationToken) =>
        await documents.FindAsync(Profiles, mpnId.Value, cancellationToken) is { } text ? PortalJson.Read<ListedMpnProfile>(text).Profile : null;
}

/// <summary>A profile, and the name with which one signs in there to see it.</summary>
internal sealed record ListedMpnProfile
{
    public required string SignIn { get; init; }

    public required MpnProfile Profile { get; init; }
}

/// <summary>With which name a person has signed in at the directory.</summary>
internal sealed record MpnSignIn
{
    public required UserId UserId { get; init; }

    public required string Name { get; init; }
}
