using PartnerRelations.Customers;
using PartnerRelations.Events;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Events and changes from which the cases of customers are made.</summary>
internal static class CustomerSteps
{
    public static CustomerInvitedJointly InvitedJointly(PartnerSamples samples, ResellerId sender, ProviderId provider, EmailAddress email) => new()
    {
        Header = First(samples, sender.Tenant),
        Sender = sender,
        Provider = provider,
        Email = email,
        ExpectedCustomer = samples.Customer(),
        Source = CustomerSource.MicrosoftReferral,
        AsksAdministration = true,
        Culture = LanguageTag.SimplifiedChinese,
    };

    public static CustomerInvited Invited(PartnerSamples samples, ResellerId sender, EmailAddress email) => new()
    {
        Header = First(samples, sender.Tenant),
        Sender = sender,
        Email = email,
        Source = CustomerSource.Provider,
        AsksAdministration = false,
        Culture = LanguageTag.English,
    };

    public static CustomerRelationshipEstablished Established(
        PartnerSamples samples, TenantId partner, CustomerId customer, RelationshipOrigin origin = RelationshipOrigin.Invitation) => new()
        {
            Header = First(samples, partner),
            Role = CustomerPartnerRole.Reseller,
            Customer = customer,
            CustomerName = "Contoso & Söhne, 上海",
            Origin = origin,
            Grants = RelationshipGrants.Relationship | RelationshipGrants.Administration,
            InvitationId = origin == RelationshipOrigin.Invitation ? new CustomerInvitationId(samples.RecordId(PartnerSamples.Start)) : null,
        };

    public static CustomerRelationshipEnded Ended(PartnerSamples samples, CustomerRelationship relationship) =>
        new() { Header = HeaderAfter(samples, relationship, PartnerSamples.Start.AddDays(1)), EndedBy = CustomerRelationshipParty.Partner };

    public static CustomerInvitationRevoked Revoked(PartnerSamples samples, CustomerInvitation invitation) =>
        new() { Header = HeaderAfter(samples, invitation, PartnerSamples.Start.AddDays(1)) };

    public static CustomerInvitationSent Sent(PartnerSamples samples, CustomerInvitation invitation, DateTimeOffset? expiresAt) =>
        new() { Header = HeaderAfter(samples, invitation, PartnerSamples.Start.AddDays(1)), ExpiresAt = expiresAt };

    public static CustomerInvitationAccepted Accepted(PartnerSamples samples, CustomerInvitation invitation, CustomerId customer, CustomerAcceptanceId? acceptance = null) =>
        new() { Header = HeaderAfter(samples, invitation, PartnerSamples.Start.AddDays(2)), Customer = customer, AcceptanceId = acceptance };

    public static CustomerInvitationSuperseded Superseded(PartnerSamples samples, CustomerInvitation invitation, CustomerInvitationId by) =>
        new() { Header = HeaderAfter(samples, invitation, PartnerSamples.Start.AddDays(1)), SupersededBy = by };

    public static EventHeader HeaderAfter(PartnerSamples samples, CustomerInvitation previous, DateTimeOffset at) =>
        Header(samples, previous.Sender.Tenant, previous.Id.Value, previous.Version + 1, at);

    public static EventHeader HeaderAfter(PartnerSamples samples, CustomerRelationship previous, DateTimeOffset at) =>
        Header(samples, previous.Partner, previous.Id.Value, previous.Version + 1, at);

    /// <summary>A change of one record.</summary>
    public static CustomerChange Change(CustomerEvent change, CustomerInvitation? invitation = null, CustomerRelationship? relationship = null) => new()
    {
        Invitations = invitation is null ? [] : [invitation],
        Relationships = relationship is null ? [] : [relationship],
        Events = [change],
        TokenHashes = [],
    };

    /// <summary>Both changes in one write.</summary>
    public static CustomerChange And(this CustomerChange one, CustomerChange other) => one with
    {
        Invitations = [.. one.Invitations, .. other.Invitations],
        Relationships = [.. one.Relationships, .. other.Relationships],
        Events = [.. one.Events, .. other.Events],
        TokenHashes = [.. one.TokenHashes, .. other.TokenHashes],
    };

    /// <summary>The change that an event makes of an invitation.</summary>
    public static CustomerChange Of(CustomerInvitation? previous, CustomerInvitationEvent change) => Change(change, invitation: CustomerInvitation.Apply(previous, change));

    /// <summary>The change that an event makes of a relationship.</summary>
    public static CustomerChange Of(CustomerRelationship? previous, CustomerRelationshipEvent change) => Change(change, relationship: CustomerRelationship.Apply(previous, change));

    private static EventHeader First(PartnerSamples samples, TenantId owner) => Header(samples, owner, samples.RecordId(PartnerSamples.Start), 1, PartnerSamples.Start);

    private static EventHeader Header(PartnerSamples samples, TenantId owner, Guid id, long version, DateTimeOffset at) =>
        new() { Owner = owner, RecordId = id, Version = version, At = at, By = samples.Actor(owner).Identity };
}
