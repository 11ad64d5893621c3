using PartnerRelations.Invitations;

namespace PartnerRelations.Enrollments;

/// <summary>Asks for the confirmation mail once more, one business day after the last by the rules of the day, or when its link has expired (E13). By a person of the tenant.</summary>
public sealed record ResendConfirmation : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>
/// Names another primary contact after the enrollment was sent in and before it is decided; the earlier link dies, and the new contact has
/// to confirm before the review goes on (E12). By a person of the tenant.
/// </summary>
public sealed record ChangeContact : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name.</summary>
    public required string LastName { get; init; }

    /// <summary>The e-mail address; web-mail is refused by the day's rules.</summary>
    public required string Email { get; init; }

    /// <summary>The telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>The language of the contact's mails; null keeps what it is.</summary>
    public string? Culture { get; init; }
}

/// <summary>The primary contact confirms (E11): both statements, or nothing. By whoever holds the link, signed in or not.</summary>
public sealed record ConfirmContact : PartnerCommand
{
    /// <summary>The token from the link.</summary>
    public required InvitationToken Token { get; init; }

    /// <summary>The first statement: they signed up for the account.</summary>
    public required bool SignedUp { get; init; }

    /// <summary>The second statement: the address belongs to the company.</summary>
    public required bool AddressBelongsToCompany { get; init; }
}

/// <summary>"I did not sign up": stops the enrollment, and the applicant is told. By whoever holds the link, signed in or not.</summary>
public sealed record DenySignUp : PartnerCommand
{
    /// <summary>The token from the link.</summary>
    public required InvitationToken Token { get; init; }
}

/// <summary>The reviewer asks for something. By a reviewer.</summary>
public sealed record AskInformation : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>What is asked for, one to twenty texts; they are mailed to the primary contact.</summary>
    public required ValueList<string> Reasons { get; init; }
}

/// <summary>Answers what the reviewer asked for, after whatever was updated; the review goes on. By a person of the tenant.</summary>
public sealed record AnswerInformation : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The applicant's words; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>What is added; perhaps nothing.</summary>
    public ValueList<EnrollmentDocument> Documents { get; init; } = [];
}

/// <summary>Notes how far verification is (V1). By a reviewer, or by the system that takes it over from Partner Center.</summary>
public sealed record RecordVettingStep : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The step; any but <see cref="VettingSubStatus.None"/>.</summary>
    public required VettingSubStatus SubStatus { get; init; }
}

/// <summary>Approves the enrollment, or a changed profile (V5). By a reviewer, or by the system that takes it over from Partner Center.</summary>
public sealed record ApproveEnrollment : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>
/// Rejects the enrollment, or a changed profile. By a reviewer, or by the system that takes it over from Partner Center. A changed profile
/// that is rejected leaves the reseller as it is, unless the rejection is final.
/// </summary>
public sealed record RejectEnrollment : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>Why, one to twenty texts; they are mailed to the primary contact.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>Whether there is no appeal and no other enrollment of this tenant (V4).</summary>
    public bool IsFinal { get; init; }
}

/// <summary>Appeals a rejection that is not final (V3). By a person of the tenant.</summary>
public sealed record AppealRejection : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The documents, one to twenty.</summary>
    public required ValueList<EnrollmentDocument> Documents { get; init; }

    /// <summary>The applicant's words; null for none.</summary>
    public string? Comment { get; init; }
}

/// <summary>Tells the reseller and its providers that the yearly check is near (E16). By a reviewer or the system; a second time for the same check is success without a change.</summary>
public sealed record GiveReauthorizationNotice : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>Notes the outcome of the yearly check (E16). By a reviewer or the system.</summary>
public sealed record RecordReauthorization : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>Whether it was passed.</summary>
    public required bool Passed { get; init; }

    /// <summary>What is not met: one to twenty texts when it was not passed, none when it was.</summary>
    public ValueList<string> Reasons { get; init; } = [];
}

/// <summary>Ends the authorization of a reseller that let the yearly check's end pass (E16). By a reviewer or the system.</summary>
public sealed record DeauthorizeReseller : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>Why; may be empty where the failed check says it.</summary>
    public ValueList<string> Reasons { get; init; } = [];
}
