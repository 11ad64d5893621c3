namespace PartnerRelations.Http.PartnerCenter;

/// <summary>Whose word a token is: the application's alone, or the application's together with a user who signed in with a second factor.</summary>
[Flags]
public enum TokenKinds
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>App-only: client credentials, no user stands behind the call.</summary>
    AppOnly = 1,

    /// <summary>App+User: a user's consent, kept as a refresh token (Secure Application Model). Most calls of the two-tier flow ask for it.</summary>
    AppAndUser = 2,
}
