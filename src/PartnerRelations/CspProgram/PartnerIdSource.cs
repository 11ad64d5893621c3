namespace PartnerRelations.CspProgram;

/// <summary>Where an applicant chooses the MPN id (E6).</summary>
public enum PartnerIdSource
{
    /// <summary>Never the answer of a day's rules.</summary>
    None,

    /// <summary>A profile in the Partner Membership Center, after signing in there.</summary>
    MembershipCenterProfile,

    /// <summary>A location of the partner's account in Partner Center.</summary>
    Location,
}
