namespace PartnerRelations.Http.PartnerCenter;

/// <summary>How far a call came that failed.</summary>
public enum PartnerCenterFaultKind
{
    /// <summary>The service answered with a status other than success.</summary>
    Rejected,

    /// <summary>Refused here, before anything was sent: the caller may not make this call, or an argument would make another call of it.</summary>
    Refused,

    /// <summary>No token could be had; nothing was sent to Partner Center.</summary>
    NoToken,

    /// <summary>No connection to the service came about; nothing was sent.</summary>
    NotReached,

    /// <summary>The connection broke once the call was on its way; whether it was taken is not known.</summary>
    Interrupted,

    /// <summary>The time that the call may take ran out.</summary>
    TimedOut,

    /// <summary>The service said success, with a body that cannot be read: not JSON, cut off, too large, or missing where one was due.</summary>
    Unreadable,
}
