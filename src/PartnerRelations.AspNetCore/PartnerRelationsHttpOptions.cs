using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.AspNetCore.Limits;

namespace PartnerRelations.AspNetCore;

/// <summary>How the end points behave. Checked when the host starts, all problems together. Shared by all threads: do not change it later.</summary>
public sealed class PartnerRelationsHttpOptions
{
    /// <summary>
    /// How many bytes of a body are read at the most; 256 KiB unless set, at least 1 KiB. The largest command, a mail that is put into
    /// other words, holds twice 20,000 characters, each of them six bytes where JSON escapes it.
    /// </summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How long one request may take from its first byte to its answer; 30 seconds unless set, at least a second. What is at work then is cancelled.</summary>
    public TimeSpan RequestTimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What a caller is told to wait when the store is away or time was up; 5 seconds unless set.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where this library's pages are published: <c>error-codes.md#code</c> is put behind it to make the <c>type</c> of a problem. Ends with a slash; <c>/docs/</c> unless set.</summary>
    public Uri DocumentationBase { get; set; } = new("/docs/", UriKind.Relative);

    /// <summary>Which claims say for whom a principal acts.</summary>
    public ActorClaimOptions Claims { get; } = new();

    /// <summary>How often the places may be asked that need no sign-in.</summary>
    public StrangerLimitOptions StrangerLimits { get; } = new();

    /// <summary>How many positions of the event log a handler may be behind before the health check says <c>Degraded</c>; 1,000 unless set.</summary>
    public long HealthyEventLag { get; set; } = 1_000;
}
