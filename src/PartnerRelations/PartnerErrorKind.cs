namespace PartnerRelations;

/// <summary>What sort of refusal an error is; a host maps it to an HTTP status once and for all.</summary>
public enum PartnerErrorKind
{
    /// <summary>The input is malformed or incomplete; <see cref="PartnerError.Target"/> names the field.</summary>
    Invalid,

    /// <summary>There is no such thing, or none that concerns the asking tenant.</summary>
    NotFound,

    /// <summary>The actor lacks a role or is the wrong kind of actor; <see cref="PartnerError.Target"/> names it.</summary>
    Forbidden,

    /// <summary>The state of things does not allow it now.</summary>
    Conflict,

    /// <summary>A rule of the program is not met (country, region, agreement, enrollment).</summary>
    Unmet,

    /// <summary>The record has changed since the caller read it.</summary>
    Stale,
}
