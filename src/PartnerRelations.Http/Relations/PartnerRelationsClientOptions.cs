namespace PartnerRelations.Http.Relations;

/// <summary>How the use cases are reached over HTTP. Checked when the host starts, all problems together. Shared by all threads: do not change it later.</summary>
public sealed class PartnerRelationsClientOptions
{
    /// <summary>
    /// Where the portal maps its end points, the prefix included, with or without a slash at the end:
    /// <c>https://portal.example/partner-relations</c>. Must be set. Tokens and personal data are sent there, so http is for the own machine
    /// and for networks that are trusted like it.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>How long one call may take with all its tries and waits; 100 seconds unless set. Running out is a <see cref="PartnerRelationsException"/>, no cancellation.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one try may take before it is given up and, where that is safe, made again; 30 seconds unless set.</summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call is tried again where that is safe; 3 unless set, at most 10. Set 0 where the host adds a resilience handler of its
    /// own to the builder that the registration hands back, or both try again.
    /// </summary>
    public int Retries { get; set; } = 3;

    /// <summary>How long the waits between the tries of one call may take together; a longer wait that the server asks for ends the call. One minute unless set.</summary>
    public TimeSpan MaxRetryWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The largest body that is read from an answer, in bytes; 32 MiB unless set. A larger one is a fault.</summary>
    public int MaxAnswerBytes { get; set; } = 32 * 1024 * 1024;
}
