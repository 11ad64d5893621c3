namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>
/// The vault that keeps the refresh token of the Secure Application Model. The token authority hands out a new one with every access token;
/// the one that is kept must be the newest, because an old one lapses. Must be safe for several threads and processes.
/// </summary>
public interface IRefreshTokenStore
{
    /// <summary>The refresh token; null when no user has consented yet.</summary>
    Task<RefreshToken?> FindAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the new token in place of the one that it was had with. When the store holds another by now, somebody else was faster: it is
    /// left as it is. Throwing fails the calls that wait for the token, so that a vault which takes nothing does not go unnoticed.
    /// </summary>
    Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken);
}
