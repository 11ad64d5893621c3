using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>How a host connects to one of Microsoft's APIs, as far as that is the same for all of them. Checked when the host starts, all problems together. Shared by all threads: do not change it later.</summary>
public abstract class ConnectionOptions
{
    private protected ConnectionOptions()
    {
    }

    /// <summary>An address in place of the cloud's API, for a simulator or a gateway: absolute https (http on loopback). Null takes the cloud's.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>An address in place of the cloud's token authority, for a simulator: absolute https (http on loopback). Null takes the cloud's.</summary>
    public Uri? TokenAuthority { get; set; }

    /// <summary>The program or programs of the partner whose tokens are used. Must be set; a call that none of them may make is refused before anything is sent.</summary>
    public PartnerPrograms Programs { get; set; }

    /// <summary>
    /// The roles of the user behind the tokens; a call that documents another role is refused before anything is sent. None (the default)
    /// says that they are not known: nothing is refused for a role then, and the service decides.
    /// </summary>
    public PartnerRoles Roles { get; set; }

    /// <summary>Whose word the tokens are: exactly one kind. Must be set; a call that asks for the other kind is refused before anything is sent.</summary>
    public TokenKinds TokenKind { get; set; }

    /// <summary>
    /// The application's registration, from which tokens of <see cref="TokenKind"/> are had: with a refresh token from the registered
    /// <see cref="IRefreshTokenStore"/> for App+User, by itself for App-only. Null where the host registers an <see cref="ITokenSource"/> of its own.
    /// </summary>
    public PartnerCenterCredentials? Credentials { get; set; }

    /// <summary>
    /// How often a call is tried again where that is safe; 3 unless set, at most 10. Set 0 where the host adds a resilience handler of its
    /// own to the builder that the registration hands back, or both try again.
    /// </summary>
    public int Retries { get; set; } = 3;

    /// <summary>How long the waits between the tries of one call may take together; a longer wait that the service asks for ends the call. Two minutes unless set.</summary>
    public TimeSpan MaxRetryWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one call may take with all its tries and waits; three minutes unless set. Running out is a <see cref="PartnerCenterException"/>, no cancellation.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The largest body that is read from an answer, in bytes; 32 MiB unless set. A larger one is a fault.</summary>
    public int MaxAnswerBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How much of a refusal's body is read, in bytes; 64 KiB unless set. The rest is left unread.</summary>
    public int MaxFaultBytes { get; set; } = 64 * 1024;
}
