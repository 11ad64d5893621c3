namespace PartnerRelations.Http.Relations;

/// <summary>How far a call came that failed.</summary>
public enum PartnerRelationsFaultKind
{
    /// <summary>The server answered with a status other than success, and with no refusal of the domain: not signed in, too many calls, a redirect, a failure.</summary>
    Rejected,

    /// <summary>No connection to the server came about, or what the host put before it failed; nothing was sent.</summary>
    NotReached,

    /// <summary>The connection broke once the call was on its way; whether it was taken is not known.</summary>
    Interrupted,

    /// <summary>The time that the call may take ran out.</summary>
    TimedOut,

    /// <summary>The server said success, with an answer that cannot be read: not JSON, cut off, too large, or without its value.</summary>
    Unreadable,
}
