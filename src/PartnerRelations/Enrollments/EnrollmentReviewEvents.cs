namespace PartnerRelations.Enrollments;

/// <summary>
/// A link went out to the primary contact. Stored together with its token's hash, just before the mail is handed over; the period to
/// confirm counts from here.
/// </summary>
public sealed record ContactConfirmationSent : EnrollmentEvent
{
    /// <summary>From when on the link cannot be used; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The applicant asked for the mail once more (E13); the earlier link dies when the new one is sent.</summary>
public sealed record ContactConfirmationResent : EnrollmentEvent;

/// <summary>The applicant named another primary contact; the earlier link is dead at once.</summary>
public sealed record PrimaryContactChanged : EnrollmentEvent
{
    /// <summary>The contact.</summary>
    public required ContactPerson Contact { get; init; }

    /// <summary>The language of the contact's mails.</summary>
    public required LanguageTag Culture { get; init; }
}

/// <summary>The primary contact confirmed both statements (E11); the review begins (E12).</summary>
public sealed record ContactConfirmed : EnrollmentEvent;

/// <summary>The primary contact had not signed up; the enrollment has stopped.</summary>
public sealed record SignUpDenied : EnrollmentEvent;

/// <summary>The reviewer asked for something.</summary>
public sealed record InformationAsked : EnrollmentEvent
{
    /// <summary>What is asked for.</summary>
    public required ValueList<string> Reasons { get; init; }
}

/// <summary>The applicant answered; the review goes on.</summary>
public sealed record InformationAnswered : EnrollmentEvent
{
    /// <summary>The applicant's words; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>What was added.</summary>
    public required ValueList<EnrollmentDocument> Documents { get; init; }
}

/// <summary>Verification reached a step (V1).</summary>
public sealed record VettingStepRecorded : EnrollmentEvent
{
    /// <summary>The step.</summary>
    public required VettingSubStatus SubStatus { get; init; }
}

/// <summary>The enrollment, or a changed profile, was approved.</summary>
public sealed record EnrollmentApproved : EnrollmentEvent
{
    /// <summary>The status from now on; that of before where a changed profile was approved.</summary>
    public required EnrollmentStatus Status { get; init; }
}

/// <summary>The enrollment, or a changed profile, was rejected.</summary>
public sealed record EnrollmentRejected : EnrollmentEvent
{
    /// <summary>The status from now on; that of before where a changed profile was rejected in a way that can be mended.</summary>
    public required EnrollmentStatus Status { get; init; }

    /// <summary>Why.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>Whether there is no appeal (V4).</summary>
    public required bool IsFinal { get; init; }
}

/// <summary>The applicant appealed; the result is pending again (V3).</summary>
public sealed record EnrollmentAppealed : EnrollmentEvent
{
    /// <summary>The status from now on; that of before where a changed profile had been rejected.</summary>
    public required EnrollmentStatus Status { get; init; }

    /// <summary>The documents.</summary>
    public required ValueList<EnrollmentDocument> Documents { get; init; }

    /// <summary>The applicant's words; null for none.</summary>
    public string? Comment { get; init; }
}

/// <summary>The yearly check is near (E16); the reseller and its providers are told.</summary>
public sealed record ReauthorizationNoticeGiven : EnrollmentEvent
{
    /// <summary>Which check: the moment by which it has to be passed.</summary>
    public required DateTimeOffset DueBy { get; init; }
}

/// <summary>The yearly check was passed (E16).</summary>
public sealed record ReauthorizationPassed : EnrollmentEvent
{
    /// <summary>Which check.</summary>
    public required DateTimeOffset DueBy { get; init; }
}

/// <summary>The yearly check was not passed so far (E16); until <see cref="DueBy"/> it still can be.</summary>
public sealed record ReauthorizationFailed : EnrollmentEvent
{
    /// <summary>Which check.</summary>
    public required DateTimeOffset DueBy { get; init; }

    /// <summary>What is not met.</summary>
    public required ValueList<string> Reasons { get; init; }
}

/// <summary>The reseller may no longer sell with any provider (E16).</summary>
public sealed record EnrollmentDeauthorized : EnrollmentEvent
{
    /// <summary>Why.</summary>
    public required ValueList<string> Reasons { get; init; }
}
