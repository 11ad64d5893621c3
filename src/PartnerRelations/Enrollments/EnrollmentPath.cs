namespace PartnerRelations.Enrollments;

/// <summary>By which way a company becomes a reseller.</summary>
public enum EnrollmentPath
{
    /// <summary>New to the program: every step (E1).</summary>
    NewReseller,

    /// <summary>A direct-bill partner that adds the reseller program: only the support contact is asked for, and step 9 (E2).</summary>
    DirectPartner,
}
