using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>The version of the one versioned record that an answer is or holds; what becomes the ETag, and comes back as If-Match.</summary>
internal static class RecordVersion
{
    /// <summary>The version; null where the answer holds none, or several records of which none is the one asked about.</summary>
    public static long? Of(object answer) => answer switch
    {
        ProviderLink link => link.Version,
        ProviderInvitation invitation => invitation.Link.Version,
        EndingPlan plan => plan.Version,
        PartnerAccount account => account.Version,
        Enrollment enrollment => enrollment.Version,
        CustomerInvitation invitation => invitation.Version,
        DraftedInvitation drafted => drafted.Invitation.Version,
        CustomerRelationship relationship => relationship.Version,
        RelationshipEndingPlan plan => plan.Version,
        _ => null,
    };
}
