namespace PartnerRelations.Customers;

/// <summary>The records that a judgement started from, and what its events make of them.</summary>
internal sealed record KnownRecords
{
    public static KnownRecords None { get; } = new();

    public IReadOnlyList<CustomerInvitation> Invitations { get; private init; } = [];

    public IReadOnlyList<CustomerRelationship> Relationships { get; private init; } = [];

    public KnownRecords With(params IReadOnlyList<CustomerInvitation?> invitations) =>
        this with { Invitations = [.. Invitations, .. invitations.OfType<CustomerInvitation>()] };

    public KnownRecords With(params IReadOnlyList<CustomerRelationship?> relationships) =>
        this with { Relationships = [.. Relationships, .. relationships.OfType<CustomerRelationship>()] };

    /// <summary>The next records, each with its one event.</summary>
    public CustomerChange Fold(ValueList<CustomerEvent> events)
    {
        List<CustomerInvitation> invitations = [];
        List<CustomerRelationship> relationships = [];
        foreach (var change in events)
        {
            switch (change)
            {
                case CustomerInvitationEvent e:
                    invitations.Add(CustomerInvitation.Apply(Invitations.FirstOrDefault(known => known.Id.Value == e.RecordId), e));
                    break;
                case CustomerRelationshipEvent e:
                    relationships.Add(CustomerRelationship.Apply(Relationships.FirstOrDefault(known => known.Id.Value == e.RecordId), e));
                    break;
            }
        }

        return new CustomerChange { Invitations = invitations.ToValueList(), Relationships = relationships.ToValueList(), Events = events, TokenHashes = [] };
    }
}
