namespace PartnerRelations.Http.PartnerCenter;

/// <summary>When a call may be tried again by itself.</summary>
public enum RepeatSafety
{
    /// <summary>Only when the service cannot have taken the first try: no connection came about, or it said 429.</summary>
    OnlyWhenNotTaken,

    /// <summary>Always: it reads, or doing it twice is doing it once.</summary>
    Always,

    /// <summary>Always, because the service answers a repeated <c>MS-RequestId</c> with the first outcome (documented for few calls only).</summary>
    ByRequestId,
}
