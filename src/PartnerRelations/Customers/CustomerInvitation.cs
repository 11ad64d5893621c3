using System.Text.Json.Serialization;

namespace PartnerRelations.Customers;

/// <summary>
/// A reseller asks a customer for a relationship: a <see cref="JointInvitation"/> for itself and one provider, or a
/// <see cref="ResellerInvitation"/> for itself alone. Owned by the reseller's tenant; the customer is a party from its answer on. Made only by
/// <see cref="Apply"/>, so folding its events gives it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(JointInvitation), "joint")]
[JsonDerivedType(typeof(ResellerInvitation), "reseller")]
public abstract record CustomerInvitation
{
    private protected CustomerInvitation()
    {
    }

    /// <summary>The id.</summary>
    public required CustomerInvitationId Id { get; init; }

    /// <summary>1 when new, one more with each event.</summary>
    public required long Version { get; init; }

    /// <summary>The reseller that invites.</summary>
    public required ResellerId Sender { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>The only tenant that may answer; null for any customer that holds the link.</summary>
    public CustomerId? ExpectedCustomer { get; init; }

    /// <summary>How the reseller came by the customer (C1).</summary>
    public required CustomerSource Source { get; init; }

    /// <summary>Whether it asks for administration of subscriptions, licences and users. Granted only if the rules of the acceptance's day let it (C8, C9).</summary>
    public required bool AsksAdministration { get; init; }

    /// <summary>The language of the mail.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>As last written, and so never <see cref="CustomerInvitationStatus.Expired"/>; ask <see cref="StatusAt"/> for how it stands now.</summary>
    public required CustomerInvitationStatus Status { get; init; }

    /// <summary>When its newest link was made, in UTC.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>When the sender said that the mail was sent, in UTC; null for a draft.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>From when on an unanswered invitation is expired, in UTC; null for a draft, and where invitations last for ever (C18).</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The customer that answered; null before.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>The evidence of the acceptance; null before it, and where the customer accepted on Microsoft's page.</summary>
    public CustomerAcceptanceId? AcceptanceId { get; init; }

    /// <summary>When it reached its last state, in UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The newer invitation to the same address.</summary>
    public CustomerInvitationId? SupersededBy { get; init; }

    /// <summary>Which of the two it is.</summary>
    [JsonIgnore]
    public abstract CustomerInvitationType Type { get; }

    /// <summary>The provider of a joint invitation; null for the reseller alone.</summary>
    [JsonIgnore]
    public abstract ProviderId? InvitedProvider { get; }

    /// <summary>Whether it is stored as unanswered: Draft or Sent, expired or not. One such at a time for each sender, type, provider and address.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is CustomerInvitationStatus.Draft or CustomerInvitationStatus.Sent;

    /// <summary>How it stands at a moment: expired from <see cref="ExpiresAt"/> on, that very millisecond included.</summary>
    public CustomerInvitationStatus StatusAt(DateTimeOffset now) =>
        Status == CustomerInvitationStatus.Sent && now >= ExpiresAt ? CustomerInvitationStatus.Expired : Status;

    /// <summary>How an actor stands to it.</summary>
    /// <param name="actor">Who is asking.</param>
    /// <param name="holdsToken">Whether the actor has shown the token of this invitation.</param>
    public CustomerInvitationParty PartyOf(Actor actor, bool holdsToken = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind switch
        {
            ActorKind.User when actor.Tenant == Sender.Tenant => CustomerInvitationParty.Sender,
            ActorKind.Customer when actor.Tenant == Customer?.Tenant => CustomerInvitationParty.Customer,
            ActorKind.Customer when holdsToken => CustomerInvitationParty.TokenHolder,
            _ => CustomerInvitationParty.Stranger,
        };
    }

    /// <summary>The record after an event; the only code that makes a next record.</summary>
    /// <param name="previous">The record before; null for the event that makes a new one.</param>
    /// <param name="change">An event with the version just behind the record's.</param>
    /// <exception cref="ArgumentException">The event does not follow on the record.</exception>
    public static CustomerInvitation Apply(CustomerInvitation? previous, CustomerInvitationEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Id.Value != change.RecordId))
        {
            throw new ArgumentException($"Event {change.Version} of {change.RecordId} does not follow on version {previous?.Version ?? 0}.", nameof(change));
        }

        return CustomerInvitationFold.Next(previous, change);
    }
}

/// <summary>Asks the customer to accept the reseller and one provider of its in one answer (C4, C8). Needs an active link with that provider when made and when accepted.</summary>
public sealed record JointInvitation : CustomerInvitation
{
    /// <summary>The provider that is to get a relationship of its own, without which it cannot order (C3).</summary>
    public required ProviderId Provider { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override CustomerInvitationType Type => CustomerInvitationType.Joint;

    /// <inheritdoc />
    [JsonIgnore]
    public override ProviderId? InvitedProvider => Provider;
}

/// <summary>Asks the customer to accept the reseller alone (C5, C9). No provider can order on it.</summary>
public sealed record ResellerInvitation : CustomerInvitation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override CustomerInvitationType Type => CustomerInvitationType.Reseller;

    /// <inheritdoc />
    [JsonIgnore]
    public override ProviderId? InvitedProvider => null;
}
