using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>The version of the one versioned record that an answer is or holds; what becomes the ETag, and comes back as If-Match.</summary>
internal static class RecordVersion
{
    private static readonly HashSet<Type> Types =
    [
        typeof(ProviderLink), typeof(ProviderInvitation), typeof(EndingPlan), typeof(PartnerAccount), typeof(Enrollment), typeof(CustomerInvitation),
        typeof(DraftedInvitation), typeof(CustomerRelationship), typeof(RelationshipEndingPlan),
    ];

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

    /// <summary>Whether answers of that type have one.</summary>
    public static bool IsIn(Type answer) => Types.Contains(answer);
}
