using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>The version of the one versioned record that an answer is or holds; what becomes the ETag, and comes back as If-Match.</summary>
internal static class RecordVersion
{
    private static readonly Dictionary<Type, Func<object, long>> Versions = new()
    {
        [typeof(ProviderLink)] = answer => ((ProviderLink)answer).Version,
        [typeof(ProviderInvitation)] = answer => ((ProviderInvitation)answer).Link.Version,
        [typeof(EndingPlan)] = answer => ((EndingPlan)answer).Version,
        [typeof(PartnerAccount)] = answer => ((PartnerAccount)answer).Version,
        [typeof(Enrollment)] = answer => ((Enrollment)answer).Version,
        [typeof(CustomerInvitation)] = answer => ((CustomerInvitation)answer).Version,
        [typeof(DraftedInvitation)] = answer => ((DraftedInvitation)answer).Invitation.Version,
        [typeof(CustomerRelationship)] = answer => ((CustomerRelationship)answer).Version,
        [typeof(RelationshipEndingPlan)] = answer => ((RelationshipEndingPlan)answer).Version,
    };

    /// <summary>The version; null where the answer holds none, or several records of which none is the one asked about.</summary>
    public static long? Of<T>(T answer)
        where T : notnull => Versions.TryGetValue(typeof(T), out var version) ? version(answer) : null;

    /// <summary>Whether answers of that type have one.</summary>
    public static bool IsIn(Type answer) => Versions.ContainsKey(answer);
}
