using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>What the tenant step is judged by.</summary>
internal sealed record TenantFacts
{
    public required ProgramRules Rules { get; init; }

    /// <summary>The named or new tenant; null when the directory knows none.</summary>
    public TenantEntry? Tenant { get; init; }

    /// <summary>Whether it was created for this enrollment.</summary>
    public bool Created { get; init; }

    /// <summary>The enrollment that takes the tenant now.</summary>
    public Enrollment? Taking { get; init; }

    /// <summary>The tenant's enrollment that was deauthorized last.</summary>
    public Enrollment? Deauthorized { get; init; }

    /// <summary>The tenant's enrollment that was rejected for good.</summary>
    public Enrollment? RejectedForGood { get; init; }

    /// <summary>The id for a new record.</summary>
    public EnrollmentId NewId { get; init; }

    public required LanguageTag DefaultCulture { get; init; }
}

/// <summary>What the choice of an MPN id is judged by.</summary>
internal sealed record MpnFacts
{
    public required ProgramRules Rules { get; init; }

    public required Enrollment Enrollment { get; init; }

    /// <summary>The profile with the id, if the signed-in person may associate it.</summary>
    public MpnProfile? Listed { get; init; }

    /// <summary>The enrollment that takes the id now.</summary>
    public Enrollment? Taking { get; init; }
}

/// <summary>What an appeal is judged by.</summary>
internal sealed record AppealFacts
{
    public required ProgramRules Rules { get; init; }

    public required Enrollment Enrollment { get; init; }

    /// <summary>The tenant's enrollment that was deauthorized last.</summary>
    public Enrollment? Deauthorized { get; init; }

    /// <summary>The tenant's enrollment that was rejected for good.</summary>
    public Enrollment? RejectedForGood { get; init; }

    /// <summary>The enrollment that takes the tenant now.</summary>
    public Enrollment? TakingTenant { get; init; }

    /// <summary>The enrollment that takes the MPN id now.</summary>
    public Enrollment? TakingMpn { get; init; }
}
