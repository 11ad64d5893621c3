using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Erasing;

/// <summary>A record folded anew from its events, to stand in the place of the stored one.</summary>
internal static class ErasableRecord
{
    /// <summary>The statement that replaces the record, which holds only while the stored one has the version of the last event.</summary>
    /// <exception cref="InvalidOperationException">An event is of a type that this version does not know, so nobody here can fold it.</exception>
    public static BoundStatement Overwrite(PartnerSchema schema, IReadOnlyList<PartnerEvent> events, DateTimeOffset erasedAt)
    {
        if (events.OfType<UnknownEvent>().FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"Record {unknown.RecordId} has an event of the type {unknown.TypeName}, which a later version has written. Erase with that version.");
        }

        switch (events[0])
        {
            case ProviderLinkEvent:
                return schema.ProviderLinks.Overwrite(Fold<ProviderLinkEvent, ProviderLink>(events, ProviderLink.Apply), erasedAt);
            case EnrollmentEvent:
                return schema.Enrollments.Overwrite(Fold<EnrollmentEvent, Enrollment>(events, Enrollment.Apply), erasedAt);
            case CustomerInvitationEvent:
                var invitation = Fold<CustomerInvitationEvent, CustomerInvitation>(events, CustomerInvitation.Apply);
                return schema.Invitations(invitation).Overwrite(invitation, erasedAt);
            case CustomerRelationshipEvent:
                return schema.Relationships.Overwrite(Fold<CustomerRelationshipEvent, CustomerRelationship>(events, CustomerRelationship.Apply));
            case PartnerAccountEvent:
                return schema.Accounts.Overwrite(Account(events), erasedAt);
            case var other:
                throw new InvalidOperationException($"Nobody knows what records {other.GetType().Name} makes.");
        }
    }

    public static PartnerAccount Account(IReadOnlyList<PartnerEvent> events) => Fold<PartnerAccountEvent, PartnerAccount>(events, PartnerAccount.Apply);

    private static TRecord Fold<TEvent, TRecord>(IReadOnlyList<PartnerEvent> events, Func<TRecord?, TEvent, TRecord> apply)
        where TEvent : PartnerEvent
        where TRecord : class => events.Cast<TEvent>().Aggregate((TRecord?)null, apply)!;
}
