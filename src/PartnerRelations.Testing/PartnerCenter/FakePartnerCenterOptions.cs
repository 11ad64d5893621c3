namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>How a <see cref="FakePartnerCenter"/> behaves; the defaults are those of the real service.</summary>
public sealed record FakePartnerCenterOptions
{
    /// <summary>What generated ids, tokens and passwords are computed from; 1 unless set. The same calls in the same order give the same answers.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many customers or audit records are on a page at most; 500 unless set.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>
    /// What stands before <c>customers?…</c> in the link to the next page; <c>/v1/</c> unless set. The service has used <c>/</c>, <c>/v1/</c> and
    /// <c>v1/</c>, and clients must take each.
    /// </summary>
    public string LinkPrefix { get; init; } = "/v1/";

    /// <summary>
    /// How long each step of a granular relationship takes, such as from approved to activating; zero unless set, so that what is asked is done
    /// when it is next looked at.
    /// </summary>
    public TimeSpan GranularDelay { get; init; }

    /// <summary>Whether a refresh token works once only. False unless set: Entra hands out a new one with each use, and the old one goes on working.</summary>
    public bool SingleUseRefreshTokens { get; init; }

    /// <summary>How many of the last requests <see cref="FakePartnerCenter.Received"/> keeps; 1,000 unless set. 0 keeps none.</summary>
    public int KeptRequests { get; init; } = 1000;

    /// <summary>The longest body that is read, in bytes; 1 MiB unless set. A longer one is answered with 413.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;
}
