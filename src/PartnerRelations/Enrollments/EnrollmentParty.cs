namespace PartnerRelations.Enrollments;

/// <summary>How an actor stands to an enrollment.</summary>
public enum EnrollmentParty
{
    /// <summary>No party: to such an actor the enrollment does not exist.</summary>
    Stranger,

    /// <summary>A person of the tenant that is enrolled.</summary>
    Applicant,

    /// <summary>Whoever has shown the link that went to the primary contact, signed in or not.</summary>
    ContactLinkHolder,

    /// <summary>Somebody who decides enrollments for the program.</summary>
    Reviewer,

    /// <summary>A part of the host, such as the pump that mails, or a take-over from Partner Center.</summary>
    System,
}
