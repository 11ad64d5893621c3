namespace PartnerRelations.Enrollments;

/// <summary>Where an enrollment stands. Verification stands beside it: <see cref="Enrollment.Current"/> and <see cref="Enrollment.LastFinalized"/>.</summary>
public enum EnrollmentStatus
{
    /// <summary>The applicant is filling it in.</summary>
    Draft,

    /// <summary>Sent in; the primary contact has not confirmed (E11). Nothing is reviewed yet (E12).</summary>
    AwaitingContactConfirmation,

    /// <summary>Being reviewed; the portal says <em>Pending qualification</em>.</summary>
    InReview,

    /// <summary>The reviewer has asked for something.</summary>
    ActionRequired,

    /// <summary>Approved; a global administrator has yet to sign the partner agreement (E14).</summary>
    Qualified,

    /// <summary>A reseller.</summary>
    Active,

    /// <summary>Not approved; an appeal may be possible (V3, V4).</summary>
    Rejected,

    /// <summary>Stopped by the applicant, or by the primary contact who had not signed up.</summary>
    Withdrawn,

    /// <summary>Did not pass the yearly reauthorization (E16).</summary>
    Deauthorized,
}
