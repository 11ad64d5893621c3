namespace PartnerRelations.Customers;

/// <summary>What each event makes of an invitation.</summary>
internal static class CustomerInvitationFold
{
    public static CustomerInvitation Next(CustomerInvitation? previous, CustomerInvitationEvent change) => (previous, change) switch
    {
        (null, CustomerInvitedJointly e) => new JointInvitation
        {
            Id = new CustomerInvitationId(e.RecordId),
            Version = e.Version,
            Sender = e.Sender,
            Provider = e.Provider,
            Email = e.Email,
            ExpectedCustomer = e.ExpectedCustomer,
            Source = e.Source,
            AsksAdministration = e.AsksAdministration,
            Culture = e.Culture,
            Status = CustomerInvitationStatus.Draft,
            DraftedAt = e.At,
        },
        (null, CustomerInvited e) => new ResellerInvitation
        {
            Id = new CustomerInvitationId(e.RecordId),
            Version = e.Version,
            Sender = e.Sender,
            Email = e.Email,
            ExpectedCustomer = e.ExpectedCustomer,
            Source = e.Source,
            AsksAdministration = e.AsksAdministration,
            Culture = e.Culture,
            Status = CustomerInvitationStatus.Draft,
            DraftedAt = e.At,
        },
        ({ } invitation, CustomerInvitationSent e) => invitation with
        {
            Version = e.Version,
            Status = CustomerInvitationStatus.Sent,
            SentAt = e.At,
            ExpiresAt = e.ExpiresAt,
        },
        ({ } invitation, CustomerInvitationRenewed e) => invitation with
        {
            Version = e.Version,
            Status = CustomerInvitationStatus.Draft,
            DraftedAt = e.At,
            SentAt = null,
            ExpiresAt = null,
        },
        ({ } invitation, CustomerInvitationAccepted e) => Closed(invitation, e, CustomerInvitationStatus.Accepted) with { Customer = e.Customer, AcceptanceId = e.AcceptanceId },
        ({ } invitation, CustomerInvitationDeclined e) => Closed(invitation, e, CustomerInvitationStatus.Declined) with { Customer = e.Customer },
        ({ } invitation, CustomerInvitationRevoked e) => Closed(invitation, e, CustomerInvitationStatus.Revoked),
        ({ } invitation, CustomerInvitationSuperseded e) => Closed(invitation, e, CustomerInvitationStatus.Superseded) with { SupersededBy = e.SupersededBy },
        _ => throw new ArgumentException($"{change.GetType().Name} does not follow on {(previous is null ? "nothing" : previous.Status)}.", nameof(change)),
    };

    private static CustomerInvitation Closed(CustomerInvitation invitation, CustomerInvitationEvent e, CustomerInvitationStatus status) =>
        invitation with { Version = e.Version, Status = status, ClosedAt = e.At };
}
