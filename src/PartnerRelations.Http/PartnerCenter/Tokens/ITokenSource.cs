namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>
/// Where bearer tokens come from. Built in for App-only and App+User (<see cref="ConnectionOptions.Credentials"/>); a host that has a
/// token library of its own registers one in its place. All tokens are of one partner: answers are kept until shortly before they expire
/// and serve every caller, so that an implementation keeps none and tells no callers apart. Must be safe for several threads.
/// </summary>
public interface ITokenSource
{
    /// <summary>
    /// A fresh token for that resource, of the kind that <see cref="ConnectionOptions.TokenKind"/> of its API says. Throws when there is none to be
    /// had; what is thrown becomes the inner exception of a <see cref="PartnerCenterException"/>, so its text must hold no secret.
    /// </summary>
    Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken);
}
